CREATE TABLE "event_feedback" (
	"guest_id" uuid PRIMARY KEY NOT NULL,
	"event_id" uuid NOT NULL,
	"partners" smallint NOT NULL,
	"arrangement" smallint NOT NULL,
	"suggestion" text DEFAULT '' NOT NULL,
	"given_at" timestamp with time zone NOT NULL,
	CONSTRAINT "event_feedback_partners_check" CHECK ("event_feedback"."partners" between 1 and 5),
	CONSTRAINT "event_feedback_arrangement_check" CHECK ("event_feedback"."arrangement" between 1 and 5)
);
--> statement-breakpoint
ALTER TABLE "notifications" DROP CONSTRAINT "notifications_kind_check";--> statement-breakpoint
ALTER TABLE "meetings" ADD COLUMN "begun_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "event_feedback" ADD CONSTRAINT "event_feedback_guest_id_event_guests_id_fk" FOREIGN KEY ("guest_id") REFERENCES "public"."event_guests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_feedback" ADD CONSTRAINT "event_feedback_event_id_hosted_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."hosted_events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "event_feedback_event_idx" ON "event_feedback" USING btree ("event_id");--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_kind_check" CHECK ("notifications"."kind" in ('lead_shared', 'lead_introduced', 'lead_answered', 'lead_assigned', 'lead_found', 'follow_up_due', 'need_returned', 'need_published', 'need_to_confirm', 'need_disputed', 'result_returned', 'result_published', 'proposal_received', 'proposal_decided', 'message_received', 'contact_viewed', 'digest', 'event_invited', 'event_changed', 'event_postponed', 'event_cancelled', 'event_reminder', 'event_seat', 'guest_answered', 'meeting_requested', 'meeting_answered', 'meeting_placed', 'meeting_dropped', 'outcome_due', 'outcome_given', 'feedback_due'));