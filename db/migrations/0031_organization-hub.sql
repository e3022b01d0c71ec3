CREATE TABLE "organization_distinctions" (
	"one_id" uuid NOT NULL,
	"other_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"account_id" uuid NOT NULL,
	CONSTRAINT "organization_distinctions_one_id_other_id_pk" PRIMARY KEY("one_id","other_id"),
	CONSTRAINT "organization_distinctions_order_check" CHECK ("organization_distinctions"."one_id" < "organization_distinctions"."other_id")
);
--> statement-breakpoint
CREATE TABLE "organization_merges" (
	"id" uuid PRIMARY KEY NOT NULL,
	"survivor_id" uuid NOT NULL,
	"merged_id" uuid NOT NULL,
	"survivor_before" jsonb NOT NULL,
	"merged_before" jsonb NOT NULL,
	"choices" jsonb NOT NULL,
	"moved" jsonb NOT NULL,
	"survivor_version" integer NOT NULL,
	"merged_version" integer NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"account_id" uuid NOT NULL,
	"undone_at" timestamp with time zone,
	"undone_by" uuid,
	CONSTRAINT "organization_merges_sides_check" CHECK ("organization_merges"."survivor_id" <> "organization_merges"."merged_id")
);
--> statement-breakpoint
CREATE TABLE "contact_persons" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"name" text NOT NULL,
	"post" text DEFAULT '' NOT NULL,
	"phone" text DEFAULT '' NOT NULL,
	"email" text DEFAULT '' NOT NULL,
	"wechat" text DEFAULT '' NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"owner_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"updated_by" uuid
);
--> statement-breakpoint
DROP INDEX "organizations_name_key";--> statement-breakpoint
DROP INDEX "organizations_credit_code_key";--> statement-breakpoint
ALTER TABLE "organization_townships" ADD COLUMN "reason" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "organization_townships" ADD COLUMN "at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "organization_townships" ADD COLUMN "by" uuid;--> statement-breakpoint
ALTER TABLE "organizations" ADD COLUMN "primary_contact_id" uuid;--> statement-breakpoint
ALTER TABLE "organizations" ADD COLUMN "merged_into_id" uuid;--> statement-breakpoint
ALTER TABLE "organization_distinctions" ADD CONSTRAINT "organization_distinctions_one_id_organizations_id_fk" FOREIGN KEY ("one_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organization_distinctions" ADD CONSTRAINT "organization_distinctions_other_id_organizations_id_fk" FOREIGN KEY ("other_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organization_distinctions" ADD CONSTRAINT "organization_distinctions_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organization_merges" ADD CONSTRAINT "organization_merges_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organization_merges" ADD CONSTRAINT "organization_merges_undone_by_accounts_id_fk" FOREIGN KEY ("undone_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_persons" ADD CONSTRAINT "contact_persons_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "organization_distinctions_other_idx" ON "organization_distinctions" USING btree ("other_id");--> statement-breakpoint
CREATE INDEX "organization_merges_at_idx" ON "organization_merges" USING btree ("at","id");--> statement-breakpoint
CREATE INDEX "contact_persons_organization_idx" ON "contact_persons" USING btree ("organization_id","name");--> statement-breakpoint
ALTER TABLE "organizations" ADD CONSTRAINT "organizations_primary_contact_id_contact_persons_id_fk" FOREIGN KEY ("primary_contact_id") REFERENCES "public"."contact_persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organizations" ADD CONSTRAINT "organizations_merged_into_id_organizations_id_fk" FOREIGN KEY ("merged_into_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "organizations_merged_idx" ON "organizations" USING btree ("merged_into_id") WHERE "organizations"."merged_into_id" is not null;--> statement-breakpoint
CREATE INDEX "organizations_tags_idx" ON "organizations" USING gin ("tags");--> statement-breakpoint
CREATE UNIQUE INDEX "organizations_name_key" ON "organizations" USING btree ("kind","name") WHERE "organizations"."merged_into_id" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "organizations_credit_code_key" ON "organizations" USING btree ("credit_code") WHERE "organizations"."merged_into_id" is null;--> statement-breakpoint
ALTER TABLE "organizations" ADD CONSTRAINT "organizations_merged_check" CHECK ("organizations"."merged_into_id" <> "organizations"."id");