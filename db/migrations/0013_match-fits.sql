CREATE TABLE "match_fits" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"state" text NOT NULL,
	"reason" text NOT NULL,
	"payload" jsonb NOT NULL,
	"vectors" "bytea",
	"figures" jsonb NOT NULL,
	"basis" jsonb NOT NULL,
	"basis_hash" text NOT NULL,
	"activated_at" timestamp with time zone,
	"activated_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"updated_by" uuid,
	CONSTRAINT "match_fits_kind_check" CHECK ("match_fits"."kind" in ('weights', 'term_vectors')),
	CONSTRAINT "match_fits_state_check" CHECK ("match_fits"."state" in ('candidate', 'active', 'retired', 'rejected')),
	CONSTRAINT "match_fits_reason_check" CHECK ("match_fits"."reason" in ('better', 'no_gain', 'worse_separation', 'worse_probabilities')),
	CONSTRAINT "match_fits_vectors_check" CHECK (("match_fits"."kind" = 'term_vectors') = ("match_fits"."vectors" is not null))
);
--> statement-breakpoint
ALTER TABLE "audit_entries" DROP CONSTRAINT "audit_entries_subject_kind_check";--> statement-breakpoint
ALTER TABLE "notifications" DROP CONSTRAINT "notifications_subject_kind_check";--> statement-breakpoint
ALTER TABLE "outbox" DROP CONSTRAINT "outbox_subject_kind_check";--> statement-breakpoint
ALTER TABLE "match_fits" ADD CONSTRAINT "match_fits_activated_by_accounts_id_fk" FOREIGN KEY ("activated_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "match_fits_active_key" ON "match_fits" USING btree ("kind") WHERE "match_fits"."state" = 'active';--> statement-breakpoint
CREATE INDEX "match_fits_created_idx" ON "match_fits" USING btree ("created_at","id");--> statement-breakpoint
ALTER TABLE "audit_entries" ADD CONSTRAINT "audit_entries_subject_kind_check" CHECK ("audit_entries"."subject_kind" in ('need', 'result', 'organization', 'account', 'expert', 'township', 'thesaurus_group', 'match_fit', 'lead', 'follow_up', 'push', 'proposal', 'setting', 'mail', 'job'));--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_subject_kind_check" CHECK ("notifications"."subject_kind" in ('need', 'result', 'organization', 'account', 'expert', 'township', 'thesaurus_group', 'match_fit', 'lead', 'follow_up', 'push', 'proposal', 'setting', 'mail', 'job'));--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_subject_kind_check" CHECK ("outbox"."subject_kind" in ('need', 'result', 'organization', 'account', 'expert', 'township', 'thesaurus_group', 'match_fit', 'lead', 'follow_up', 'push', 'proposal', 'setting', 'mail', 'job'));