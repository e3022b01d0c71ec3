CREATE TABLE "match_judgements" (
	"need_id" uuid NOT NULL,
	"result_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"role" text NOT NULL,
	"verdict" text NOT NULL,
	"reason" text,
	"note" text DEFAULT '' NOT NULL,
	"score" real,
	"level" text,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "match_judgements_need_id_result_id_account_id_pk" PRIMARY KEY("need_id","result_id","account_id"),
	CONSTRAINT "match_judgements_role_check" CHECK ("match_judgements"."role" in ('enterprise', 'liaison', 'broker', 'township', 'staff', 'admin')),
	CONSTRAINT "match_judgements_verdict_check" CHECK ("match_judgements"."verdict" in ('accepted', 'declined', 'met', 'signed')),
	CONSTRAINT "match_judgements_reason_check" CHECK ("match_judgements"."reason" in ('not_relevant', 'trl_gap', 'price', 'timing', 'already_solved', 'no_answer', 'other')),
	CONSTRAINT "match_judgements_level_check" CHECK ("match_judgements"."level" in ('strong', 'fair', 'weak', 'none')),
	CONSTRAINT "match_judgements_declined_check" CHECK (("match_judgements"."verdict" = 'declined') = ("match_judgements"."reason" is not null))
);
--> statement-breakpoint
ALTER TABLE "match_judgements" ADD CONSTRAINT "match_judgements_need_id_needs_id_fk" FOREIGN KEY ("need_id") REFERENCES "public"."needs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "match_judgements" ADD CONSTRAINT "match_judgements_result_id_research_results_id_fk" FOREIGN KEY ("result_id") REFERENCES "public"."research_results"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "match_judgements" ADD CONSTRAINT "match_judgements_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "match_judgements_result_idx" ON "match_judgements" USING btree ("result_id");--> statement-breakpoint
CREATE INDEX "match_judgements_at_idx" ON "match_judgements" USING btree ("at");