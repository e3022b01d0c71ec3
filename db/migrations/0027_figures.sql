CREATE TABLE "entered_figures" (
	"id" uuid PRIMARY KEY NOT NULL,
	"figure_id" text NOT NULL,
	"from_day" date NOT NULL,
	"to_day" date NOT NULL,
	"value" bigint NOT NULL,
	"source" text NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"updated_by" uuid,
	CONSTRAINT "entered_figures_figure_check" CHECK ("entered_figures"."figure_id" in ('city_voucher_redeemed_amount', 'need_compendia', 'policy_compendia', 'guide_books', 'tax_relief_amount')),
	CONSTRAINT "entered_figures_days_check" CHECK ("entered_figures"."from_day" <= "entered_figures"."to_day"),
	CONSTRAINT "entered_figures_value_check" CHECK ("entered_figures"."value" >= 0)
);
--> statement-breakpoint
CREATE TABLE "figure_reports" (
	"id" uuid PRIMARY KEY NOT NULL,
	"title" text NOT NULL,
	"kind" text NOT NULL,
	"from_day" date NOT NULL,
	"to_day" date NOT NULL,
	"recipient" text DEFAULT '' NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"reported_at" timestamp with time zone NOT NULL,
	"reported_by" uuid,
	"withdrawn_at" timestamp with time zone,
	"withdraw_reason" text DEFAULT '' NOT NULL,
	CONSTRAINT "figure_reports_kind_check" CHECK ("figure_reports"."kind" in ('month', 'quarter', 'half_year', 'year', 'other')),
	CONSTRAINT "figure_reports_days_check" CHECK ("figure_reports"."from_day" <= "figure_reports"."to_day")
);
--> statement-breakpoint
CREATE TABLE "figure_targets" (
	"id" uuid PRIMARY KEY NOT NULL,
	"figure_id" text NOT NULL,
	"year" smallint NOT NULL,
	"township_id" uuid,
	"value" bigint NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"updated_by" uuid,
	CONSTRAINT "figure_targets_figure_check" CHECK ("figure_targets"."figure_id" in ('visits_paid', 'enterprises_visited', 'visit_problems_heard', 'visit_problems_settled', 'needs_collected', 'enterprises_with_needs', 'needs_published', 'results_catalogued', 'institutions_with_results', 'leads_pushed', 'leads_introduced', 'leads_agreed', 'events_held', 'event_stops', 'institutions_met', 'enterprises_taken', 'enterprise_attendances', 'event_people', 'meetings_held', 'meetings_with_intent', 'agreements_signed', 'agreements_latest', 'agreement_amount', 'agreement_paid', 'contracts_registered', 'contract_transaction_amount', 'contract_technology_amount', 'provincial_projects_approved', 'secondments_approved', 'secondment_enterprises', 'secondment_days', 'vouchers_recommended', 'voucher_enterprises_recommended', 'voucher_recommended_amount', 'voucher_enterprises_redeemed', 'voucher_redeemed_amount', 'voucher_paid_amount', 'city_voucher_redeemed_amount', 'voucher_share_of_city', 'need_compendia', 'policy_compendia', 'guide_books', 'tax_relief_amount')),
	CONSTRAINT "figure_targets_value_check" CHECK ("figure_targets"."value" >= 0)
);
--> statement-breakpoint
CREATE TABLE "reported_figures" (
	"id" uuid PRIMARY KEY NOT NULL,
	"report_id" uuid NOT NULL,
	"figure_id" text NOT NULL,
	"value" bigint,
	CONSTRAINT "reported_figures_figure_check" CHECK ("reported_figures"."figure_id" in ('visits_paid', 'enterprises_visited', 'visit_problems_heard', 'visit_problems_settled', 'needs_collected', 'enterprises_with_needs', 'needs_published', 'results_catalogued', 'institutions_with_results', 'leads_pushed', 'leads_introduced', 'leads_agreed', 'events_held', 'event_stops', 'institutions_met', 'enterprises_taken', 'enterprise_attendances', 'event_people', 'meetings_held', 'meetings_with_intent', 'agreements_signed', 'agreements_latest', 'agreement_amount', 'agreement_paid', 'contracts_registered', 'contract_transaction_amount', 'contract_technology_amount', 'provincial_projects_approved', 'secondments_approved', 'secondment_enterprises', 'secondment_days', 'vouchers_recommended', 'voucher_enterprises_recommended', 'voucher_recommended_amount', 'voucher_enterprises_redeemed', 'voucher_redeemed_amount', 'voucher_paid_amount', 'city_voucher_redeemed_amount', 'voucher_share_of_city', 'need_compendia', 'policy_compendia', 'guide_books', 'tax_relief_amount'))
);
--> statement-breakpoint
CREATE TABLE "reported_records" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"reported_figure_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"record_id" text NOT NULL,
	"page_id" text NOT NULL,
	"title" text NOT NULL,
	"organization_name" text NOT NULL,
	"counted" text NOT NULL,
	"amount" bigint,
	CONSTRAINT "reported_records_kind_check" CHECK ("reported_records"."kind" in ('visit', 'visit_problem', 'need', 'result', 'lead', 'hosted_event', 'event_stop', 'event_guest', 'meeting', 'agreement', 'agreement_payment', 'contract_registration', 'provincial_project', 'secondment', 'voucher', 'entered_figure'))
);
--> statement-breakpoint
ALTER TABLE "audit_entries" DROP CONSTRAINT "audit_entries_subject_kind_check";--> statement-breakpoint
ALTER TABLE "notifications" DROP CONSTRAINT "notifications_subject_kind_check";--> statement-breakpoint
ALTER TABLE "outbox" DROP CONSTRAINT "outbox_subject_kind_check";--> statement-breakpoint
ALTER TABLE "figure_reports" ADD CONSTRAINT "figure_reports_reported_by_accounts_id_fk" FOREIGN KEY ("reported_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "figure_targets" ADD CONSTRAINT "figure_targets_township_id_townships_id_fk" FOREIGN KEY ("township_id") REFERENCES "public"."townships"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "figure_targets" ADD CONSTRAINT "figure_targets_updated_by_accounts_id_fk" FOREIGN KEY ("updated_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reported_figures" ADD CONSTRAINT "reported_figures_report_id_figure_reports_id_fk" FOREIGN KEY ("report_id") REFERENCES "public"."figure_reports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reported_records" ADD CONSTRAINT "reported_records_reported_figure_id_reported_figures_id_fk" FOREIGN KEY ("reported_figure_id") REFERENCES "public"."reported_figures"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "entered_figures_key" ON "entered_figures" USING btree ("figure_id","from_day","to_day");--> statement-breakpoint
CREATE INDEX "figure_reports_day_idx" ON "figure_reports" USING btree ("to_day","reported_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "figure_targets_key" ON "figure_targets" USING btree ("year","figure_id",coalesce("township_id", '00000000-0000-0000-0000-000000000000'::uuid));--> statement-breakpoint
CREATE UNIQUE INDEX "reported_figures_key" ON "reported_figures" USING btree ("report_id","figure_id");--> statement-breakpoint
CREATE UNIQUE INDEX "reported_records_key" ON "reported_records" USING btree ("reported_figure_id","kind","record_id");--> statement-breakpoint
ALTER TABLE "audit_entries" ADD CONSTRAINT "audit_entries_subject_kind_check" CHECK ("audit_entries"."subject_kind" in ('need', 'result', 'organization', 'account', 'expert', 'township', 'thesaurus_group', 'match_fit', 'lead', 'follow_up', 'push', 'proposal', 'setting', 'mail', 'sms_message', 'job', 'hosted_event', 'guest', 'meeting', 'year_plan', 'agreement', 'contract_registration', 'provincial_project', 'visit', 'visit_problem', 'voucher', 'voucher_batch', 'secondment', 'secondment_offer', 'secondment_request', 'figure_target', 'entered_figure', 'figure_report'));--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_subject_kind_check" CHECK ("notifications"."subject_kind" in ('need', 'result', 'organization', 'account', 'expert', 'township', 'thesaurus_group', 'match_fit', 'lead', 'follow_up', 'push', 'proposal', 'setting', 'mail', 'sms_message', 'job', 'hosted_event', 'guest', 'meeting', 'year_plan', 'agreement', 'contract_registration', 'provincial_project', 'visit', 'visit_problem', 'voucher', 'voucher_batch', 'secondment', 'secondment_offer', 'secondment_request', 'figure_target', 'entered_figure', 'figure_report'));--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_subject_kind_check" CHECK ("outbox"."subject_kind" in ('need', 'result', 'organization', 'account', 'expert', 'township', 'thesaurus_group', 'match_fit', 'lead', 'follow_up', 'push', 'proposal', 'setting', 'mail', 'sms_message', 'job', 'hosted_event', 'guest', 'meeting', 'year_plan', 'agreement', 'contract_registration', 'provincial_project', 'visit', 'visit_problem', 'voucher', 'voucher_batch', 'secondment', 'secondment_offer', 'secondment_request', 'figure_target', 'entered_figure', 'figure_report'));