ALTER TABLE "needs" ADD COLUMN "stopped_by_bureau" boolean DEFAULT false NOT NULL;--> statement-breakpoint
UPDATE "needs" SET "stopped_by_bureau" = true WHERE "status" IN ('withdrawn', 'on_hold') AND (
  SELECT "actor_role" FROM "audit_entries"
  WHERE "subject_kind" = 'need' AND "subject_id" = "needs"."id" AND "action" IN ('withdraw', 'hold')
  ORDER BY "id" DESC LIMIT 1
) = 'staff';
