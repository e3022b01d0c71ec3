CREATE TABLE "agreement_milestones" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agreement_id" uuid NOT NULL,
	"title" text NOT NULL,
	"due_on" date NOT NULL,
	"done_on" date,
	"reminded_for" date,
	"created_at" timestamp with time zone NOT NULL,
	"created_by" uuid
);
--> statement-breakpoint
CREATE TABLE "agreement_moves" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agreement_id" uuid NOT NULL,
	"from_stage" text,
	"to_stage" text NOT NULL,
	"day" date NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"by" uuid,
	CONSTRAINT "agreement_moves_from_check" CHECK ("agreement_moves"."from_stage" in ('draft', 'signed', 'performing', 'completed', 'superseded', 'expired', 'terminated', 'cancelled')),
	CONSTRAINT "agreement_moves_to_check" CHECK ("agreement_moves"."to_stage" in ('draft', 'signed', 'performing', 'completed', 'superseded', 'expired', 'terminated', 'cancelled'))
);
--> statement-breakpoint
CREATE TABLE "agreement_parties" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agreement_id" uuid NOT NULL,
	"position" smallint NOT NULL,
	"organization_id" uuid,
	"name" text DEFAULT '' NOT NULL,
	CONSTRAINT "agreement_parties_name_check" CHECK (("agreement_parties"."organization_id" is null) = ("agreement_parties"."name" <> ''))
);
--> statement-breakpoint
CREATE TABLE "agreement_payments" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agreement_id" uuid NOT NULL,
	"paid_on" date NOT NULL,
	"amount_fen" bigint NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"created_by" uuid,
	CONSTRAINT "agreement_payments_amount_check" CHECK ("agreement_payments"."amount_fen" > 0)
);
--> statement-breakpoint
CREATE TABLE "agreements" (
	"id" uuid PRIMARY KEY NOT NULL,
	"title" text NOT NULL,
	"number" text DEFAULT '' NOT NULL,
	"kind" text NOT NULL,
	"stage" text NOT NULL,
	"stage_reason" text DEFAULT '' NOT NULL,
	"enterprise_id" uuid,
	"institution_id" uuid,
	"need_id" uuid,
	"result_id" uuid,
	"expert_id" uuid,
	"lead_id" uuid,
	"event_id" uuid,
	"stop_id" uuid,
	"tech_field" text,
	"cooperation_mode" text,
	"contract_type" text,
	"amount_fen" bigint,
	"signed_on" date,
	"starts_on" date,
	"ends_on" date,
	"supersedes_id" uuid,
	"amends_id" uuid,
	"renewed_from_id" uuid,
	"ip_ownership" text,
	"ip_terms" text DEFAULT '' NOT NULL,
	"confidential_until" date,
	"confidentiality_terms" text DEFAULT '' NOT NULL,
	"owner_id" uuid,
	"note" text DEFAULT '' NOT NULL,
	"expiry_warned_for" date,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"updated_by" uuid,
	CONSTRAINT "agreements_kind_check" CHECK ("agreements"."kind" in ('intent', 'framework', 'contract', 'joint', 'supplement')),
	CONSTRAINT "agreements_stage_check" CHECK ("agreements"."stage" in ('draft', 'signed', 'performing', 'completed', 'superseded', 'expired', 'terminated', 'cancelled')),
	CONSTRAINT "agreements_tech_field_check" CHECK ("agreements"."tech_field" in ('electronics', 'biomedicine', 'aerospace', 'new_materials', 'hi_tech_services', 'new_energy', 'environment', 'advanced_manufacturing', 'agriculture', 'other')),
	CONSTRAINT "agreements_cooperation_mode_check" CHECK ("agreements"."cooperation_mode" in ('commissioned', 'joint_development', 'transfer', 'license', 'equity', 'consulting', 'service', 'joint_lab', 'talent', 'other')),
	CONSTRAINT "agreements_contract_type_check" CHECK ("agreements"."contract_type" in ('development', 'transfer', 'license', 'consulting', 'service')),
	CONSTRAINT "agreements_ip_ownership_check" CHECK ("agreements"."ip_ownership" in ('enterprise', 'institution', 'shared', 'as_agreed')),
	CONSTRAINT "agreements_amount_check" CHECK ("agreements"."amount_fen" >= 0 or "agreements"."kind" = 'supplement'),
	CONSTRAINT "agreements_amends_check" CHECK (("agreements"."kind" = 'supplement') = ("agreements"."amends_id" is not null)),
	CONSTRAINT "agreements_supersedes_check" CHECK ("agreements"."supersedes_id" is null or ("agreements"."supersedes_id" <> "agreements"."id" and "agreements"."kind" <> 'supplement')),
	CONSTRAINT "agreements_party_check" CHECK ("agreements"."enterprise_id" is not null or "agreements"."institution_id" is not null),
	CONSTRAINT "agreements_signed_check" CHECK ("agreements"."stage" in ('draft', 'cancelled') or "agreements"."signed_on" is not null),
	CONSTRAINT "agreements_term_check" CHECK ("agreements"."starts_on" <= "agreements"."ends_on"),
	CONSTRAINT "agreements_stop_check" CHECK ("agreements"."stop_id" is null or "agreements"."event_id" is not null)
);
--> statement-breakpoint
CREATE TABLE "contract_registrations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agreement_id" uuid NOT NULL,
	"stage" text NOT NULL,
	"stage_reason" text DEFAULT '' NOT NULL,
	"stage_day" date NOT NULL,
	"direction" text NOT NULL,
	"registrant_id" uuid,
	"registrant_name" text DEFAULT '' NOT NULL,
	"place" text DEFAULT '' NOT NULL,
	"contract_type" text,
	"certificate_number" text,
	"submitted_on" date,
	"registered_on" date,
	"transaction_fen" bigint,
	"technology_fen" bigint,
	"received_fen" bigint,
	"note" text DEFAULT '' NOT NULL,
	"reminded_for" date,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"updated_by" uuid,
	CONSTRAINT "contract_registrations_stage_check" CHECK ("contract_registrations"."stage" in ('not_applicable', 'preparing', 'submitted', 'correction', 'registered', 'refused', 'changed', 'deregistered')),
	CONSTRAINT "contract_registrations_direction_check" CHECK ("contract_registrations"."direction" in ('output', 'absorb')),
	CONSTRAINT "contract_registrations_contract_type_check" CHECK ("contract_registrations"."contract_type" in ('development', 'transfer', 'license', 'consulting', 'service')),
	CONSTRAINT "contract_registrations_transaction_check" CHECK ("contract_registrations"."transaction_fen" >= 0),
	CONSTRAINT "contract_registrations_technology_check" CHECK ("contract_registrations"."technology_fen" >= 0),
	CONSTRAINT "contract_registrations_received_check" CHECK ("contract_registrations"."received_fen" >= 0),
	CONSTRAINT "contract_registrations_registered_check" CHECK ("contract_registrations"."stage" not in ('registered', 'changed', 'deregistered') or ("contract_registrations"."registered_on" is not null and "contract_registrations"."certificate_number" is not null))
);
--> statement-breakpoint
CREATE TABLE "provincial_projects" (
	"id" uuid PRIMARY KEY NOT NULL,
	"agreement_id" uuid NOT NULL,
	"title" text NOT NULL,
	"year" smallint NOT NULL,
	"stage" text NOT NULL,
	"stage_reason" text DEFAULT '' NOT NULL,
	"leader_id" uuid,
	"starts_on" date,
	"ends_on" date,
	"originals" text[] DEFAULT '{}' NOT NULL,
	"grant_fen" bigint,
	"decided_on" date,
	"note" text DEFAULT '' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"updated_by" uuid,
	CONSTRAINT "provincial_projects_stage_check" CHECK ("provincial_projects"."stage" in ('recommended', 'approved', 'completed', 'not_selected', 'terminated')),
	CONSTRAINT "provincial_projects_originals_check" CHECK ("provincial_projects"."originals" <@ array['contract_scan', 'amendment_scan', 'invoice', 'payment_proof', 'registration_form', 'registration_certificate', 'acceptance_report', 'commitment_letter', 'application_form', 'other']::text[]),
	CONSTRAINT "provincial_projects_term_check" CHECK ("provincial_projects"."starts_on" <= "provincial_projects"."ends_on"),
	CONSTRAINT "provincial_projects_grant_check" CHECK ("provincial_projects"."grant_fen" >= 0)
);
--> statement-breakpoint
ALTER TABLE "attachments" DROP CONSTRAINT "attachments_subject_kind_check";--> statement-breakpoint
ALTER TABLE "follow_ups" DROP CONSTRAINT "follow_ups_subject_kind_check";--> statement-breakpoint
ALTER TABLE "attachments" ADD COLUMN "evidence_kind" text;--> statement-breakpoint
ALTER TABLE "agreement_milestones" ADD CONSTRAINT "agreement_milestones_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_milestones" ADD CONSTRAINT "agreement_milestones_created_by_accounts_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_moves" ADD CONSTRAINT "agreement_moves_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_moves" ADD CONSTRAINT "agreement_moves_by_accounts_id_fk" FOREIGN KEY ("by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_parties" ADD CONSTRAINT "agreement_parties_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_parties" ADD CONSTRAINT "agreement_parties_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_payments" ADD CONSTRAINT "agreement_payments_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_payments" ADD CONSTRAINT "agreement_payments_created_by_accounts_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreements" ADD CONSTRAINT "agreements_enterprise_id_organizations_id_fk" FOREIGN KEY ("enterprise_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreements" ADD CONSTRAINT "agreements_institution_id_organizations_id_fk" FOREIGN KEY ("institution_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreements" ADD CONSTRAINT "agreements_need_id_needs_id_fk" FOREIGN KEY ("need_id") REFERENCES "public"."needs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreements" ADD CONSTRAINT "agreements_result_id_research_results_id_fk" FOREIGN KEY ("result_id") REFERENCES "public"."research_results"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreements" ADD CONSTRAINT "agreements_expert_id_experts_id_fk" FOREIGN KEY ("expert_id") REFERENCES "public"."experts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreements" ADD CONSTRAINT "agreements_lead_id_leads_id_fk" FOREIGN KEY ("lead_id") REFERENCES "public"."leads"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreements" ADD CONSTRAINT "agreements_event_id_hosted_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."hosted_events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreements" ADD CONSTRAINT "agreements_stop_id_event_stops_id_fk" FOREIGN KEY ("stop_id") REFERENCES "public"."event_stops"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreements" ADD CONSTRAINT "agreements_supersedes_id_agreements_id_fk" FOREIGN KEY ("supersedes_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreements" ADD CONSTRAINT "agreements_amends_id_agreements_id_fk" FOREIGN KEY ("amends_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreements" ADD CONSTRAINT "agreements_renewed_from_id_agreements_id_fk" FOREIGN KEY ("renewed_from_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreements" ADD CONSTRAINT "agreements_owner_id_accounts_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contract_registrations" ADD CONSTRAINT "contract_registrations_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contract_registrations" ADD CONSTRAINT "contract_registrations_registrant_id_organizations_id_fk" FOREIGN KEY ("registrant_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "provincial_projects" ADD CONSTRAINT "provincial_projects_agreement_id_agreements_id_fk" FOREIGN KEY ("agreement_id") REFERENCES "public"."agreements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "provincial_projects" ADD CONSTRAINT "provincial_projects_leader_id_experts_id_fk" FOREIGN KEY ("leader_id") REFERENCES "public"."experts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "agreement_milestones_agreement_idx" ON "agreement_milestones" USING btree ("agreement_id","due_on");--> statement-breakpoint
CREATE INDEX "agreement_milestones_due_idx" ON "agreement_milestones" USING btree ("due_on") WHERE "agreement_milestones"."done_on" is null;--> statement-breakpoint
CREATE INDEX "agreement_moves_agreement_idx" ON "agreement_moves" USING btree ("agreement_id","at");--> statement-breakpoint
CREATE INDEX "agreement_moves_day_idx" ON "agreement_moves" USING btree ("to_stage","day");--> statement-breakpoint
CREATE INDEX "agreement_parties_agreement_idx" ON "agreement_parties" USING btree ("agreement_id","position");--> statement-breakpoint
CREATE INDEX "agreement_parties_organization_idx" ON "agreement_parties" USING btree ("organization_id");--> statement-breakpoint
CREATE INDEX "agreement_payments_agreement_idx" ON "agreement_payments" USING btree ("agreement_id","paid_on");--> statement-breakpoint
CREATE INDEX "agreement_payments_day_idx" ON "agreement_payments" USING btree ("paid_on");--> statement-breakpoint
CREATE INDEX "agreements_stage_idx" ON "agreements" USING btree ("stage","updated_at","id");--> statement-breakpoint
CREATE INDEX "agreements_signed_idx" ON "agreements" USING btree ("signed_on","id");--> statement-breakpoint
CREATE INDEX "agreements_updated_idx" ON "agreements" USING btree ("updated_at","id");--> statement-breakpoint
CREATE INDEX "agreements_ends_idx" ON "agreements" USING btree ("ends_on","id") WHERE "agreements"."stage" in ('signed', 'performing');--> statement-breakpoint
CREATE INDEX "agreements_enterprise_idx" ON "agreements" USING btree ("enterprise_id");--> statement-breakpoint
CREATE INDEX "agreements_institution_idx" ON "agreements" USING btree ("institution_id");--> statement-breakpoint
CREATE INDEX "agreements_need_idx" ON "agreements" USING btree ("need_id");--> statement-breakpoint
CREATE INDEX "agreements_result_idx" ON "agreements" USING btree ("result_id");--> statement-breakpoint
CREATE INDEX "agreements_expert_idx" ON "agreements" USING btree ("expert_id");--> statement-breakpoint
CREATE INDEX "agreements_lead_idx" ON "agreements" USING btree ("lead_id");--> statement-breakpoint
CREATE INDEX "agreements_event_idx" ON "agreements" USING btree ("event_id");--> statement-breakpoint
CREATE INDEX "agreements_stop_idx" ON "agreements" USING btree ("stop_id");--> statement-breakpoint
CREATE INDEX "agreements_supersedes_idx" ON "agreements" USING btree ("supersedes_id");--> statement-breakpoint
CREATE INDEX "agreements_amends_idx" ON "agreements" USING btree ("amends_id");--> statement-breakpoint
CREATE INDEX "agreements_renewed_from_idx" ON "agreements" USING btree ("renewed_from_id");--> statement-breakpoint
CREATE UNIQUE INDEX "contract_registrations_open_key" ON "contract_registrations" USING btree ("agreement_id") WHERE "contract_registrations"."stage" not in ('refused', 'deregistered');--> statement-breakpoint
CREATE UNIQUE INDEX "contract_registrations_certificate_key" ON "contract_registrations" USING btree ("certificate_number");--> statement-breakpoint
CREATE INDEX "contract_registrations_agreement_idx" ON "contract_registrations" USING btree ("agreement_id");--> statement-breakpoint
CREATE INDEX "contract_registrations_registrant_idx" ON "contract_registrations" USING btree ("registrant_id");--> statement-breakpoint
CREATE INDEX "contract_registrations_stage_idx" ON "contract_registrations" USING btree ("stage","updated_at","id");--> statement-breakpoint
CREATE INDEX "contract_registrations_registered_idx" ON "contract_registrations" USING btree ("registered_on","id");--> statement-breakpoint
CREATE INDEX "contract_registrations_updated_idx" ON "contract_registrations" USING btree ("updated_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "provincial_projects_agreement_key" ON "provincial_projects" USING btree ("agreement_id") WHERE "provincial_projects"."stage" in ('recommended', 'approved', 'completed');--> statement-breakpoint
CREATE INDEX "provincial_projects_agreement_idx" ON "provincial_projects" USING btree ("agreement_id");--> statement-breakpoint
CREATE INDEX "provincial_projects_leader_idx" ON "provincial_projects" USING btree ("leader_id","stage");--> statement-breakpoint
CREATE INDEX "provincial_projects_year_idx" ON "provincial_projects" USING btree ("year","updated_at","id");--> statement-breakpoint
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_evidence_kind_check" CHECK ("attachments"."evidence_kind" in ('contract_scan', 'amendment_scan', 'invoice', 'payment_proof', 'registration_form', 'registration_certificate', 'acceptance_report', 'commitment_letter', 'application_form', 'other'));--> statement-breakpoint
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_subject_kind_check" CHECK ("attachments"."subject_kind" in ('need', 'result', 'proposal', 'agreement', 'contract_registration', 'provincial_project'));--> statement-breakpoint
ALTER TABLE "follow_ups" ADD CONSTRAINT "follow_ups_subject_kind_check" CHECK ("follow_ups"."subject_kind" in ('lead', 'need', 'visit', 'agreement'));