CREATE TABLE "embeddings" (
	"text_hash" text NOT NULL,
	"model" text NOT NULL,
	"dimensions" integer NOT NULL,
	"vector" "bytea" NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "embeddings_model_dimensions_text_hash_pk" PRIMARY KEY("model","dimensions","text_hash"),
	CONSTRAINT "embeddings_vector_check" CHECK (octet_length("embeddings"."vector") = "embeddings"."dimensions" * 4)
);
