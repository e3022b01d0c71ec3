ALTER TABLE "experts" ADD COLUMN "reading" text;--> statement-breakpoint
ALTER TABLE "organizations" ADD COLUMN "reading" text;--> statement-breakpoint
CREATE INDEX "experts_name_order_idx" ON "experts" USING btree ("name" collate "zh-x-icu","id");--> statement-breakpoint
CREATE INDEX "experts_unspelt_idx" ON "experts" USING btree ("id") WHERE "experts"."reading" is null;--> statement-breakpoint
CREATE INDEX "organizations_name_order_idx" ON "organizations" USING btree ("name" collate "zh-x-icu","id");--> statement-breakpoint
CREATE INDEX "organizations_unspelt_idx" ON "organizations" USING btree ("id") WHERE "organizations"."reading" is null;