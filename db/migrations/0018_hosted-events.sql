CREATE TABLE "event_guest_stops" (
	"guest_id" uuid NOT NULL,
	"stop_id" uuid NOT NULL,
	"attendance" text DEFAULT 'unknown' NOT NULL,
	"people" integer,
	"checked_in_at" timestamp with time zone,
	CONSTRAINT "event_guest_stops_guest_id_stop_id_pk" PRIMARY KEY("guest_id","stop_id"),
	CONSTRAINT "event_guest_stops_attendance_check" CHECK ("event_guest_stops"."attendance" in ('unknown', 'attended', 'absent')),
	CONSTRAINT "event_guest_stops_people_check" CHECK ("event_guest_stops"."people" > 0)
);
--> statement-breakpoint
CREATE TABLE "event_guests" (
	"id" uuid PRIMARY KEY NOT NULL,
	"event_id" uuid NOT NULL,
	"side" text NOT NULL,
	"organization_id" uuid NOT NULL,
	"expert_id" uuid,
	"contact_name" text DEFAULT '' NOT NULL,
	"contact_phone" text DEFAULT '' NOT NULL,
	"contact_email" text DEFAULT '' NOT NULL,
	"people" integer DEFAULT 1 NOT NULL,
	"state" text NOT NULL,
	"source" text NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"unavailable" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"link_id" uuid,
	"waiting_since" timestamp with time zone,
	"answered_at" timestamp with time zone,
	"reminded_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"updated_by" uuid,
	CONSTRAINT "event_guests_side_check" CHECK ("event_guests"."side" in ('enterprise', 'institution')),
	CONSTRAINT "event_guests_state_check" CHECK ("event_guests"."state" in ('listed', 'invited', 'accepted', 'waiting', 'declined', 'cancelled')),
	CONSTRAINT "event_guests_source_check" CHECK ("event_guests"."source" in ('staff', 'trip', 'registration', 'walk_in')),
	CONSTRAINT "event_guests_people_check" CHECK ("event_guests"."people" > 0),
	CONSTRAINT "event_guests_expert_check" CHECK ("event_guests"."expert_id" is null or "event_guests"."side" = 'institution'),
	CONSTRAINT "event_guests_waiting_check" CHECK (("event_guests"."state" = 'waiting') = ("event_guests"."waiting_since" is not null))
);
--> statement-breakpoint
CREATE TABLE "event_sessions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"event_id" uuid NOT NULL,
	"stop_id" uuid,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	"place" text DEFAULT '' NOT NULL,
	"speakers" jsonb NOT NULL,
	CONSTRAINT "event_sessions_kind_check" CHECK ("event_sessions"."kind" in ('talk', 'tour', 'round_table', 'signing', 'meetings', 'break', 'travel', 'other')),
	CONSTRAINT "event_sessions_span_check" CHECK ("event_sessions"."starts_at" < "event_sessions"."ends_at")
);
--> statement-breakpoint
CREATE TABLE "event_stops" (
	"id" uuid PRIMARY KEY NOT NULL,
	"event_id" uuid NOT NULL,
	"position" smallint NOT NULL,
	"institution_id" uuid NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	"room" text DEFAULT '' NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	CONSTRAINT "event_stops_span_check" CHECK ("event_stops"."starts_at" < "event_stops"."ends_at")
);
--> statement-breakpoint
CREATE TABLE "hosted_events" (
	"id" uuid PRIMARY KEY NOT NULL,
	"title" text NOT NULL,
	"direction" text NOT NULL,
	"series" text DEFAULT '' NOT NULL,
	"place" text DEFAULT '' NOT NULL,
	"host" text DEFAULT '' NOT NULL,
	"introduction" text DEFAULT '' NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"capacity" integer,
	"budget_fen" bigint,
	"registration" text DEFAULT 'closed' NOT NULL,
	"registration_ends_at" timestamp with time zone,
	"stage" text NOT NULL,
	"stage_reason" text DEFAULT '' NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	"owner_id" uuid,
	"copied_from_id" uuid,
	"calendar_sequence" integer DEFAULT 0 NOT NULL,
	"schedule_version" integer DEFAULT 1 NOT NULL,
	"schedule_settings" jsonb,
	"schedule_figures" jsonb,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"updated_by" uuid,
	CONSTRAINT "hosted_events_direction_check" CHECK ("hosted_events"."direction" in ('outbound', 'inbound', 'online')),
	CONSTRAINT "hosted_events_registration_check" CHECK ("hosted_events"."registration" in ('closed', 'open')),
	CONSTRAINT "hosted_events_stage_check" CHECK ("hosted_events"."stage" in ('planned', 'approved', 'inviting', 'scheduling', 'published', 'held', 'outcomes_due', 'archived', 'postponed', 'cancelled')),
	CONSTRAINT "hosted_events_span_check" CHECK ("hosted_events"."starts_at" < "hosted_events"."ends_at"),
	CONSTRAINT "hosted_events_capacity_check" CHECK ("hosted_events"."capacity" > 0),
	CONSTRAINT "hosted_events_budget_check" CHECK ("hosted_events"."budget_fen" >= 0)
);
--> statement-breakpoint
CREATE TABLE "meeting_tables" (
	"id" uuid PRIMARY KEY NOT NULL,
	"event_id" uuid NOT NULL,
	"label" text NOT NULL,
	"position" smallint NOT NULL,
	"removed_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "meeting_vetoes" (
	"guest_id" uuid NOT NULL,
	"other_guest_id" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"created_by" uuid,
	CONSTRAINT "meeting_vetoes_guest_id_other_guest_id_pk" PRIMARY KEY("guest_id","other_guest_id")
);
--> statement-breakpoint
CREATE TABLE "meetings" (
	"id" uuid PRIMARY KEY NOT NULL,
	"event_id" uuid NOT NULL,
	"enterprise_guest_id" uuid NOT NULL,
	"institution_guest_id" uuid NOT NULL,
	"need_id" uuid,
	"lead_id" uuid,
	"origin" text NOT NULL,
	"stage" text NOT NULL,
	"score" real,
	"level" text,
	"starts_at" timestamp with time zone,
	"ends_at" timestamp with time zone,
	"table_id" uuid,
	"pinned" boolean DEFAULT false NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"outcome" text,
	"outcome_reason" text,
	"outcome_note" text DEFAULT '' NOT NULL,
	"outcome_side" text,
	"outcome_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"updated_by" uuid,
	CONSTRAINT "meetings_origin_check" CHECK ("meetings"."origin" in ('enterprise', 'institution', 'staff', 'suggested')),
	CONSTRAINT "meetings_stage_check" CHECK ("meetings"."stage" in ('requested', 'accepted', 'declined', 'scheduled', 'held', 'no_show', 'cancelled')),
	CONSTRAINT "meetings_level_check" CHECK ("meetings"."level" in ('strong', 'fair', 'weak', 'none')),
	CONSTRAINT "meetings_outcome_check" CHECK ("meetings"."outcome" in ('no_fit', 'follow_up', 'intent', 'signed')),
	CONSTRAINT "meetings_outcome_reason_check" CHECK ("meetings"."outcome_reason" in ('not_relevant', 'trl_gap', 'price', 'timing', 'already_solved', 'no_answer', 'other')),
	CONSTRAINT "meetings_outcome_side_check" CHECK ("meetings"."outcome_side" in ('enterprise', 'institution')),
	CONSTRAINT "meetings_span_check" CHECK (("meetings"."starts_at" is null) = ("meetings"."ends_at" is null) and "meetings"."starts_at" < "meetings"."ends_at"),
	CONSTRAINT "meetings_outcome_held_check" CHECK ("meetings"."outcome" is null or "meetings"."stage" = 'held'),
	CONSTRAINT "meetings_no_fit_check" CHECK (("meetings"."outcome" is not distinct from 'no_fit') = ("meetings"."outcome_reason" is not null))
);
--> statement-breakpoint
CREATE TABLE "year_plans" (
	"id" uuid PRIMARY KEY NOT NULL,
	"title" text NOT NULL,
	"year" smallint NOT NULL,
	"settings" jsonb NOT NULL,
	"trips" jsonb NOT NULL,
	"figures" jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"updated_by" uuid
);
--> statement-breakpoint
ALTER TABLE "audit_entries" DROP CONSTRAINT "audit_entries_subject_kind_check";--> statement-breakpoint
ALTER TABLE "notifications" DROP CONSTRAINT "notifications_kind_check";--> statement-breakpoint
ALTER TABLE "notifications" DROP CONSTRAINT "notifications_subject_kind_check";--> statement-breakpoint
ALTER TABLE "outbox" DROP CONSTRAINT "outbox_subject_kind_check";--> statement-breakpoint
ALTER TABLE "event_guest_stops" ADD CONSTRAINT "event_guest_stops_guest_id_event_guests_id_fk" FOREIGN KEY ("guest_id") REFERENCES "public"."event_guests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_guest_stops" ADD CONSTRAINT "event_guest_stops_stop_id_event_stops_id_fk" FOREIGN KEY ("stop_id") REFERENCES "public"."event_stops"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_guests" ADD CONSTRAINT "event_guests_event_id_hosted_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."hosted_events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_guests" ADD CONSTRAINT "event_guests_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_guests" ADD CONSTRAINT "event_guests_expert_id_experts_id_fk" FOREIGN KEY ("expert_id") REFERENCES "public"."experts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_guests" ADD CONSTRAINT "event_guests_link_id_links_id_fk" FOREIGN KEY ("link_id") REFERENCES "public"."links"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_sessions" ADD CONSTRAINT "event_sessions_event_id_hosted_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."hosted_events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_sessions" ADD CONSTRAINT "event_sessions_stop_id_event_stops_id_fk" FOREIGN KEY ("stop_id") REFERENCES "public"."event_stops"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_stops" ADD CONSTRAINT "event_stops_event_id_hosted_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."hosted_events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_stops" ADD CONSTRAINT "event_stops_institution_id_organizations_id_fk" FOREIGN KEY ("institution_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hosted_events" ADD CONSTRAINT "hosted_events_owner_id_accounts_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_tables" ADD CONSTRAINT "meeting_tables_event_id_hosted_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."hosted_events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_vetoes" ADD CONSTRAINT "meeting_vetoes_guest_id_event_guests_id_fk" FOREIGN KEY ("guest_id") REFERENCES "public"."event_guests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_vetoes" ADD CONSTRAINT "meeting_vetoes_other_guest_id_event_guests_id_fk" FOREIGN KEY ("other_guest_id") REFERENCES "public"."event_guests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meetings" ADD CONSTRAINT "meetings_event_id_hosted_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."hosted_events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meetings" ADD CONSTRAINT "meetings_enterprise_guest_id_event_guests_id_fk" FOREIGN KEY ("enterprise_guest_id") REFERENCES "public"."event_guests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meetings" ADD CONSTRAINT "meetings_institution_guest_id_event_guests_id_fk" FOREIGN KEY ("institution_guest_id") REFERENCES "public"."event_guests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meetings" ADD CONSTRAINT "meetings_need_id_needs_id_fk" FOREIGN KEY ("need_id") REFERENCES "public"."needs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meetings" ADD CONSTRAINT "meetings_lead_id_leads_id_fk" FOREIGN KEY ("lead_id") REFERENCES "public"."leads"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meetings" ADD CONSTRAINT "meetings_table_id_meeting_tables_id_fk" FOREIGN KEY ("table_id") REFERENCES "public"."meeting_tables"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "event_guest_stops_stop_idx" ON "event_guest_stops" USING btree ("stop_id");--> statement-breakpoint
CREATE UNIQUE INDEX "event_guests_key" ON "event_guests" USING btree ("event_id","organization_id",coalesce("expert_id", "organization_id"));--> statement-breakpoint
CREATE INDEX "event_guests_organization_idx" ON "event_guests" USING btree ("organization_id");--> statement-breakpoint
CREATE INDEX "event_guests_expert_idx" ON "event_guests" USING btree ("expert_id");--> statement-breakpoint
CREATE INDEX "event_guests_waiting_idx" ON "event_guests" USING btree ("event_id","waiting_since") WHERE "event_guests"."state" = 'waiting';--> statement-breakpoint
CREATE INDEX "event_sessions_event_idx" ON "event_sessions" USING btree ("event_id","starts_at");--> statement-breakpoint
CREATE INDEX "event_stops_event_idx" ON "event_stops" USING btree ("event_id","position");--> statement-breakpoint
CREATE INDEX "event_stops_institution_idx" ON "event_stops" USING btree ("institution_id","starts_at");--> statement-breakpoint
CREATE INDEX "event_stops_span_idx" ON "event_stops" USING btree ("starts_at","ends_at");--> statement-breakpoint
CREATE INDEX "hosted_events_starts_idx" ON "hosted_events" USING btree ("starts_at","id");--> statement-breakpoint
CREATE INDEX "hosted_events_stage_idx" ON "hosted_events" USING btree ("stage","starts_at");--> statement-breakpoint
CREATE INDEX "meeting_tables_event_idx" ON "meeting_tables" USING btree ("event_id","position");--> statement-breakpoint
CREATE INDEX "meeting_vetoes_other_idx" ON "meeting_vetoes" USING btree ("other_guest_id");--> statement-breakpoint
CREATE UNIQUE INDEX "meetings_open_pair_key" ON "meetings" USING btree ("event_id","enterprise_guest_id","institution_guest_id") WHERE "meetings"."stage" not in ('declined', 'cancelled');--> statement-breakpoint
CREATE INDEX "meetings_enterprise_guest_idx" ON "meetings" USING btree ("enterprise_guest_id");--> statement-breakpoint
CREATE INDEX "meetings_institution_guest_idx" ON "meetings" USING btree ("institution_guest_id");--> statement-breakpoint
CREATE INDEX "meetings_need_idx" ON "meetings" USING btree ("need_id");--> statement-breakpoint
CREATE INDEX "meetings_lead_idx" ON "meetings" USING btree ("lead_id");--> statement-breakpoint
CREATE INDEX "meetings_outcome_due_idx" ON "meetings" USING btree ("ends_at") WHERE "meetings"."stage" = 'held' and "meetings"."outcome" is null;--> statement-breakpoint
ALTER TABLE "audit_entries" ADD CONSTRAINT "audit_entries_subject_kind_check" CHECK ("audit_entries"."subject_kind" in ('need', 'result', 'organization', 'account', 'expert', 'township', 'thesaurus_group', 'match_fit', 'lead', 'follow_up', 'push', 'proposal', 'setting', 'mail', 'job', 'hosted_event', 'guest', 'meeting', 'year_plan'));--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_kind_check" CHECK ("notifications"."kind" in ('lead_shared', 'lead_introduced', 'lead_answered', 'lead_assigned', 'lead_found', 'follow_up_due', 'need_returned', 'need_published', 'need_to_confirm', 'need_disputed', 'result_returned', 'result_published', 'proposal_received', 'proposal_decided', 'message_received', 'contact_viewed', 'digest', 'event_invited', 'event_changed', 'event_postponed', 'event_cancelled', 'event_reminder', 'event_seat', 'guest_answered', 'meeting_requested', 'meeting_answered', 'meeting_placed', 'meeting_dropped', 'outcome_due', 'outcome_given'));--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_subject_kind_check" CHECK ("notifications"."subject_kind" in ('need', 'result', 'organization', 'account', 'expert', 'township', 'thesaurus_group', 'match_fit', 'lead', 'follow_up', 'push', 'proposal', 'setting', 'mail', 'job', 'hosted_event', 'guest', 'meeting', 'year_plan'));--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_subject_kind_check" CHECK ("outbox"."subject_kind" in ('need', 'result', 'organization', 'account', 'expert', 'township', 'thesaurus_group', 'match_fit', 'lead', 'follow_up', 'push', 'proposal', 'setting', 'mail', 'job', 'hosted_event', 'guest', 'meeting', 'year_plan'));