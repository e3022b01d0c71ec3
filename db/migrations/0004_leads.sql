CREATE TABLE "lead_moves" (
	"id" uuid PRIMARY KEY NOT NULL,
	"lead_id" uuid NOT NULL,
	"from_stage" text,
	"to_stage" text NOT NULL,
	"day" date NOT NULL,
	"close_reason" text,
	"note" text DEFAULT '' NOT NULL,
	"version" integer NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"by" uuid,
	"undone" boolean DEFAULT false NOT NULL,
	CONSTRAINT "lead_moves_from_check" CHECK ("lead_moves"."from_stage" in ('suggested', 'screened', 'pushed', 'introduced', 'met', 'negotiating', 'agreed', 'closed')),
	CONSTRAINT "lead_moves_to_check" CHECK ("lead_moves"."to_stage" in ('suggested', 'screened', 'pushed', 'introduced', 'met', 'negotiating', 'agreed', 'closed')),
	CONSTRAINT "lead_moves_close_reason_check" CHECK ("lead_moves"."close_reason" in ('not_relevant', 'trl_gap', 'price', 'timing', 'already_solved', 'no_answer', 'other'))
);
--> statement-breakpoint
CREATE TABLE "leads" (
	"id" uuid PRIMARY KEY NOT NULL,
	"need_id" uuid NOT NULL,
	"target_kind" text NOT NULL,
	"result_id" uuid,
	"expert_id" uuid,
	"institution_id" uuid NOT NULL,
	"source" text NOT NULL,
	"stage" text NOT NULL,
	"status" text DEFAULT 'active' NOT NULL,
	"owner_id" uuid,
	"note" text DEFAULT '' NOT NULL,
	"close_reason" text,
	"score" real,
	"level" text,
	"enterprise_answer" text DEFAULT 'none' NOT NULL,
	"enterprise_reason" text,
	"enterprise_note" text DEFAULT '' NOT NULL,
	"enterprise_answered_at" timestamp with time zone,
	"institution_answer" text DEFAULT 'none' NOT NULL,
	"institution_reason" text,
	"institution_note" text DEFAULT '' NOT NULL,
	"institution_answered_at" timestamp with time zone,
	"enterprise_shared_at" timestamp with time zone,
	"institution_shared_at" timestamp with time zone,
	"introduced_at" timestamp with time zone,
	"moved_at" timestamp with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"updated_by" uuid,
	CONSTRAINT "leads_target_kind_check" CHECK ("leads"."target_kind" in ('result', 'expert', 'institution')),
	CONSTRAINT "leads_source_check" CHECK ("leads"."source" in ('match', 'event', 'visit', 'enterprise', 'broker', 'proposal')),
	CONSTRAINT "leads_stage_check" CHECK ("leads"."stage" in ('suggested', 'screened', 'pushed', 'introduced', 'met', 'negotiating', 'agreed', 'closed')),
	CONSTRAINT "leads_status_check" CHECK ("leads"."status" in ('active', 'on_hold')),
	CONSTRAINT "leads_close_reason_check" CHECK ("leads"."close_reason" in ('not_relevant', 'trl_gap', 'price', 'timing', 'already_solved', 'no_answer', 'other')),
	CONSTRAINT "leads_level_check" CHECK ("leads"."level" in ('strong', 'fair', 'weak', 'none')),
	CONSTRAINT "leads_enterprise_answer_check" CHECK ("leads"."enterprise_answer" in ('none', 'interested', 'not_now', 'declined')),
	CONSTRAINT "leads_enterprise_reason_check" CHECK ("leads"."enterprise_reason" in ('not_relevant', 'trl_gap', 'price', 'timing', 'already_solved', 'no_answer', 'other')),
	CONSTRAINT "leads_institution_answer_check" CHECK ("leads"."institution_answer" in ('none', 'interested', 'not_now', 'declined')),
	CONSTRAINT "leads_institution_reason_check" CHECK ("leads"."institution_reason" in ('not_relevant', 'trl_gap', 'price', 'timing', 'already_solved', 'no_answer', 'other')),
	CONSTRAINT "leads_target_check" CHECK (("leads"."target_kind" = 'result') = ("leads"."result_id" is not null) and ("leads"."target_kind" = 'expert') = ("leads"."expert_id" is not null)),
	CONSTRAINT "leads_closed_check" CHECK (("leads"."stage" = 'closed') = ("leads"."close_reason" is not null)),
	CONSTRAINT "leads_answer_reason_check" CHECK (("leads"."enterprise_answer" = 'declined') = ("leads"."enterprise_reason" is not null) and ("leads"."institution_answer" = 'declined') = ("leads"."institution_reason" is not null))
);
--> statement-breakpoint
ALTER TABLE "audit_entries" DROP CONSTRAINT "audit_entries_subject_kind_check";--> statement-breakpoint
ALTER TABLE "outbox" DROP CONSTRAINT "outbox_subject_kind_check";--> statement-breakpoint
ALTER TABLE "lead_moves" ADD CONSTRAINT "lead_moves_lead_id_leads_id_fk" FOREIGN KEY ("lead_id") REFERENCES "public"."leads"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lead_moves" ADD CONSTRAINT "lead_moves_by_accounts_id_fk" FOREIGN KEY ("by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "leads" ADD CONSTRAINT "leads_need_id_needs_id_fk" FOREIGN KEY ("need_id") REFERENCES "public"."needs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "leads" ADD CONSTRAINT "leads_result_id_research_results_id_fk" FOREIGN KEY ("result_id") REFERENCES "public"."research_results"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "leads" ADD CONSTRAINT "leads_expert_id_experts_id_fk" FOREIGN KEY ("expert_id") REFERENCES "public"."experts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "leads" ADD CONSTRAINT "leads_institution_id_organizations_id_fk" FOREIGN KEY ("institution_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "leads" ADD CONSTRAINT "leads_owner_id_accounts_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "lead_moves_lead_idx" ON "lead_moves" USING btree ("lead_id","at");--> statement-breakpoint
CREATE INDEX "lead_moves_day_idx" ON "lead_moves" USING btree ("to_stage","day");--> statement-breakpoint
CREATE UNIQUE INDEX "leads_open_pair_key" ON "leads" USING btree ("need_id",coalesce("result_id", "expert_id", "institution_id")) WHERE "leads"."stage" <> 'closed';--> statement-breakpoint
CREATE INDEX "leads_result_idx" ON "leads" USING btree ("result_id");--> statement-breakpoint
CREATE INDEX "leads_expert_idx" ON "leads" USING btree ("expert_id");--> statement-breakpoint
CREATE INDEX "leads_institution_idx" ON "leads" USING btree ("institution_id","stage");--> statement-breakpoint
CREATE INDEX "leads_stage_idx" ON "leads" USING btree ("stage","moved_at","id");--> statement-breakpoint
CREATE INDEX "leads_owner_idx" ON "leads" USING btree ("owner_id","stage");--> statement-breakpoint
ALTER TABLE "audit_entries" ADD CONSTRAINT "audit_entries_subject_kind_check" CHECK ("audit_entries"."subject_kind" in ('need', 'result', 'organization', 'account', 'expert', 'township', 'thesaurus_group', 'lead'));--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_subject_kind_check" CHECK ("outbox"."subject_kind" in ('need', 'result', 'organization', 'account', 'expert', 'township', 'thesaurus_group', 'lead'));