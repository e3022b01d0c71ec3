CREATE TABLE "lead_answers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"lead_id" uuid NOT NULL,
	"side" text NOT NULL,
	"answer" text NOT NULL,
	"reason" text,
	"note" text DEFAULT '' NOT NULL,
	"way" text NOT NULL,
	"push_id" uuid,
	"at" timestamp with time zone NOT NULL,
	"by" uuid,
	CONSTRAINT "lead_answers_side_check" CHECK ("lead_answers"."side" in ('enterprise', 'institution')),
	CONSTRAINT "lead_answers_answer_check" CHECK ("lead_answers"."answer" in ('none', 'interested', 'not_now', 'declined')),
	CONSTRAINT "lead_answers_reason_check" CHECK ("lead_answers"."reason" in ('not_relevant', 'trl_gap', 'price', 'timing', 'already_solved', 'no_answer', 'other')),
	CONSTRAINT "lead_answers_way_check" CHECK ("lead_answers"."way" in ('link', 'account', 'staff')),
	CONSTRAINT "lead_answers_declined_check" CHECK (("lead_answers"."answer" = 'declined') = ("lead_answers"."reason" is not null))
);
--> statement-breakpoint
CREATE TABLE "pushes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"lead_id" uuid NOT NULL,
	"recipient_kind" text NOT NULL,
	"channels" text[] DEFAULT '{}' NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"link_id" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"created_by" uuid,
	CONSTRAINT "pushes_recipient_kind_check" CHECK ("pushes"."recipient_kind" in ('enterprise', 'liaison', 'expert')),
	CONSTRAINT "pushes_channels_check" CHECK ("pushes"."channels" <@ array['wechat', 'email', 'slip']::text[])
);
--> statement-breakpoint
ALTER TABLE "audit_entries" DROP CONSTRAINT "audit_entries_subject_kind_check";--> statement-breakpoint
ALTER TABLE "notifications" DROP CONSTRAINT "notifications_subject_kind_check";--> statement-breakpoint
ALTER TABLE "outbox" DROP CONSTRAINT "outbox_subject_kind_check";--> statement-breakpoint
ALTER TABLE "lead_answers" ADD CONSTRAINT "lead_answers_lead_id_leads_id_fk" FOREIGN KEY ("lead_id") REFERENCES "public"."leads"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lead_answers" ADD CONSTRAINT "lead_answers_push_id_pushes_id_fk" FOREIGN KEY ("push_id") REFERENCES "public"."pushes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lead_answers" ADD CONSTRAINT "lead_answers_by_accounts_id_fk" FOREIGN KEY ("by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pushes" ADD CONSTRAINT "pushes_lead_id_leads_id_fk" FOREIGN KEY ("lead_id") REFERENCES "public"."leads"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pushes" ADD CONSTRAINT "pushes_link_id_links_id_fk" FOREIGN KEY ("link_id") REFERENCES "public"."links"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pushes" ADD CONSTRAINT "pushes_created_by_accounts_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "lead_answers_lead_idx" ON "lead_answers" USING btree ("lead_id","at");--> statement-breakpoint
CREATE INDEX "pushes_lead_idx" ON "pushes" USING btree ("lead_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "pushes_link_key" ON "pushes" USING btree ("link_id");--> statement-breakpoint
ALTER TABLE "audit_entries" ADD CONSTRAINT "audit_entries_subject_kind_check" CHECK ("audit_entries"."subject_kind" in ('need', 'result', 'organization', 'account', 'expert', 'township', 'thesaurus_group', 'lead', 'follow_up', 'push', 'setting', 'mail', 'job'));--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_subject_kind_check" CHECK ("notifications"."subject_kind" in ('need', 'result', 'organization', 'account', 'expert', 'township', 'thesaurus_group', 'lead', 'follow_up', 'push', 'setting', 'mail', 'job'));--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_subject_kind_check" CHECK ("outbox"."subject_kind" in ('need', 'result', 'organization', 'account', 'expert', 'township', 'thesaurus_group', 'lead', 'follow_up', 'push', 'setting', 'mail', 'job'));