ALTER TABLE "hosted_events" ADD COLUMN "public_since" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "year_plans" ADD COLUMN "before" jsonb;--> statement-breakpoint
UPDATE "hosted_events" SET "public_since" = "updated_at"
WHERE "stage" IN ('published', 'held', 'outcomes_due', 'archived')
  OR ("registration" = 'open' AND "stage" IN ('inviting', 'scheduling', 'postponed', 'cancelled'))
  OR ("stage" IN ('postponed', 'cancelled') AND EXISTS (
    SELECT 1 FROM "audit_entries"
    WHERE "audit_entries"."subject_kind" = 'hosted_event'
      AND "audit_entries"."subject_id" = "hosted_events"."id"
      AND "audit_entries"."to_state" = 'published'));
