CREATE TABLE "result_readings" (
	"result_id" uuid NOT NULL,
	"organization_id" uuid NOT NULL,
	"day" date NOT NULL,
	CONSTRAINT "result_readings_result_id_organization_id_pk" PRIMARY KEY("result_id","organization_id")
);
--> statement-breakpoint
ALTER TABLE "result_readings" ADD CONSTRAINT "result_readings_result_id_research_results_id_fk" FOREIGN KEY ("result_id") REFERENCES "public"."research_results"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "result_readings" ADD CONSTRAINT "result_readings_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;