CREATE TABLE "visit_problems" (
	"id" uuid PRIMARY KEY NOT NULL,
	"visit_id" uuid NOT NULL,
	"position" smallint NOT NULL,
	"kind" text NOT NULL,
	"words" text NOT NULL,
	"present_value" text DEFAULT '' NOT NULL,
	"wanted_value" text DEFAULT '' NOT NULL,
	"constraints" text DEFAULT '' NOT NULL,
	"budget_min_fen" bigint,
	"budget_max_fen" bigint,
	"budget_negotiable" boolean DEFAULT false NOT NULL,
	"deadline" date,
	"stage" text NOT NULL,
	"stage_reason" text DEFAULT '' NOT NULL,
	"need_id" uuid,
	"handed_to" text DEFAULT '' NOT NULL,
	"handed_on_on" date,
	"due_on" date,
	"done_on" date,
	"answer" text DEFAULT '' NOT NULL,
	"called_back_on" date,
	"satisfaction" text,
	"call_back_note" text DEFAULT '' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"updated_by" uuid,
	CONSTRAINT "visit_problems_kind_check" CHECK ("visit_problems"."kind" in ('technical', 'land', 'financing', 'labour', 'policy', 'other')),
	CONSTRAINT "visit_problems_stage_check" CHECK ("visit_problems"."stage" in ('heard', 'need_made', 'handed_on', 'done', 'called_back', 'dropped')),
	CONSTRAINT "visit_problems_satisfaction_check" CHECK ("visit_problems"."satisfaction" in ('satisfied', 'fair', 'dissatisfied')),
	CONSTRAINT "visit_problems_budget_check" CHECK ("visit_problems"."budget_min_fen" >= 0 and "visit_problems"."budget_max_fen" >= "visit_problems"."budget_min_fen"),
	CONSTRAINT "visit_problems_need_check" CHECK ("visit_problems"."need_id" is null or ("visit_problems"."kind" = 'technical' and "visit_problems"."stage" = 'need_made')),
	CONSTRAINT "visit_problems_handed_on_check" CHECK ("visit_problems"."stage" <> 'handed_on' or ("visit_problems"."handed_to" <> '' and "visit_problems"."handed_on_on" is not null)),
	CONSTRAINT "visit_problems_done_check" CHECK (("visit_problems"."stage" in ('done', 'called_back')) = ("visit_problems"."done_on" is not null)),
	CONSTRAINT "visit_problems_called_back_check" CHECK (("visit_problems"."stage" = 'called_back') = ("visit_problems"."called_back_on" is not null) and ("visit_problems"."stage" = 'called_back') = ("visit_problems"."satisfaction" is not null)),
	CONSTRAINT "visit_problems_due_check" CHECK ("visit_problems"."stage" in ('handed_on', 'done') or "visit_problems"."due_on" is null)
);
--> statement-breakpoint
CREATE TABLE "visit_visitors" (
	"visit_id" uuid NOT NULL,
	"position" smallint NOT NULL,
	"account_id" uuid,
	"name" text NOT NULL,
	CONSTRAINT "visit_visitors_visit_id_position_pk" PRIMARY KEY("visit_id","position"),
	CONSTRAINT "visit_visitors_named_check" CHECK ("visit_visitors"."account_id" is not null or "visit_visitors"."name" <> '')
);
--> statement-breakpoint
CREATE TABLE "visits" (
	"id" uuid PRIMARY KEY NOT NULL,
	"enterprise_id" uuid NOT NULL,
	"township_id" uuid,
	"stage" text NOT NULL,
	"stage_reason" text DEFAULT '' NOT NULL,
	"planned_on" date,
	"visited_on" date,
	"day" date GENERATED ALWAYS AS (coalesce(visited_on, planned_on)) STORED NOT NULL,
	"start_time" text,
	"end_time" text,
	"lead_visitor_id" uuid NOT NULL,
	"people_met" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"topics" text[] DEFAULT '{}' NOT NULL,
	"summary" text DEFAULT '' NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"owner_id" uuid NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"updated_by" uuid,
	CONSTRAINT "visits_stage_check" CHECK ("visits"."stage" in ('planned', 'done', 'cancelled')),
	CONSTRAINT "visits_visited_check" CHECK (("visits"."stage" = 'done') = ("visits"."visited_on" is not null)),
	CONSTRAINT "visits_planned_check" CHECK ("visits"."stage" = 'done' or "visits"."planned_on" is not null),
	CONSTRAINT "visits_times_check" CHECK ("visits"."start_time" < "visits"."end_time")
);
--> statement-breakpoint
ALTER TABLE "audit_entries" DROP CONSTRAINT "audit_entries_subject_kind_check";--> statement-breakpoint
ALTER TABLE "follow_ups" DROP CONSTRAINT "follow_ups_subject_kind_check";--> statement-breakpoint
ALTER TABLE "notifications" DROP CONSTRAINT "notifications_kind_check";--> statement-breakpoint
ALTER TABLE "notifications" DROP CONSTRAINT "notifications_subject_kind_check";--> statement-breakpoint
ALTER TABLE "outbox" DROP CONSTRAINT "outbox_subject_kind_check";--> statement-breakpoint
ALTER TABLE "visit_problems" ADD CONSTRAINT "visit_problems_visit_id_visits_id_fk" FOREIGN KEY ("visit_id") REFERENCES "public"."visits"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit_problems" ADD CONSTRAINT "visit_problems_need_id_needs_id_fk" FOREIGN KEY ("need_id") REFERENCES "public"."needs"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit_visitors" ADD CONSTRAINT "visit_visitors_visit_id_visits_id_fk" FOREIGN KEY ("visit_id") REFERENCES "public"."visits"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit_visitors" ADD CONSTRAINT "visit_visitors_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visits" ADD CONSTRAINT "visits_enterprise_id_organizations_id_fk" FOREIGN KEY ("enterprise_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visits" ADD CONSTRAINT "visits_township_id_townships_id_fk" FOREIGN KEY ("township_id") REFERENCES "public"."townships"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visits" ADD CONSTRAINT "visits_lead_visitor_id_accounts_id_fk" FOREIGN KEY ("lead_visitor_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visits" ADD CONSTRAINT "visits_owner_id_accounts_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "visit_problems_visit_idx" ON "visit_problems" USING btree ("visit_id","position");--> statement-breakpoint
CREATE INDEX "visit_problems_need_idx" ON "visit_problems" USING btree ("need_id");--> statement-breakpoint
CREATE INDEX "visit_problems_due_idx" ON "visit_problems" USING btree ("due_on","id");--> statement-breakpoint
CREATE INDEX "visit_problems_stage_idx" ON "visit_problems" USING btree ("stage","kind");--> statement-breakpoint
CREATE INDEX "visit_visitors_account_idx" ON "visit_visitors" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "visits_day_idx" ON "visits" USING btree ("day","id");--> statement-breakpoint
CREATE INDEX "visits_enterprise_idx" ON "visits" USING btree ("enterprise_id","stage","visited_on");--> statement-breakpoint
CREATE INDEX "visits_township_idx" ON "visits" USING btree ("township_id","day");--> statement-breakpoint
CREATE INDEX "visits_lead_visitor_idx" ON "visits" USING btree ("lead_visitor_id","day");--> statement-breakpoint
ALTER TABLE "audit_entries" ADD CONSTRAINT "audit_entries_subject_kind_check" CHECK ("audit_entries"."subject_kind" in ('need', 'result', 'organization', 'account', 'expert', 'township', 'thesaurus_group', 'match_fit', 'lead', 'follow_up', 'push', 'proposal', 'setting', 'mail', 'sms_message', 'job', 'hosted_event', 'guest', 'meeting', 'year_plan', 'agreement', 'contract_registration', 'provincial_project', 'visit', 'visit_problem'));--> statement-breakpoint
ALTER TABLE "follow_ups" ADD CONSTRAINT "follow_ups_subject_kind_check" CHECK ("follow_ups"."subject_kind" in ('lead', 'need', 'visit'));--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_kind_check" CHECK ("notifications"."kind" in ('lead_shared', 'lead_introduced', 'lead_answered', 'lead_assigned', 'lead_found', 'follow_up_due', 'need_returned', 'need_published', 'need_to_confirm', 'need_disputed', 'diagnosis_assigned', 'result_returned', 'result_published', 'proposal_received', 'proposal_decided', 'message_received', 'contact_viewed', 'digest', 'event_invited', 'event_changed', 'event_postponed', 'event_cancelled', 'event_reminder', 'event_seat', 'guest_answered', 'meeting_requested', 'meeting_answered', 'meeting_placed', 'meeting_dropped', 'outcome_due', 'outcome_given', 'visit_assigned', 'visit_unrecorded', 'visit_problem_overdue', 'feedback_due', 'agreement_signed', 'agreement_expiring', 'milestone_due', 'registration_due'));--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_subject_kind_check" CHECK ("notifications"."subject_kind" in ('need', 'result', 'organization', 'account', 'expert', 'township', 'thesaurus_group', 'match_fit', 'lead', 'follow_up', 'push', 'proposal', 'setting', 'mail', 'sms_message', 'job', 'hosted_event', 'guest', 'meeting', 'year_plan', 'agreement', 'contract_registration', 'provincial_project', 'visit', 'visit_problem'));--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_subject_kind_check" CHECK ("outbox"."subject_kind" in ('need', 'result', 'organization', 'account', 'expert', 'township', 'thesaurus_group', 'match_fit', 'lead', 'follow_up', 'push', 'proposal', 'setting', 'mail', 'sms_message', 'job', 'hosted_event', 'guest', 'meeting', 'year_plan', 'agreement', 'contract_registration', 'provincial_project', 'visit', 'visit_problem'));