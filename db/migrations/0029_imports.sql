CREATE TABLE "import_mappings" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"source" text NOT NULL,
	"organization_id" uuid,
	"mapping" jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"updated_by" uuid,
	CONSTRAINT "import_mappings_source_key" UNIQUE NULLS NOT DISTINCT("kind","source","organization_id"),
	CONSTRAINT "import_mappings_kind_check" CHECK ("import_mappings"."kind" in ('needs', 'results', 'organizations', 'experts', 'visits', 'agreements', 'vouchers', 'secondments'))
);
--> statement-breakpoint
CREATE TABLE "import_rows" (
	"import_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"sheet" text,
	"row" integer NOT NULL,
	"cells" jsonb NOT NULL,
	"draft" jsonb NOT NULL,
	"problems" jsonb NOT NULL,
	"faulty" boolean NOT NULL,
	"duplicates" jsonb NOT NULL,
	"identity" text NOT NULL,
	"unknown_organization" text,
	"choice" text NOT NULL,
	"target_id" uuid,
	"outcome" text,
	"record_id" uuid,
	CONSTRAINT "import_rows_import_id_position_pk" PRIMARY KEY("import_id","position"),
	CONSTRAINT "import_rows_choice_check" CHECK ("import_rows"."choice" in ('new', 'update', 'skip')),
	CONSTRAINT "import_rows_outcome_check" CHECK ("import_rows"."outcome" in ('created', 'updated', 'skipped', 'rejected')),
	CONSTRAINT "import_rows_update_check" CHECK ("import_rows"."choice" <> 'update' or "import_rows"."target_id" is not null)
);
--> statement-breakpoint
CREATE TABLE "imports" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"stage" text NOT NULL,
	"file_name" text NOT NULL,
	"size" integer NOT NULL,
	"sha256" text NOT NULL,
	"organization_id" uuid,
	"sheets" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"mapping" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"mapping_remembered" boolean DEFAULT false NOT NULL,
	"notes" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"remarks" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"create_organizations" boolean DEFAULT false NOT NULL,
	"no_state_secret" boolean DEFAULT false NOT NULL,
	"done" integer DEFAULT 0 NOT NULL,
	"failure" text,
	"uploaded_by" uuid NOT NULL,
	"finished_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"updated_by" uuid,
	CONSTRAINT "imports_kind_check" CHECK ("imports"."kind" in ('needs', 'results', 'organizations', 'experts', 'visits', 'agreements', 'vouchers', 'secondments')),
	CONSTRAINT "imports_stage_check" CHECK ("imports"."stage" in ('reading', 'parsed', 'running', 'imported')),
	CONSTRAINT "imports_finished_check" CHECK (("imports"."stage" = 'imported') = ("imports"."finished_at" is not null))
);
--> statement-breakpoint
ALTER TABLE "audit_entries" DROP CONSTRAINT "audit_entries_subject_kind_check";--> statement-breakpoint
ALTER TABLE "notifications" DROP CONSTRAINT "notifications_subject_kind_check";--> statement-breakpoint
ALTER TABLE "outbox" DROP CONSTRAINT "outbox_subject_kind_check";--> statement-breakpoint
ALTER TABLE "import_mappings" ADD CONSTRAINT "import_mappings_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_rows" ADD CONSTRAINT "import_rows_import_id_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."imports"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_uploaded_by_accounts_id_fk" FOREIGN KEY ("uploaded_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "import_rows_identity_idx" ON "import_rows" USING btree ("identity") WHERE "import_rows"."outcome" in ('created', 'updated');--> statement-breakpoint
CREATE INDEX "imports_created_idx" ON "imports" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "imports_sha256_idx" ON "imports" USING btree ("sha256");--> statement-breakpoint
CREATE INDEX "imports_organization_idx" ON "imports" USING btree ("organization_id");--> statement-breakpoint
ALTER TABLE "audit_entries" ADD CONSTRAINT "audit_entries_subject_kind_check" CHECK ("audit_entries"."subject_kind" in ('need', 'result', 'organization', 'account', 'expert', 'township', 'thesaurus_group', 'match_fit', 'lead', 'follow_up', 'push', 'proposal', 'setting', 'mail', 'sms_message', 'job', 'hosted_event', 'guest', 'meeting', 'year_plan', 'agreement', 'contract_registration', 'provincial_project', 'visit', 'visit_problem', 'voucher', 'voucher_batch', 'secondment', 'secondment_offer', 'secondment_request', 'figure_target', 'entered_figure', 'figure_report', 'import'));--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_subject_kind_check" CHECK ("notifications"."subject_kind" in ('need', 'result', 'organization', 'account', 'expert', 'township', 'thesaurus_group', 'match_fit', 'lead', 'follow_up', 'push', 'proposal', 'setting', 'mail', 'sms_message', 'job', 'hosted_event', 'guest', 'meeting', 'year_plan', 'agreement', 'contract_registration', 'provincial_project', 'visit', 'visit_problem', 'voucher', 'voucher_batch', 'secondment', 'secondment_offer', 'secondment_request', 'figure_target', 'entered_figure', 'figure_report', 'import'));--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_subject_kind_check" CHECK ("outbox"."subject_kind" in ('need', 'result', 'organization', 'account', 'expert', 'township', 'thesaurus_group', 'match_fit', 'lead', 'follow_up', 'push', 'proposal', 'setting', 'mail', 'sms_message', 'job', 'hosted_event', 'guest', 'meeting', 'year_plan', 'agreement', 'contract_registration', 'provincial_project', 'visit', 'visit_problem', 'voucher', 'voucher_batch', 'secondment', 'secondment_offer', 'secondment_request', 'figure_target', 'entered_figure', 'figure_report', 'import'));