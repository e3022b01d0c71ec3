CREATE TABLE "need_views" (
	"id" uuid PRIMARY KEY NOT NULL,
	"need_id" uuid NOT NULL,
	"organization_id" uuid NOT NULL,
	"account_id" uuid,
	"kind" text NOT NULL,
	"day" date NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "need_views_key" UNIQUE NULLS NOT DISTINCT("need_id","kind","day","organization_id","account_id"),
	CONSTRAINT "need_views_kind_check" CHECK ("need_views"."kind" in ('text', 'contact'))
);
--> statement-breakpoint
ALTER TABLE "need_views" ADD CONSTRAINT "need_views_need_id_needs_id_fk" FOREIGN KEY ("need_id") REFERENCES "public"."needs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "need_views" ADD CONSTRAINT "need_views_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "need_views" ADD CONSTRAINT "need_views_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "need_views_need_idx" ON "need_views" USING btree ("need_id","at");