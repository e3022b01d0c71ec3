CREATE TABLE "proposals" (
	"id" uuid PRIMARY KEY NOT NULL,
	"lead_id" uuid NOT NULL,
	"approach" text NOT NULL,
	"team" text DEFAULT '' NOT NULL,
	"trl" smallint,
	"months" smallint,
	"price_min_fen" bigint,
	"price_max_fen" bigint,
	"price_negotiable" boolean DEFAULT false NOT NULL,
	"stage" text NOT NULL,
	"decline_reason" text,
	"decision_note" text DEFAULT '' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"updated_by" uuid,
	CONSTRAINT "proposals_stage_check" CHECK ("proposals"."stage" in ('submitted', 'shortlisted', 'accepted', 'declined', 'withdrawn')),
	CONSTRAINT "proposals_decline_reason_check" CHECK ("proposals"."decline_reason" in ('not_relevant', 'trl_gap', 'price', 'timing', 'already_solved', 'no_answer', 'other')),
	CONSTRAINT "proposals_declined_check" CHECK (("proposals"."stage" = 'declined') = ("proposals"."decline_reason" is not null)),
	CONSTRAINT "proposals_trl_check" CHECK ("proposals"."trl" between 1 and 9),
	CONSTRAINT "proposals_months_check" CHECK ("proposals"."months" between 1 and 120),
	CONSTRAINT "proposals_price_check" CHECK ("proposals"."price_min_fen" >= 0 and "proposals"."price_max_fen" >= "proposals"."price_min_fen")
);
--> statement-breakpoint
CREATE TABLE "thread_messages" (
	"id" uuid PRIMARY KEY NOT NULL,
	"lead_id" uuid NOT NULL,
	"author" text NOT NULL,
	"account_id" uuid NOT NULL,
	"text" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "thread_messages_author_check" CHECK ("thread_messages"."author" in ('enterprise', 'institution', 'bureau'))
);
--> statement-breakpoint
ALTER TABLE "audit_entries" DROP CONSTRAINT "audit_entries_subject_kind_check";--> statement-breakpoint
ALTER TABLE "notifications" DROP CONSTRAINT "notifications_subject_kind_check";--> statement-breakpoint
ALTER TABLE "outbox" DROP CONSTRAINT "outbox_subject_kind_check";--> statement-breakpoint
ALTER TABLE "proposals" ADD CONSTRAINT "proposals_lead_id_leads_id_fk" FOREIGN KEY ("lead_id") REFERENCES "public"."leads"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thread_messages" ADD CONSTRAINT "thread_messages_lead_id_leads_id_fk" FOREIGN KEY ("lead_id") REFERENCES "public"."leads"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thread_messages" ADD CONSTRAINT "thread_messages_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "proposals_open_lead_key" ON "proposals" USING btree ("lead_id") WHERE "proposals"."stage" not in ('declined', 'withdrawn');--> statement-breakpoint
CREATE INDEX "proposals_created_idx" ON "proposals" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "thread_messages_lead_idx" ON "thread_messages" USING btree ("lead_id","at","id");--> statement-breakpoint
ALTER TABLE "audit_entries" ADD CONSTRAINT "audit_entries_subject_kind_check" CHECK ("audit_entries"."subject_kind" in ('need', 'result', 'organization', 'account', 'expert', 'township', 'thesaurus_group', 'lead', 'follow_up', 'push', 'proposal', 'setting', 'mail', 'job'));--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_subject_kind_check" CHECK ("notifications"."subject_kind" in ('need', 'result', 'organization', 'account', 'expert', 'township', 'thesaurus_group', 'lead', 'follow_up', 'push', 'proposal', 'setting', 'mail', 'job'));--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_subject_kind_check" CHECK ("outbox"."subject_kind" in ('need', 'result', 'organization', 'account', 'expert', 'township', 'thesaurus_group', 'lead', 'follow_up', 'push', 'proposal', 'setting', 'mail', 'job'));