import { pgTable, text, timestamp } from 'drizzle-orm/pg-core'

/** Up to which of its days and hours a scheduled job was enqueued; the queue itself is pg-boss's, in schema `pgboss`. */
export const jobSchedules = pgTable('job_schedules', {
  name: text('name').primaryKey(),
  enqueuedUpTo: timestamp('enqueued_up_to', { withTimezone: true }).notNull(),
})
