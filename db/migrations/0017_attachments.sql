CREATE TABLE "attachment_files" (
	"sha256" text PRIMARY KEY NOT NULL,
	"size" integer NOT NULL,
	"media_type" text NOT NULL,
	"stored_at" timestamp with time zone NOT NULL,
	CONSTRAINT "attachment_files_sha256_check" CHECK ("attachment_files"."sha256" ~ '^[0-9a-f]{64}$'),
	CONSTRAINT "attachment_files_size_check" CHECK ("attachment_files"."size" between 1 and 20971520),
	CONSTRAINT "attachment_files_media_type_check" CHECK ("attachment_files"."media_type" in ('application/pdf', 'image/png', 'image/jpeg', 'image/webp', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'application/vnd.openxmlformats-officedocument.presentationml.presentation', 'application/ofd'))
);
--> statement-breakpoint
CREATE TABLE "attachments" (
	"id" uuid PRIMARY KEY NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"visibility" text NOT NULL,
	"name" text NOT NULL,
	"sha256" text NOT NULL,
	"uploaded_by" uuid,
	"created_at" timestamp with time zone NOT NULL,
	"deleted_at" timestamp with time zone,
	"deleted_by" uuid,
	CONSTRAINT "attachments_subject_kind_check" CHECK ("attachments"."subject_kind" in ('need', 'result', 'proposal')),
	CONSTRAINT "attachments_visibility_check" CHECK ("attachments"."visibility" in ('with_record', 'internal')),
	CONSTRAINT "attachments_need_check" CHECK ("attachments"."subject_kind" <> 'need' or "attachments"."visibility" = 'internal')
);
--> statement-breakpoint
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_sha256_attachment_files_sha256_fk" FOREIGN KEY ("sha256") REFERENCES "public"."attachment_files"("sha256") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_uploaded_by_accounts_id_fk" FOREIGN KEY ("uploaded_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attachments" ADD CONSTRAINT "attachments_deleted_by_accounts_id_fk" FOREIGN KEY ("deleted_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "attachments_subject_idx" ON "attachments" USING btree ("subject_kind","subject_id","created_at","id");--> statement-breakpoint
CREATE INDEX "attachments_sha256_idx" ON "attachments" USING btree ("sha256");--> statement-breakpoint
CREATE INDEX "attachments_deleted_idx" ON "attachments" USING btree ("deleted_at") WHERE "attachments"."deleted_at" is not null;