CREATE TABLE "thesaurus_groups" (
	"id" uuid PRIMARY KEY NOT NULL,
	"tech_field" text NOT NULL,
	"kind" text NOT NULL,
	"words" text[] NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"status" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"updated_by" uuid,
	CONSTRAINT "thesaurus_groups_tech_field_check" CHECK ("thesaurus_groups"."tech_field" in ('general', 'electronics', 'biomedicine', 'aerospace', 'new_materials', 'hi_tech_services', 'new_energy', 'environment', 'advanced_manufacturing', 'agriculture', 'other')),
	CONSTRAINT "thesaurus_groups_kind_check" CHECK ("thesaurus_groups"."kind" in ('synonym', 'broader')),
	CONSTRAINT "thesaurus_groups_status_check" CHECK ("thesaurus_groups"."status" in ('active', 'retired')),
	CONSTRAINT "thesaurus_groups_words_check" CHECK (cardinality("thesaurus_groups"."words") >= 2)
);
--> statement-breakpoint
CREATE TABLE "thesaurus_suppressions" (
	"group_id" uuid PRIMARY KEY NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"account_id" uuid
);
--> statement-breakpoint
ALTER TABLE "audit_entries" DROP CONSTRAINT "audit_entries_subject_kind_check";--> statement-breakpoint
ALTER TABLE "outbox" DROP CONSTRAINT "outbox_subject_kind_check";--> statement-breakpoint
ALTER TABLE "thesaurus_suppressions" ADD CONSTRAINT "thesaurus_suppressions_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audit_entries" ADD CONSTRAINT "audit_entries_subject_kind_check" CHECK ("audit_entries"."subject_kind" in ('need', 'result', 'organization', 'account', 'expert', 'township', 'thesaurus_group'));--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_subject_kind_check" CHECK ("outbox"."subject_kind" in ('need', 'result', 'organization', 'account', 'expert', 'township', 'thesaurus_group'));