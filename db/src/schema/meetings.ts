import { declineReasons } from '@duijie/shared/judgements'
import { leadSides } from '@duijie/shared/leads'
import { matchLevels } from '@duijie/shared/match-levels'
import { meetingOrigins, meetingOutcomes } from '@duijie/shared/meetings'
import { meetingStages } from '@duijie/shared/stages'
import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  index,
  pgTable,
  primaryKey,
  real,
  smallint,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { inList, trackingColumns } from './columns.ts'
import { eventGuests } from './event-guests.ts'
import { hostedEvents } from './hosted-events.ts'
import { leads } from './leads.ts'
import { needs } from './needs.ts'

export const meetingTables = pgTable(
  'meeting_tables',
  {
    id: uuid('id').primaryKey(),
    eventId: uuid('event_id')
      .notNull()
      .references(() => hostedEvents.id),
    label: text('label').notNull(),
    position: smallint('position').notNull(),
    /** kept for the meetings that stood there */
    removedAt: timestamp('removed_at', { withTimezone: true }),
  },
  (t) => [index('meeting_tables_event_idx').on(t.eventId, t.position)],
)

/** 一对一洽谈: asked for, placed in a slot at a table, and what came of it. */
export const meetings = pgTable(
  'meetings',
  {
    id: uuid('id').primaryKey(),
    eventId: uuid('event_id')
      .notNull()
      .references(() => hostedEvents.id),
    enterpriseGuestId: uuid('enterprise_guest_id')
      .notNull()
      .references(() => eventGuests.id),
    institutionGuestId: uuid('institution_guest_id')
      .notNull()
      .references(() => eventGuests.id),
    needId: uuid('need_id').references(() => needs.id),
    leadId: uuid('lead_id').references(() => leads.id),
    origin: text('origin', { enum: meetingOrigins }).notNull(),
    stage: text('stage', { enum: meetingStages }).notNull(),
    score: real('score'),
    level: text('level', { enum: matchLevels }),
    startsAt: timestamp('starts_at', { withTimezone: true }),
    endsAt: timestamp('ends_at', { withTimezone: true }),
    tableId: uuid('table_id').references(() => meetingTables.id),
    pinned: boolean('pinned').notNull().default(false),
    /** when the two sat down; null until staff or a side say so */
    begunAt: timestamp('begun_at', { withTimezone: true }),
    note: text('note').notNull().default(''),
    outcome: text('outcome', { enum: meetingOutcomes }),
    outcomeReason: text('outcome_reason', { enum: declineReasons }),
    outcomeNote: text('outcome_note').notNull().default(''),
    outcomeSide: text('outcome_side', { enum: leadSides }),
    outcomeAt: timestamp('outcome_at', { withTimezone: true }),
    ...trackingColumns,
  },
  (t) => [
    uniqueIndex('meetings_open_pair_key')
      .on(t.eventId, t.enterpriseGuestId, t.institutionGuestId)
      .where(sql`${t.stage} not in ('declined', 'cancelled')`),
    index('meetings_enterprise_guest_idx').on(t.enterpriseGuestId),
    index('meetings_institution_guest_idx').on(t.institutionGuestId),
    index('meetings_need_idx').on(t.needId),
    index('meetings_lead_idx').on(t.leadId),
    index('meetings_outcome_due_idx').on(t.endsAt).where(sql`${t.stage} = 'held' and ${t.outcome} is null`),
    inList('meetings_origin_check', t.origin, meetingOrigins),
    inList('meetings_stage_check', t.stage, meetingStages),
    inList('meetings_level_check', t.level, matchLevels),
    inList('meetings_outcome_check', t.outcome, meetingOutcomes),
    inList('meetings_outcome_reason_check', t.outcomeReason, declineReasons),
    inList('meetings_outcome_side_check', t.outcomeSide, leadSides),
    check(
      'meetings_span_check',
      sql`(${t.startsAt} is null) = (${t.endsAt} is null) and ${t.startsAt} < ${t.endsAt}`,
    ),
    check('meetings_outcome_held_check', sql`${t.outcome} is null or ${t.stage} = 'held'`),
    check(
      'meetings_no_fit_check',
      sql`(${t.outcome} is not distinct from 'no_fit') = (${t.outcomeReason} is not null)`,
    ),
  ],
)

/** "Not with": a guest that does not want to meet another. */
export const meetingVetoes = pgTable(
  'meeting_vetoes',
  {
    guestId: uuid('guest_id')
      .notNull()
      .references(() => eventGuests.id),
    otherGuestId: uuid('other_guest_id')
      .notNull()
      .references(() => eventGuests.id),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
    createdBy: uuid('created_by'),
  },
  (t) => [
    primaryKey({ columns: [t.guestId, t.otherGuestId] }),
    index('meeting_vetoes_other_idx').on(t.otherGuestId),
  ],
)
