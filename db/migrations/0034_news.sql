CREATE TABLE "news_items" (
	"id" uuid PRIMARY KEY NOT NULL,
	"title" text NOT NULL,
	"body" text NOT NULL,
	"pinned" boolean DEFAULT false NOT NULL,
	"stage" text DEFAULT 'draft' NOT NULL,
	"published_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"updated_by" uuid,
	CONSTRAINT "news_items_stage_check" CHECK ("news_items"."stage" in ('draft', 'published', 'withdrawn')),
	CONSTRAINT "news_items_published_check" CHECK (("news_items"."stage" = 'draft') = ("news_items"."published_at" is null))
);
--> statement-breakpoint
ALTER TABLE "audit_entries" DROP CONSTRAINT "audit_entries_subject_kind_check";--> statement-breakpoint
ALTER TABLE "notifications" DROP CONSTRAINT "notifications_subject_kind_check";--> statement-breakpoint
ALTER TABLE "outbox" DROP CONSTRAINT "outbox_subject_kind_check";--> statement-breakpoint
CREATE INDEX "news_items_order_idx" ON "news_items" USING btree ("pinned","published_at","id");--> statement-breakpoint
ALTER TABLE "audit_entries" ADD CONSTRAINT "audit_entries_subject_kind_check" CHECK ("audit_entries"."subject_kind" in ('need', 'result', 'organization', 'account', 'expert', 'township', 'thesaurus_group', 'match_fit', 'lead', 'follow_up', 'push', 'proposal', 'setting', 'mail', 'sms_message', 'job', 'hosted_event', 'event_stop', 'guest', 'meeting', 'year_plan', 'agreement', 'contract_registration', 'provincial_project', 'visit', 'visit_problem', 'voucher', 'voucher_batch', 'secondment', 'secondment_offer', 'secondment_request', 'figure_target', 'entered_figure', 'figure_report', 'annual_summary', 'summary_wording', 'report_template', 'import', 'news_item'));--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_subject_kind_check" CHECK ("notifications"."subject_kind" in ('need', 'result', 'organization', 'account', 'expert', 'township', 'thesaurus_group', 'match_fit', 'lead', 'follow_up', 'push', 'proposal', 'setting', 'mail', 'sms_message', 'job', 'hosted_event', 'event_stop', 'guest', 'meeting', 'year_plan', 'agreement', 'contract_registration', 'provincial_project', 'visit', 'visit_problem', 'voucher', 'voucher_batch', 'secondment', 'secondment_offer', 'secondment_request', 'figure_target', 'entered_figure', 'figure_report', 'annual_summary', 'summary_wording', 'report_template', 'import', 'news_item'));--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_subject_kind_check" CHECK ("outbox"."subject_kind" in ('need', 'result', 'organization', 'account', 'expert', 'township', 'thesaurus_group', 'match_fit', 'lead', 'follow_up', 'push', 'proposal', 'setting', 'mail', 'sms_message', 'job', 'hosted_event', 'event_stop', 'guest', 'meeting', 'year_plan', 'agreement', 'contract_registration', 'provincial_project', 'visit', 'visit_problem', 'voucher', 'voucher_batch', 'secondment', 'secondment_offer', 'secondment_request', 'figure_target', 'entered_figure', 'figure_report', 'annual_summary', 'summary_wording', 'report_template', 'import', 'news_item'));