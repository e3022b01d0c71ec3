import { eventDirections } from '@duijie/shared/event-queries'
import { eventRegistrations, sessionKinds } from '@duijie/shared/hosted-events'
import { hostedEventStages } from '@duijie/shared/stages'
import { sql } from 'drizzle-orm'
import {
  bigint,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  smallint,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core'
import { accounts } from './accounts.ts'
import { inList, trackingColumns } from './columns.ts'
import { organizations } from './organizations.ts'

/** 对接活动: one trip or meeting of the district's enterprises with institutions. */
export const hostedEvents = pgTable(
  'hosted_events',
  {
    id: uuid('id').primaryKey(),
    title: text('title').notNull(),
    direction: text('direction', { enum: eventDirections }).notNull(),
    series: text('series').notNull().default(''),
    place: text('place').notNull().default(''),
    host: text('host').notNull().default(''),
    introduction: text('introduction').notNull().default(''),
    note: text('note').notNull().default(''),
    capacity: integer('capacity'),
    budgetFen: bigint('budget_fen', { mode: 'number' }),
    registration: text('registration', { enum: eventRegistrations }).notNull().default('closed'),
    registrationEndsAt: timestamp('registration_ends_at', { withTimezone: true }),
    stage: text('stage', { enum: hostedEventStages }).notNull(),
    stageReason: text('stage_reason').notNull().default(''),
    /** while it is postponed: when it was to begin */
    postponedFrom: timestamp('postponed_from', { withTimezone: true }),
    /** since when everybody could read of it; postponed or cancelled after that, everybody learns of that too */
    publicSince: timestamp('public_since', { withTimezone: true }),
    /** of the earliest and the latest stop */
    startsAt: timestamp('starts_at', { withTimezone: true }).notNull(),
    endsAt: timestamp('ends_at', { withTimezone: true }).notNull(),
    ownerId: uuid('owner_id').references(() => accounts.id),
    /** the event that this one was copied from */
    copiedFromId: uuid('copied_from_id'),
    /** of the calendar entry: rises with every change that its guests are told of */
    calendarSequence: integer('calendar_sequence').notNull().default(0),
    /** of the grid of meetings */
    scheduleVersion: integer('schedule_version').notNull().default(1),
    scheduleSettings: jsonb('schedule_settings').$type<{
      slotMinutes: number
      gapMinutes: number
      perGuest: number | null
      suggestFrom: 'strong' | 'fair' | 'weak' | null
    }>(),
    /** of the last run of the scheduler */
    scheduleFigures: jsonb('schedule_figures').$type<Record<string, number>>(),
    ...trackingColumns,
  },
  (t) => [
    index('hosted_events_starts_idx').on(t.startsAt, t.id),
    index('hosted_events_stage_idx').on(t.stage, t.startsAt),
    inList('hosted_events_direction_check', t.direction, eventDirections),
    inList('hosted_events_registration_check', t.registration, eventRegistrations),
    inList('hosted_events_stage_check', t.stage, hostedEventStages),
    check('hosted_events_span_check', sql`${t.startsAt} < ${t.endsAt}`),
    check('hosted_events_capacity_check', sql`${t.capacity} > 0`),
    check('hosted_events_budget_check', sql`${t.budgetFen} >= 0`),
  ],
)

/** One institution met on one trip: a 对接次. */
export const eventStops = pgTable(
  'event_stops',
  {
    id: uuid('id').primaryKey(),
    eventId: uuid('event_id')
      .notNull()
      .references(() => hostedEvents.id),
    position: smallint('position').notNull(),
    institutionId: uuid('institution_id')
      .notNull()
      .references(() => organizations.id),
    startsAt: timestamp('starts_at', { withTimezone: true }).notNull(),
    endsAt: timestamp('ends_at', { withTimezone: true }).notNull(),
    room: text('room').notNull().default(''),
    note: text('note').notNull().default(''),
  },
  (t) => [
    index('event_stops_event_idx').on(t.eventId, t.position),
    index('event_stops_institution_idx').on(t.institutionId, t.startsAt),
    index('event_stops_span_idx').on(t.startsAt, t.endsAt),
    check('event_stops_span_check', sql`${t.startsAt} < ${t.endsAt}`),
  ],
)

export const eventSessions = pgTable(
  'event_sessions',
  {
    id: uuid('id').primaryKey(),
    eventId: uuid('event_id')
      .notNull()
      .references(() => hostedEvents.id),
    /** null: of the whole event */
    stopId: uuid('stop_id').references(() => eventStops.id),
    kind: text('kind', { enum: sessionKinds }).notNull(),
    title: text('title').notNull(),
    startsAt: timestamp('starts_at', { withTimezone: true }).notNull(),
    endsAt: timestamp('ends_at', { withTimezone: true }).notNull(),
    place: text('place').notNull().default(''),
    speakers: jsonb('speakers').$type<{ name: string; title: string; expertId: string | null }[]>().notNull(),
  },
  (t) => [
    index('event_sessions_event_idx').on(t.eventId, t.startsAt),
    inList('event_sessions_kind_check', t.kind, sessionKinds),
    check('event_sessions_span_check', sql`${t.startsAt} < ${t.endsAt}`),
  ],
)
