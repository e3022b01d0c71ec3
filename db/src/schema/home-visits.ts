import { pgTable, timestamp, uuid } from 'drizzle-orm/pg-core'
import { accounts } from './accounts.ts'

/** When an account was at its home: the last time, and the last time of the visit before this one. */
export const homeVisits = pgTable('home_visits', {
  accountId: uuid('account_id')
    .primaryKey()
    .references(() => accounts.id, { onDelete: 'cascade' }),
  seenAt: timestamp('seen_at', { withTimezone: true }).notNull(),
  /** null during the first visit */
  previousAt: timestamp('previous_at', { withTimezone: true }),
})
