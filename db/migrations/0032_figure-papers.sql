CREATE TABLE "report_templates" (
	"id" uuid PRIMARY KEY NOT NULL,
	"title" text NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"bindings" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"updated_by" uuid
);
--> statement-breakpoint
CREATE TABLE "annual_summaries" (
	"id" uuid PRIMARY KEY NOT NULL,
	"title" text NOT NULL,
	"issuer" text DEFAULT '' NOT NULL,
	"from_day" date NOT NULL,
	"to_day" date NOT NULL,
	"body" text NOT NULL,
	"values" jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"updated_by" uuid,
	CONSTRAINT "annual_summaries_days_check" CHECK ("annual_summaries"."from_day" <= "annual_summaries"."to_day")
);
--> statement-breakpoint
CREATE TABLE "summary_wordings" (
	"id" uuid PRIMARY KEY NOT NULL,
	"title" text NOT NULL,
	"body" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"updated_by" uuid
);
--> statement-breakpoint
ALTER TABLE "attachments" DROP CONSTRAINT "attachments_subject_kind_check";--> statement-breakpoint
ALTER TABLE "audit_entries" DROP CONSTRAINT "audit_entries_subject_kind_check";--> statement-breakpoint
ALTER TABLE "notifications" DROP CONSTRAINT "notifications_subject_kind_check";--> statement-breakpoint
ALTER TABLE "outbox" DROP CONSTRAINT "outbox_subject_kind_check";--> statement-breakpoint
CREATE INDEX "annual_summaries_day_idx" ON "annual_summaries" USING btree ("to_day","created_at","id");--> statement-breakpoint
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_subject_kind_check" CHECK ("attachments"."subject_kind" in ('need', 'result', 'proposal', 'agreement', 'contract_registration', 'provincial_project', 'visit', 'event_stop', 'voucher', 'secondment', 'report_template'));--> statement-breakpoint
ALTER TABLE "audit_entries" ADD CONSTRAINT "audit_entries_subject_kind_check" CHECK ("audit_entries"."subject_kind" in ('need', 'result', 'organization', 'account', 'expert', 'township', 'thesaurus_group', 'match_fit', 'lead', 'follow_up', 'push', 'proposal', 'setting', 'mail', 'sms_message', 'job', 'hosted_event', 'event_stop', 'guest', 'meeting', 'year_plan', 'agreement', 'contract_registration', 'provincial_project', 'visit', 'visit_problem', 'voucher', 'voucher_batch', 'secondment', 'secondment_offer', 'secondment_request', 'figure_target', 'entered_figure', 'figure_report', 'annual_summary', 'summary_wording', 'report_template', 'import'));--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_subject_kind_check" CHECK ("notifications"."subject_kind" in ('need', 'result', 'organization', 'account', 'expert', 'township', 'thesaurus_group', 'match_fit', 'lead', 'follow_up', 'push', 'proposal', 'setting', 'mail', 'sms_message', 'job', 'hosted_event', 'event_stop', 'guest', 'meeting', 'year_plan', 'agreement', 'contract_registration', 'provincial_project', 'visit', 'visit_problem', 'voucher', 'voucher_batch', 'secondment', 'secondment_offer', 'secondment_request', 'figure_target', 'entered_figure', 'figure_report', 'annual_summary', 'summary_wording', 'report_template', 'import'));--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_subject_kind_check" CHECK ("outbox"."subject_kind" in ('need', 'result', 'organization', 'account', 'expert', 'township', 'thesaurus_group', 'match_fit', 'lead', 'follow_up', 'push', 'proposal', 'setting', 'mail', 'sms_message', 'job', 'hosted_event', 'event_stop', 'guest', 'meeting', 'year_plan', 'agreement', 'contract_registration', 'provincial_project', 'visit', 'visit_problem', 'voucher', 'voucher_batch', 'secondment', 'secondment_offer', 'secondment_request', 'figure_target', 'entered_figure', 'figure_report', 'annual_summary', 'summary_wording', 'report_template', 'import'));