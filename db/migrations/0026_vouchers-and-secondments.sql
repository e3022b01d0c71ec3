CREATE TABLE "secondment_days" (
	"id" uuid PRIMARY KEY NOT NULL,
	"secondment_id" uuid NOT NULL,
	"day" date NOT NULL,
	"half_days" smallint NOT NULL,
	"work" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"created_by" uuid,
	CONSTRAINT "secondment_days_half_days_check" CHECK ("secondment_days"."half_days" in (1, 2))
);
--> statement-breakpoint
CREATE TABLE "secondment_moves" (
	"id" uuid PRIMARY KEY NOT NULL,
	"secondment_id" uuid NOT NULL,
	"from_stage" text,
	"to_stage" text NOT NULL,
	"day" date NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"by" uuid,
	CONSTRAINT "secondment_moves_from_check" CHECK ("secondment_moves"."from_stage" in ('proposed', 'tripartite_signed', 'submitted', 'publicised', 'approved', 'not_selected', 'in_post', 'assessed', 'completed', 'renewed', 'terminated')),
	CONSTRAINT "secondment_moves_to_check" CHECK ("secondment_moves"."to_stage" in ('proposed', 'tripartite_signed', 'submitted', 'publicised', 'approved', 'not_selected', 'in_post', 'assessed', 'completed', 'renewed', 'terminated'))
);
--> statement-breakpoint
CREATE TABLE "secondment_offers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"expert_id" uuid NOT NULL,
	"tech_fields" text[] DEFAULT '{}' NOT NULL,
	"days_per_month" smallint,
	"available_from" date,
	"wishes" text DEFAULT '' NOT NULL,
	"status" text DEFAULT 'open' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"updated_by" uuid,
	CONSTRAINT "secondment_offers_tech_fields_check" CHECK ("secondment_offers"."tech_fields" <@ array['electronics', 'biomedicine', 'aerospace', 'new_materials', 'hi_tech_services', 'new_energy', 'environment', 'advanced_manufacturing', 'agriculture', 'other']::text[]),
	CONSTRAINT "secondment_offers_status_check" CHECK ("secondment_offers"."status" in ('open', 'filled', 'withdrawn'))
);
--> statement-breakpoint
CREATE TABLE "secondment_requests" (
	"id" uuid PRIMARY KEY NOT NULL,
	"enterprise_id" uuid NOT NULL,
	"need_id" uuid,
	"post" text NOT NULL,
	"tech_fields" text[] DEFAULT '{}' NOT NULL,
	"wishes" text DEFAULT '' NOT NULL,
	"status" text DEFAULT 'open' NOT NULL,
	"secondment_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"updated_by" uuid,
	CONSTRAINT "secondment_requests_tech_fields_check" CHECK ("secondment_requests"."tech_fields" <@ array['electronics', 'biomedicine', 'aerospace', 'new_materials', 'hi_tech_services', 'new_energy', 'environment', 'advanced_manufacturing', 'agriculture', 'other']::text[]),
	CONSTRAINT "secondment_requests_status_check" CHECK ("secondment_requests"."status" in ('open', 'filled', 'withdrawn'))
);
--> statement-breakpoint
CREATE TABLE "secondments" (
	"id" uuid PRIMARY KEY NOT NULL,
	"expert_id" uuid NOT NULL,
	"enterprise_id" uuid NOT NULL,
	"need_id" uuid,
	"agreement_id" uuid,
	"stage" text NOT NULL,
	"stage_reason" text DEFAULT '' NOT NULL,
	"post" text NOT NULL,
	"duties" text DEFAULT '' NOT NULL,
	"starts_on" date,
	"ends_on" date,
	"days_per_month" smallint,
	"subsidy_fen" bigint,
	"round" text DEFAULT '' NOT NULL,
	"signed_on" date,
	"submitted_on" date,
	"approved_on" date,
	"assessed_on" date,
	"grade" text,
	"assessment" text DEFAULT '' NOT NULL,
	"owner_id" uuid,
	"note" text DEFAULT '' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"updated_by" uuid,
	CONSTRAINT "secondments_stage_check" CHECK ("secondments"."stage" in ('proposed', 'tripartite_signed', 'submitted', 'publicised', 'approved', 'not_selected', 'in_post', 'assessed', 'completed', 'renewed', 'terminated')),
	CONSTRAINT "secondments_grade_check" CHECK ("secondments"."grade" in ('excellent', 'good', 'qualified', 'unqualified')),
	CONSTRAINT "secondments_term_check" CHECK ("secondments"."starts_on" <= "secondments"."ends_on"),
	CONSTRAINT "secondments_subsidy_check" CHECK ("secondments"."subsidy_fen" >= 0),
	CONSTRAINT "secondments_approved_check" CHECK ("secondments"."stage" not in ('approved', 'in_post', 'assessed', 'completed', 'renewed') or "secondments"."approved_on" is not null)
);
--> statement-breakpoint
CREATE TABLE "voucher_batches" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"day" date NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"updated_by" uuid,
	CONSTRAINT "voucher_batches_kind_check" CHECK ("voucher_batches"."kind" in ('publication', 'payment'))
);
--> statement-breakpoint
CREATE TABLE "voucher_moves" (
	"id" uuid PRIMARY KEY NOT NULL,
	"voucher_id" uuid NOT NULL,
	"from_stage" text,
	"to_stage" text NOT NULL,
	"day" date NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"by" uuid,
	CONSTRAINT "voucher_moves_from_check" CHECK ("voucher_moves"."from_stage" in ('applied', 'recommended', 'approved', 'used', 'redemption_submitted', 'reviewed', 'publicised', 'paid', 'rejected', 'expired')),
	CONSTRAINT "voucher_moves_to_check" CHECK ("voucher_moves"."to_stage" in ('applied', 'recommended', 'approved', 'used', 'redemption_submitted', 'reviewed', 'publicised', 'paid', 'rejected', 'expired'))
);
--> statement-breakpoint
CREATE TABLE "vouchers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"title" text NOT NULL,
	"number" text DEFAULT '' NOT NULL,
	"stage" text NOT NULL,
	"stage_reason" text DEFAULT '' NOT NULL,
	"enterprise_id" uuid NOT NULL,
	"institution_id" uuid,
	"provider_name" text DEFAULT '' NOT NULL,
	"agreement_id" uuid,
	"applied_fen" bigint NOT NULL,
	"approved_fen" bigint,
	"reviewed_fen" bigint,
	"paid_fen" bigint,
	"applied_on" date NOT NULL,
	"recommended_on" date,
	"approved_on" date,
	"used_on" date,
	"submitted_on" date,
	"reviewed_on" date,
	"publicised_on" date,
	"paid_on" date,
	"valid_until" date,
	"publication_batch_id" uuid,
	"payment_batch_id" uuid,
	"owner_id" uuid,
	"note" text DEFAULT '' NOT NULL,
	"lapse_warned_for" date,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"updated_by" uuid,
	CONSTRAINT "vouchers_stage_check" CHECK ("vouchers"."stage" in ('applied', 'recommended', 'approved', 'used', 'redemption_submitted', 'reviewed', 'publicised', 'paid', 'rejected', 'expired')),
	CONSTRAINT "vouchers_applied_check" CHECK ("vouchers"."applied_fen" > 0),
	CONSTRAINT "vouchers_approved_check" CHECK ("vouchers"."approved_fen" >= 0),
	CONSTRAINT "vouchers_reviewed_check" CHECK ("vouchers"."reviewed_fen" >= 0 and "vouchers"."reviewed_fen" <= "vouchers"."approved_fen"),
	CONSTRAINT "vouchers_paid_check" CHECK ("vouchers"."paid_fen" >= 0 and "vouchers"."paid_fen" <= "vouchers"."reviewed_fen"),
	CONSTRAINT "vouchers_used_check" CHECK ("vouchers"."stage" not in ('used', 'redemption_submitted', 'reviewed', 'publicised', 'paid') or "vouchers"."agreement_id" is not null),
	CONSTRAINT "vouchers_paid_on_check" CHECK ("vouchers"."stage" <> 'paid' or ("vouchers"."paid_on" is not null and "vouchers"."paid_fen" is not null))
);
--> statement-breakpoint
ALTER TABLE "attachments" DROP CONSTRAINT "attachments_subject_kind_check";--> statement-breakpoint
ALTER TABLE "audit_entries" DROP CONSTRAINT "audit_entries_subject_kind_check";--> statement-breakpoint
ALTER TABLE "notifications" DROP CONSTRAINT "notifications_subject_kind_check";--> statement-breakpoint
ALTER TABLE "outbox" DROP CONSTRAINT "outbox_subject_kind_check";--> statement-breakpoint
ALTER TABLE "secondment_days" ADD CONSTRAINT "secondment_days_secondment_id_secondments_id_fk" FOREIGN KEY ("secondment_id") REFERENCES "public"."secondments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "secondment_days" ADD CONSTRAINT "secondment_days_created_by_accounts_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "secondment_moves" ADD CONSTRAINT "secondment_moves_secondment_id_secondments_id_fk" FOREIGN KEY ("secondment_id") REFERENCES "public"."secondments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "secondment_moves" ADD CONSTRAINT "secondment_moves_by_accounts_id_fk" FOREIGN KEY ("by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "secondment_offers" ADD CONSTRAINT "secondment_offers_expert_id_experts_id_fk" FOREIGN KEY ("expert_id") REFERENCES "public"."experts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "secondment_requests" ADD CONSTRAINT "secondment_requests_enterprise_id_organizations_id_fk" FOREIGN KEY ("enterprise_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "secondment_requests" ADD CONSTRAINT "secondment_requests_need_id_needs_id_fk" FOREIGN KEY ("need_id") REFERENCES "public"."needs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "secondment_requests" ADD CONSTRAINT "secondment_requests_secondment_id_secondments_id_fk" FOREIGN KEY ("secondment_id") REFERENCES "public"."secondments"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "secondments" ADD CONSTRAINT "secondments_expert_id_experts_id_fk" FOREIGN KEY ("expert_id") REFERENCES "public"."experts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "secondments" ADD CONSTRAINT "secondments_enterprise_id_organizations_id_fk" FOREIGN KEY ("enterprise_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "secondments" ADD CONSTRAINT "secondments_need_id_needs_id_fk" FOREIGN KEY ("need_id") REFERENCES "public"."needs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "secondments" ADD CONSTRAINT "secondments_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "secondments" ADD CONSTRAINT "secondments_owner_id_accounts_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "voucher_moves" ADD CONSTRAINT "voucher_moves_voucher_id_vouchers_id_fk" FOREIGN KEY ("voucher_id") REFERENCES "public"."vouchers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "voucher_moves" ADD CONSTRAINT "voucher_moves_by_accounts_id_fk" FOREIGN KEY ("by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vouchers" ADD CONSTRAINT "vouchers_enterprise_id_organizations_id_fk" FOREIGN KEY ("enterprise_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vouchers" ADD CONSTRAINT "vouchers_institution_id_organizations_id_fk" FOREIGN KEY ("institution_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vouchers" ADD CONSTRAINT "vouchers_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vouchers" ADD CONSTRAINT "vouchers_publication_batch_id_voucher_batches_id_fk" FOREIGN KEY ("publication_batch_id") REFERENCES "public"."voucher_batches"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vouchers" ADD CONSTRAINT "vouchers_payment_batch_id_voucher_batches_id_fk" FOREIGN KEY ("payment_batch_id") REFERENCES "public"."voucher_batches"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vouchers" ADD CONSTRAINT "vouchers_owner_id_accounts_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "secondment_days_day_key" ON "secondment_days" USING btree ("secondment_id","day");--> statement-breakpoint
CREATE INDEX "secondment_moves_secondment_idx" ON "secondment_moves" USING btree ("secondment_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "secondment_offers_open_key" ON "secondment_offers" USING btree ("expert_id") WHERE "secondment_offers"."status" = 'open';--> statement-breakpoint
CREATE INDEX "secondment_offers_status_idx" ON "secondment_offers" USING btree ("status","created_at","id");--> statement-breakpoint
CREATE INDEX "secondment_requests_status_idx" ON "secondment_requests" USING btree ("status","created_at","id");--> statement-breakpoint
CREATE INDEX "secondment_requests_enterprise_idx" ON "secondment_requests" USING btree ("enterprise_id");--> statement-breakpoint
CREATE INDEX "secondment_requests_need_idx" ON "secondment_requests" USING btree ("need_id");--> statement-breakpoint
CREATE INDEX "secondment_requests_secondment_idx" ON "secondment_requests" USING btree ("secondment_id");--> statement-breakpoint
CREATE UNIQUE INDEX "secondments_running_pair_key" ON "secondments" USING btree ("expert_id","enterprise_id") WHERE "secondments"."stage" not in ('not_selected', 'completed', 'renewed', 'terminated');--> statement-breakpoint
CREATE INDEX "secondments_stage_idx" ON "secondments" USING btree ("stage","updated_at","id");--> statement-breakpoint
CREATE INDEX "secondments_updated_idx" ON "secondments" USING btree ("updated_at","id");--> statement-breakpoint
CREATE INDEX "secondments_approved_idx" ON "secondments" USING btree ("approved_on","id");--> statement-breakpoint
CREATE INDEX "secondments_enterprise_idx" ON "secondments" USING btree ("enterprise_id");--> statement-breakpoint
CREATE INDEX "secondments_need_idx" ON "secondments" USING btree ("need_id");--> statement-breakpoint
CREATE INDEX "secondments_agreement_idx" ON "secondments" USING btree ("agreement_id");--> statement-breakpoint
CREATE INDEX "voucher_batches_day_idx" ON "voucher_batches" USING btree ("kind","day","id");--> statement-breakpoint
CREATE INDEX "voucher_moves_voucher_idx" ON "voucher_moves" USING btree ("voucher_id","at");--> statement-breakpoint
CREATE INDEX "vouchers_stage_idx" ON "vouchers" USING btree ("stage","updated_at","id");--> statement-breakpoint
CREATE INDEX "vouchers_updated_idx" ON "vouchers" USING btree ("updated_at","id");--> statement-breakpoint
CREATE INDEX "vouchers_applied_idx" ON "vouchers" USING btree ("applied_on","id");--> statement-breakpoint
CREATE INDEX "vouchers_recommended_idx" ON "vouchers" USING btree ("recommended_on","id");--> statement-breakpoint
CREATE INDEX "vouchers_paid_idx" ON "vouchers" USING btree ("paid_on","id");--> statement-breakpoint
CREATE INDEX "vouchers_valid_idx" ON "vouchers" USING btree ("valid_until","id") WHERE "vouchers"."stage" in ('approved', 'used');--> statement-breakpoint
CREATE INDEX "vouchers_enterprise_idx" ON "vouchers" USING btree ("enterprise_id");--> statement-breakpoint
CREATE INDEX "vouchers_institution_idx" ON "vouchers" USING btree ("institution_id");--> statement-breakpoint
CREATE INDEX "vouchers_agreement_idx" ON "vouchers" USING btree ("agreement_id");--> statement-breakpoint
CREATE INDEX "vouchers_publication_idx" ON "vouchers" USING btree ("publication_batch_id");--> statement-breakpoint
CREATE INDEX "vouchers_payment_idx" ON "vouchers" USING btree ("payment_batch_id");--> statement-breakpoint
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_subject_kind_check" CHECK ("attachments"."subject_kind" in ('need', 'result', 'proposal', 'agreement', 'contract_registration', 'provincial_project', 'visit'));--> statement-breakpoint
ALTER TABLE "audit_entries" ADD CONSTRAINT "audit_entries_subject_kind_check" CHECK ("audit_entries"."subject_kind" in ('need', 'result', 'organization', 'account', 'expert', 'township', 'thesaurus_group', 'match_fit', 'lead', 'follow_up', 'push', 'proposal', 'setting', 'mail', 'sms_message', 'job', 'hosted_event', 'guest', 'meeting', 'year_plan', 'agreement', 'contract_registration', 'provincial_project', 'visit', 'visit_problem', 'voucher', 'voucher_batch', 'secondment', 'secondment_offer', 'secondment_request'));--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_subject_kind_check" CHECK ("notifications"."subject_kind" in ('need', 'result', 'organization', 'account', 'expert', 'township', 'thesaurus_group', 'match_fit', 'lead', 'follow_up', 'push', 'proposal', 'setting', 'mail', 'sms_message', 'job', 'hosted_event', 'guest', 'meeting', 'year_plan', 'agreement', 'contract_registration', 'provincial_project', 'visit', 'visit_problem', 'voucher', 'voucher_batch', 'secondment', 'secondment_offer', 'secondment_request'));--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_subject_kind_check" CHECK ("outbox"."subject_kind" in ('need', 'result', 'organization', 'account', 'expert', 'township', 'thesaurus_group', 'match_fit', 'lead', 'follow_up', 'push', 'proposal', 'setting', 'mail', 'sms_message', 'job', 'hosted_event', 'guest', 'meeting', 'year_plan', 'agreement', 'contract_registration', 'provincial_project', 'visit', 'visit_problem', 'voucher', 'voucher_batch', 'secondment', 'secondment_offer', 'secondment_request'));