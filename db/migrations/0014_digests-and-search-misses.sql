CREATE TABLE "digest_items" (
	"account_id" uuid NOT NULL,
	"occasion" text NOT NULL,
	"told_at" timestamp with time zone NOT NULL,
	CONSTRAINT "digest_items_account_id_occasion_pk" PRIMARY KEY("account_id","occasion")
);
--> statement-breakpoint
CREATE TABLE "digest_preferences" (
	"account_id" uuid PRIMARY KEY NOT NULL,
	"rhythm" text NOT NULL,
	"tech_fields" text[] DEFAULT '{}' NOT NULL,
	"least_level" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "digest_preferences_rhythm_check" CHECK ("digest_preferences"."rhythm" in ('at_once', 'daily', 'weekly', 'never')),
	CONSTRAINT "digest_preferences_level_check" CHECK ("digest_preferences"."least_level" in ('strong', 'fair', 'weak', 'none')),
	CONSTRAINT "digest_preferences_fields_check" CHECK ("digest_preferences"."tech_fields" <@ array['electronics', 'biomedicine', 'aerospace', 'new_materials', 'hi_tech_services', 'new_energy', 'environment', 'advanced_manufacturing', 'agriculture', 'other']::text[])
);
--> statement-breakpoint
CREATE TABLE "need_outlooks" (
	"need_id" uuid PRIMARY KEY NOT NULL,
	"best_level" text NOT NULL,
	"best_score" real,
	"nearest" jsonb NOT NULL,
	"matched_at" timestamp with time zone NOT NULL,
	CONSTRAINT "need_outlooks_level_check" CHECK ("need_outlooks"."best_level" in ('strong', 'fair', 'weak', 'none'))
);
--> statement-breakpoint
CREATE TABLE "search_misses" (
	"day" date NOT NULL,
	"kind" text NOT NULL,
	"query" text NOT NULL,
	"count" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "search_misses_day_kind_query_pk" PRIMARY KEY("day","kind","query"),
	CONSTRAINT "search_misses_kind_check" CHECK ("search_misses"."kind" in ('needs', 'results'))
);
--> statement-breakpoint
ALTER TABLE "mails" ADD COLUMN "unsubscribe_url" text;--> statement-breakpoint
ALTER TABLE "digest_items" ADD CONSTRAINT "digest_items_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "digest_preferences" ADD CONSTRAINT "digest_preferences_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "need_outlooks" ADD CONSTRAINT "need_outlooks_need_id_needs_id_fk" FOREIGN KEY ("need_id") REFERENCES "public"."needs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "need_outlooks_level_idx" ON "need_outlooks" USING btree ("best_level");