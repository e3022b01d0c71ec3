CREATE TABLE "accounts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account" text NOT NULL,
	"name" text NOT NULL,
	"phone" text DEFAULT '' NOT NULL,
	"email" text DEFAULT '' NOT NULL,
	"role" text NOT NULL,
	"status" text NOT NULL,
	"organization_id" uuid,
	"township_id" uuid,
	"password_hash" text NOT NULL,
	"last_sign_in_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"updated_by" uuid,
	CONSTRAINT "accounts_role_check" CHECK ("accounts"."role" in ('enterprise', 'liaison', 'broker', 'township', 'staff', 'admin')),
	CONSTRAINT "accounts_status_check" CHECK ("accounts"."status" in ('pending', 'active', 'rejected', 'disabled')),
	CONSTRAINT "accounts_belonging_check" CHECK (("accounts"."role" not in ('enterprise', 'liaison') or "accounts"."organization_id" is not null) and ("accounts"."role" <> 'township' or "accounts"."township_id" is not null))
);
--> statement-breakpoint
CREATE TABLE "refresh_tokens" (
	"id" uuid PRIMARY KEY NOT NULL,
	"family_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"token_hash" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	"revoked_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "audit_entries" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"actor_id" uuid,
	"actor_role" text NOT NULL,
	"action" text NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"subject_version" integer,
	"from_state" text,
	"to_state" text,
	"reason" text,
	"changes" jsonb,
	CONSTRAINT "audit_entries_actor_role_check" CHECK ("audit_entries"."actor_role" in ('visitor', 'enterprise', 'liaison', 'broker', 'township', 'staff', 'admin', 'system')),
	CONSTRAINT "audit_entries_subject_kind_check" CHECK ("audit_entries"."subject_kind" in ('need', 'result', 'organization', 'account', 'expert', 'township'))
);
--> statement-breakpoint
CREATE TABLE "experts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"name" text NOT NULL,
	"department" text DEFAULT '' NOT NULL,
	"title" text DEFAULT '' NOT NULL,
	"tech_fields" text[] DEFAULT '{}' NOT NULL,
	"keywords" text[] DEFAULT '{}' NOT NULL,
	"introduction" text DEFAULT '' NOT NULL,
	"contact_name" text DEFAULT '' NOT NULL,
	"contact_phone" text DEFAULT '' NOT NULL,
	"contact_email" text DEFAULT '' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"updated_by" uuid,
	CONSTRAINT "experts_tech_fields_check" CHECK ("experts"."tech_fields" <@ array['electronics', 'biomedicine', 'aerospace', 'new_materials', 'hi_tech_services', 'new_energy', 'environment', 'advanced_manufacturing', 'agriculture', 'other']::text[])
);
--> statement-breakpoint
CREATE TABLE "idempotency_keys" (
	"owner" text NOT NULL,
	"key" text NOT NULL,
	"request_hash" text NOT NULL,
	"status" integer,
	"headers" jsonb,
	"body" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "idempotency_keys_owner_key_pk" PRIMARY KEY("owner","key")
);
--> statement-breakpoint
CREATE TABLE "need_preferred_institutions" (
	"need_id" uuid NOT NULL,
	"organization_id" uuid NOT NULL,
	CONSTRAINT "need_preferred_institutions_need_id_organization_id_pk" PRIMARY KEY("need_id","organization_id")
);
--> statement-breakpoint
CREATE TABLE "needs" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"township_id" uuid,
	"title" text NOT NULL,
	"tech_field" text,
	"industry" text DEFAULT '' NOT NULL,
	"kind" text NOT NULL,
	"original_text" text DEFAULT '' NOT NULL,
	"problem" text DEFAULT '' NOT NULL,
	"current_state" text DEFAULT '' NOT NULL,
	"targets" text DEFAULT '' NOT NULL,
	"cooperation_modes" text[] DEFAULT '{}' NOT NULL,
	"min_trl" smallint,
	"budget_min_fen" bigint,
	"budget_max_fen" bigint,
	"budget_negotiable" boolean DEFAULT false NOT NULL,
	"deadline" date,
	"contact_name" text DEFAULT '' NOT NULL,
	"contact_phone" text DEFAULT '' NOT NULL,
	"contact_email" text DEFAULT '' NOT NULL,
	"confidentiality" text NOT NULL,
	"teaser" text,
	"no_state_secret" boolean DEFAULT false NOT NULL,
	"source" text NOT NULL,
	"valid_until" date,
	"stage" text NOT NULL,
	"status" text NOT NULL,
	"return_reason" text,
	"published_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"updated_by" uuid,
	CONSTRAINT "needs_tech_field_check" CHECK ("needs"."tech_field" in ('electronics', 'biomedicine', 'aerospace', 'new_materials', 'hi_tech_services', 'new_energy', 'environment', 'advanced_manufacturing', 'agriculture', 'other')),
	CONSTRAINT "needs_kind_check" CHECK ("needs"."kind" in ('technical_challenge', 'introduction', 'talent', 'testing', 'joint_application', 'other')),
	CONSTRAINT "needs_confidentiality_check" CHECK ("needs"."confidentiality" in ('public', 'verified', 'restricted')),
	CONSTRAINT "needs_source_check" CHECK ("needs"."source" in ('self_posted', 'visit', 'import')),
	CONSTRAINT "needs_stage_check" CHECK ("needs"."stage" in ('draft', 'submitted', 'returned', 'refined', 'confirmed', 'published', 'matching', 'intent', 'signed', 'resolved')),
	CONSTRAINT "needs_status_check" CHECK ("needs"."status" in ('active', 'on_hold', 'expired', 'withdrawn')),
	CONSTRAINT "needs_cooperation_modes_check" CHECK ("needs"."cooperation_modes" <@ array['commissioned', 'joint_development', 'transfer', 'license', 'equity', 'consulting', 'service', 'joint_lab', 'talent', 'other']::text[]),
	CONSTRAINT "needs_min_trl_check" CHECK ("needs"."min_trl" between 1 and 9),
	CONSTRAINT "needs_budget_check" CHECK ("needs"."budget_min_fen" >= 0 and "needs"."budget_max_fen" >= "needs"."budget_min_fen"),
	CONSTRAINT "needs_secrecy_check" CHECK ("needs"."stage" in ('draft', 'returned') or "needs"."no_state_secret"),
	CONSTRAINT "needs_published_check" CHECK ("needs"."stage" in ('draft', 'submitted', 'returned', 'refined', 'confirmed') or "needs"."published_at" is not null)
);
--> statement-breakpoint
CREATE TABLE "organization_townships" (
	"organization_id" uuid NOT NULL,
	"township_id" uuid NOT NULL,
	"from_day" date NOT NULL,
	CONSTRAINT "organization_townships_organization_id_from_day_pk" PRIMARY KEY("organization_id","from_day")
);
--> statement-breakpoint
CREATE TABLE "organizations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"short_name" text DEFAULT '' NOT NULL,
	"credit_code" text,
	"status" text NOT NULL,
	"township_id" uuid,
	"industry" text DEFAULT '' NOT NULL,
	"address" text DEFAULT '' NOT NULL,
	"introduction" text DEFAULT '' NOT NULL,
	"tags" text[] DEFAULT '{}' NOT NULL,
	"contact_name" text DEFAULT '' NOT NULL,
	"contact_phone" text DEFAULT '' NOT NULL,
	"contact_email" text DEFAULT '' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"updated_by" uuid,
	CONSTRAINT "organizations_kind_check" CHECK ("organizations"."kind" in ('enterprise', 'institution', 'bureau')),
	CONSTRAINT "organizations_status_check" CHECK ("organizations"."status" in ('pending', 'active', 'rejected', 'disabled'))
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"seq" bigserial PRIMARY KEY NOT NULL,
	"transaction" "xid8" DEFAULT pg_current_xact_id() NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "outbox_subject_kind_check" CHECK ("outbox"."subject_kind" in ('need', 'result', 'organization', 'account', 'expert', 'township'))
);
--> statement-breakpoint
CREATE TABLE "outbox_positions" (
	"consumer" text PRIMARY KEY NOT NULL,
	"transaction" "xid8" NOT NULL,
	"seq" bigint NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "research_results" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"title" text NOT NULL,
	"tech_field" text,
	"summary" text DEFAULT '' NOT NULL,
	"innovation" text DEFAULT '' NOT NULL,
	"applications" text DEFAULT '' NOT NULL,
	"trl" smallint,
	"form" text,
	"cooperation_modes" text[] DEFAULT '{}' NOT NULL,
	"price_min_fen" bigint,
	"price_max_fen" bigint,
	"price_negotiable" boolean DEFAULT false NOT NULL,
	"contact_name" text DEFAULT '' NOT NULL,
	"contact_phone" text DEFAULT '' NOT NULL,
	"contact_email" text DEFAULT '' NOT NULL,
	"awards" text DEFAULT '' NOT NULL,
	"stage" text NOT NULL,
	"status" text NOT NULL,
	"return_reason" text,
	"published_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"updated_by" uuid,
	CONSTRAINT "research_results_tech_field_check" CHECK ("research_results"."tech_field" in ('electronics', 'biomedicine', 'aerospace', 'new_materials', 'hi_tech_services', 'new_energy', 'environment', 'advanced_manufacturing', 'agriculture', 'other')),
	CONSTRAINT "research_results_form_check" CHECK ("research_results"."form" in ('technology', 'process', 'product', 'material', 'equipment', 'software', 'variety', 'other')),
	CONSTRAINT "research_results_stage_check" CHECK ("research_results"."stage" in ('draft', 'submitted', 'returned', 'published')),
	CONSTRAINT "research_results_status_check" CHECK ("research_results"."status" in ('active', 'licensed', 'withdrawn')),
	CONSTRAINT "research_results_cooperation_modes_check" CHECK ("research_results"."cooperation_modes" <@ array['commissioned', 'joint_development', 'transfer', 'license', 'equity', 'consulting', 'service', 'joint_lab', 'talent', 'other']::text[]),
	CONSTRAINT "research_results_trl_check" CHECK ("research_results"."trl" between 1 and 9),
	CONSTRAINT "research_results_price_check" CHECK ("research_results"."price_min_fen" >= 0 and "research_results"."price_max_fen" >= "research_results"."price_min_fen"),
	CONSTRAINT "research_results_published_check" CHECK ("research_results"."stage" <> 'published' or "research_results"."published_at" is not null)
);
--> statement-breakpoint
CREATE TABLE "result_experts" (
	"result_id" uuid NOT NULL,
	"expert_id" uuid NOT NULL,
	"position" smallint NOT NULL,
	CONSTRAINT "result_experts_result_id_expert_id_pk" PRIMARY KEY("result_id","expert_id")
);
--> statement-breakpoint
CREATE TABLE "result_ips" (
	"result_id" uuid NOT NULL,
	"position" smallint NOT NULL,
	"kind" text NOT NULL,
	"number" text DEFAULT '' NOT NULL,
	"status" text NOT NULL,
	CONSTRAINT "result_ips_result_id_position_pk" PRIMARY KEY("result_id","position"),
	CONSTRAINT "result_ips_kind_check" CHECK ("result_ips"."kind" in ('invention', 'utility_model', 'design', 'software_copyright', 'plant_variety', 'trade_secret')),
	CONSTRAINT "result_ips_status_check" CHECK ("result_ips"."status" in ('applied', 'granted', 'expired'))
);
--> statement-breakpoint
CREATE TABLE "townships" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"updated_by" uuid,
	CONSTRAINT "townships_kind_check" CHECK ("townships"."kind" in ('township', 'park'))
);
--> statement-breakpoint
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_township_id_townships_id_fk" FOREIGN KEY ("township_id") REFERENCES "public"."townships"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "refresh_tokens" ADD CONSTRAINT "refresh_tokens_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "experts" ADD CONSTRAINT "experts_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "need_preferred_institutions" ADD CONSTRAINT "need_preferred_institutions_need_id_needs_id_fk" FOREIGN KEY ("need_id") REFERENCES "public"."needs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "need_preferred_institutions" ADD CONSTRAINT "need_preferred_institutions_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "needs" ADD CONSTRAINT "needs_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "needs" ADD CONSTRAINT "needs_township_id_townships_id_fk" FOREIGN KEY ("township_id") REFERENCES "public"."townships"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organization_townships" ADD CONSTRAINT "organization_townships_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organization_townships" ADD CONSTRAINT "organization_townships_township_id_townships_id_fk" FOREIGN KEY ("township_id") REFERENCES "public"."townships"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organizations" ADD CONSTRAINT "organizations_township_id_townships_id_fk" FOREIGN KEY ("township_id") REFERENCES "public"."townships"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "research_results" ADD CONSTRAINT "research_results_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "result_experts" ADD CONSTRAINT "result_experts_result_id_research_results_id_fk" FOREIGN KEY ("result_id") REFERENCES "public"."research_results"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "result_experts" ADD CONSTRAINT "result_experts_expert_id_experts_id_fk" FOREIGN KEY ("expert_id") REFERENCES "public"."experts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "result_ips" ADD CONSTRAINT "result_ips_result_id_research_results_id_fk" FOREIGN KEY ("result_id") REFERENCES "public"."research_results"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "accounts_account_key" ON "accounts" USING btree ("account");--> statement-breakpoint
CREATE INDEX "accounts_organization_idx" ON "accounts" USING btree ("organization_id");--> statement-breakpoint
CREATE UNIQUE INDEX "refresh_tokens_hash_key" ON "refresh_tokens" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "refresh_tokens_family_idx" ON "refresh_tokens" USING btree ("family_id");--> statement-breakpoint
CREATE INDEX "refresh_tokens_account_idx" ON "refresh_tokens" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "refresh_tokens_expiry_idx" ON "refresh_tokens" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "audit_entries_subject_idx" ON "audit_entries" USING btree ("subject_kind","subject_id","id");--> statement-breakpoint
CREATE INDEX "audit_entries_actor_idx" ON "audit_entries" USING btree ("actor_id","id");--> statement-breakpoint
CREATE INDEX "experts_organization_idx" ON "experts" USING btree ("organization_id");--> statement-breakpoint
CREATE INDEX "idempotency_keys_created_idx" ON "idempotency_keys" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "need_preferred_institutions_organization_idx" ON "need_preferred_institutions" USING btree ("organization_id");--> statement-breakpoint
CREATE INDEX "needs_organization_idx" ON "needs" USING btree ("organization_id");--> statement-breakpoint
CREATE INDEX "needs_township_idx" ON "needs" USING btree ("township_id");--> statement-breakpoint
CREATE INDEX "needs_created_idx" ON "needs" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "needs_stage_idx" ON "needs" USING btree ("stage","status");--> statement-breakpoint
CREATE UNIQUE INDEX "organizations_name_key" ON "organizations" USING btree ("kind","name");--> statement-breakpoint
CREATE UNIQUE INDEX "organizations_credit_code_key" ON "organizations" USING btree ("credit_code");--> statement-breakpoint
CREATE INDEX "organizations_township_idx" ON "organizations" USING btree ("township_id");--> statement-breakpoint
CREATE INDEX "outbox_order_idx" ON "outbox" USING btree ("transaction","seq");--> statement-breakpoint
CREATE INDEX "outbox_created_idx" ON "outbox" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "research_results_organization_idx" ON "research_results" USING btree ("organization_id");--> statement-breakpoint
CREATE INDEX "research_results_created_idx" ON "research_results" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "research_results_stage_idx" ON "research_results" USING btree ("stage","status");--> statement-breakpoint
CREATE INDEX "result_experts_expert_idx" ON "result_experts" USING btree ("expert_id");--> statement-breakpoint
CREATE UNIQUE INDEX "townships_name_key" ON "townships" USING btree ("name");