import { attendances, guestSources, guestStates } from '@duijie/shared/event-guests'
import { leadSides } from '@duijie/shared/leads'
import { sql } from 'drizzle-orm'
import {
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { inList, trackingColumns } from './columns.ts'
import { experts } from './experts.ts'
import { eventStops, hostedEvents } from './hosted-events.ts'
import { links } from './links.ts'
import { organizations } from './organizations.ts'

/** Who is to come: an enterprise, an institution's delegation, or one of its experts. */
export const eventGuests = pgTable(
  'event_guests',
  {
    id: uuid('id').primaryKey(),
    eventId: uuid('event_id')
      .notNull()
      .references(() => hostedEvents.id),
    side: text('side', { enum: leadSides }).notNull(),
    organizationId: uuid('organization_id')
      .notNull()
      .references(() => organizations.id),
    expertId: uuid('expert_id').references(() => experts.id),
    contactName: text('contact_name').notNull().default(''),
    contactPhone: text('contact_phone').notNull().default(''),
    contactEmail: text('contact_email').notNull().default(''),
    people: integer('people').notNull().default(1),
    state: text('state', { enum: guestStates }).notNull(),
    source: text('source', { enum: guestSources }).notNull(),
    note: text('note').notNull().default(''),
    /** spans in which it cannot meet anybody, instants as ISO 8601 */
    unavailable: jsonb('unavailable').$type<{ startsAt: string; endsAt: string }[]>().notNull().default([]),
    linkId: uuid('link_id').references(() => links.id),
    waitingSince: timestamp('waiting_since', { withTimezone: true }),
    answeredAt: timestamp('answered_at', { withTimezone: true }),
    remindedAt: timestamp('reminded_at', { withTimezone: true }),
    ...trackingColumns,
  },
  (t) => [
    uniqueIndex('event_guests_key').on(
      t.eventId,
      t.organizationId,
      sql`coalesce(${t.expertId}, ${t.organizationId})`,
    ),
    index('event_guests_organization_idx').on(t.organizationId),
    index('event_guests_expert_idx').on(t.expertId),
    index('event_guests_waiting_idx').on(t.eventId, t.waitingSince).where(sql`${t.state} = 'waiting'`),
    inList('event_guests_side_check', t.side, leadSides),
    inList('event_guests_state_check', t.state, guestStates),
    inList('event_guests_source_check', t.source, guestSources),
    check('event_guests_people_check', sql`${t.people} > 0`),
    check('event_guests_expert_check', sql`${t.expertId} is null or ${t.side} = 'institution'`),
    check('event_guests_waiting_check', sql`(${t.state} = 'waiting') = (${t.waitingSince} is not null)`),
  ],
)

/** The stops that somebody is a guest of, and whether it came. */
export const eventGuestStops = pgTable(
  'event_guest_stops',
  {
    guestId: uuid('guest_id')
      .notNull()
      .references(() => eventGuests.id),
    stopId: uuid('stop_id')
      .notNull()
      .references(() => eventStops.id),
    attendance: text('attendance', { enum: attendances }).notNull().default('unknown'),
    people: integer('people'),
    checkedInAt: timestamp('checked_in_at', { withTimezone: true }),
  },
  (t) => [
    primaryKey({ columns: [t.guestId, t.stopId] }),
    index('event_guest_stops_stop_idx').on(t.stopId),
    inList('event_guest_stops_attendance_check', t.attendance, attendances),
    check('event_guest_stops_people_check', sql`${t.people} > 0`),
  ],
)
