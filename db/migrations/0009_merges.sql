CREATE TABLE "duplicate_decisions" (
	"kind" text NOT NULL,
	"one_id" uuid NOT NULL,
	"other_id" uuid NOT NULL,
	"decision" text NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"account_id" uuid NOT NULL,
	CONSTRAINT "duplicate_decisions_kind_one_id_other_id_pk" PRIMARY KEY("kind","one_id","other_id"),
	CONSTRAINT "duplicate_decisions_kind_check" CHECK ("duplicate_decisions"."kind" in ('needs', 'results')),
	CONSTRAINT "duplicate_decisions_decision_check" CHECK ("duplicate_decisions"."decision" in ('distinct', 'linked')),
	CONSTRAINT "duplicate_decisions_order_check" CHECK ("duplicate_decisions"."one_id" < "duplicate_decisions"."other_id")
);
--> statement-breakpoint
CREATE TABLE "record_merges" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"survivor_id" uuid NOT NULL,
	"merged_id" uuid NOT NULL,
	"survivor_before" jsonb NOT NULL,
	"merged_before" jsonb NOT NULL,
	"choices" jsonb NOT NULL,
	"moved" jsonb NOT NULL,
	"survivor_version" integer NOT NULL,
	"merged_version" integer NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"account_id" uuid NOT NULL,
	"undone_at" timestamp with time zone,
	"undone_by" uuid,
	CONSTRAINT "record_merges_kind_check" CHECK ("record_merges"."kind" in ('needs', 'results')),
	CONSTRAINT "record_merges_sides_check" CHECK ("record_merges"."survivor_id" <> "record_merges"."merged_id")
);
--> statement-breakpoint
ALTER TABLE "needs" ADD COLUMN "merged_into_id" uuid;--> statement-breakpoint
ALTER TABLE "research_results" ADD COLUMN "merged_into_id" uuid;--> statement-breakpoint
ALTER TABLE "duplicate_decisions" ADD CONSTRAINT "duplicate_decisions_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "record_merges" ADD CONSTRAINT "record_merges_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "record_merges" ADD CONSTRAINT "record_merges_undone_by_accounts_id_fk" FOREIGN KEY ("undone_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "duplicate_decisions_other_idx" ON "duplicate_decisions" USING btree ("other_id");--> statement-breakpoint
CREATE INDEX "record_merges_at_idx" ON "record_merges" USING btree ("kind","at","id");--> statement-breakpoint
CREATE INDEX "record_merges_survivor_idx" ON "record_merges" USING btree ("survivor_id");--> statement-breakpoint
CREATE INDEX "record_merges_merged_idx" ON "record_merges" USING btree ("merged_id");--> statement-breakpoint
ALTER TABLE "needs" ADD CONSTRAINT "needs_merged_into_id_needs_id_fk" FOREIGN KEY ("merged_into_id") REFERENCES "public"."needs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "research_results" ADD CONSTRAINT "research_results_merged_into_id_research_results_id_fk" FOREIGN KEY ("merged_into_id") REFERENCES "public"."research_results"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "needs_merged_idx" ON "needs" USING btree ("merged_into_id") WHERE "needs"."merged_into_id" is not null;--> statement-breakpoint
CREATE INDEX "research_results_merged_idx" ON "research_results" USING btree ("merged_into_id") WHERE "research_results"."merged_into_id" is not null;--> statement-breakpoint
ALTER TABLE "needs" ADD CONSTRAINT "needs_merged_check" CHECK ("needs"."merged_into_id" <> "needs"."id");--> statement-breakpoint
ALTER TABLE "research_results" ADD CONSTRAINT "research_results_merged_check" CHECK ("research_results"."merged_into_id" <> "research_results"."id");