import { sql } from 'drizzle-orm'
import { check, index, pgTable, smallint, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { eventGuests } from './event-guests.ts'
import { hostedEvents } from './hosted-events.ts'

/** What a guest thought of an event, in three questions; the last word counts. */
export const eventFeedback = pgTable(
  'event_feedback',
  {
    guestId: uuid('guest_id')
      .primaryKey()
      .references(() => eventGuests.id),
    eventId: uuid('event_id')
      .notNull()
      .references(() => hostedEvents.id),
    /** whether it met the right people, 1–5 */
    partners: smallint('partners').notNull(),
    /** how it was organized, 1–5 */
    arrangement: smallint('arrangement').notNull(),
    suggestion: text('suggestion').notNull().default(''),
    givenAt: timestamp('given_at', { withTimezone: true }).notNull(),
  },
  (t) => [
    index('event_feedback_event_idx').on(t.eventId),
    check('event_feedback_partners_check', sql`${t.partners} between 1 and 5`),
    check('event_feedback_arrangement_check', sql`${t.arrangement} between 1 and 5`),
  ],
)
