CREATE TABLE "sms_messages" (
	"id" uuid PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"kind" text NOT NULL,
	"state" text NOT NULL,
	"recipient_phone" text NOT NULL,
	"recipient_name" text NOT NULL,
	"text" text NOT NULL,
	"values" jsonb NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"last_error" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"sent_at" timestamp with time zone,
	CONSTRAINT "sms_messages_key_unique" UNIQUE("key"),
	CONSTRAINT "sms_messages_kind_check" CHECK ("sms_messages"."kind" in ('push')),
	CONSTRAINT "sms_messages_state_check" CHECK ("sms_messages"."state" in ('queued', 'sent', 'failed', 'kept'))
);
--> statement-breakpoint
ALTER TABLE "audit_entries" DROP CONSTRAINT "audit_entries_subject_kind_check";--> statement-breakpoint
ALTER TABLE "follow_ups" DROP CONSTRAINT "follow_ups_subject_kind_check";--> statement-breakpoint
ALTER TABLE "notifications" DROP CONSTRAINT "notifications_kind_check";--> statement-breakpoint
ALTER TABLE "notifications" DROP CONSTRAINT "notifications_subject_kind_check";--> statement-breakpoint
ALTER TABLE "outbox" DROP CONSTRAINT "outbox_subject_kind_check";--> statement-breakpoint
ALTER TABLE "pushes" DROP CONSTRAINT "pushes_channels_check";--> statement-breakpoint
CREATE INDEX "sms_messages_created_idx" ON "sms_messages" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "sms_messages_state_idx" ON "sms_messages" USING btree ("state","created_at","id");--> statement-breakpoint
CREATE INDEX "sms_messages_subject_idx" ON "sms_messages" USING btree ("subject_kind","subject_id");--> statement-breakpoint
ALTER TABLE "audit_entries" ADD CONSTRAINT "audit_entries_subject_kind_check" CHECK ("audit_entries"."subject_kind" in ('need', 'result', 'organization', 'account', 'expert', 'township', 'thesaurus_group', 'match_fit', 'lead', 'follow_up', 'push', 'proposal', 'setting', 'mail', 'sms_message', 'job', 'hosted_event', 'guest', 'meeting', 'year_plan'));--> statement-breakpoint
ALTER TABLE "follow_ups" ADD CONSTRAINT "follow_ups_subject_kind_check" CHECK ("follow_ups"."subject_kind" in ('lead', 'need'));--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_kind_check" CHECK ("notifications"."kind" in ('lead_shared', 'lead_introduced', 'lead_answered', 'lead_assigned', 'lead_found', 'follow_up_due', 'need_returned', 'need_published', 'need_to_confirm', 'need_disputed', 'diagnosis_assigned', 'result_returned', 'result_published', 'proposal_received', 'proposal_decided', 'message_received', 'contact_viewed', 'digest', 'event_invited', 'event_changed', 'event_postponed', 'event_cancelled', 'event_reminder', 'event_seat', 'guest_answered', 'meeting_requested', 'meeting_answered', 'meeting_placed', 'meeting_dropped', 'outcome_due', 'outcome_given', 'feedback_due', 'agreement_signed', 'agreement_expiring', 'milestone_due', 'registration_due'));--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_subject_kind_check" CHECK ("notifications"."subject_kind" in ('need', 'result', 'organization', 'account', 'expert', 'township', 'thesaurus_group', 'match_fit', 'lead', 'follow_up', 'push', 'proposal', 'setting', 'mail', 'sms_message', 'job', 'hosted_event', 'guest', 'meeting', 'year_plan'));--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_subject_kind_check" CHECK ("outbox"."subject_kind" in ('need', 'result', 'organization', 'account', 'expert', 'township', 'thesaurus_group', 'match_fit', 'lead', 'follow_up', 'push', 'proposal', 'setting', 'mail', 'sms_message', 'job', 'hosted_event', 'guest', 'meeting', 'year_plan'));--> statement-breakpoint
ALTER TABLE "pushes" ADD CONSTRAINT "pushes_channels_check" CHECK ("pushes"."channels" <@ array['wechat', 'email', 'sms', 'slip']::text[]);