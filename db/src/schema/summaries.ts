import type { FigureValues } from '@duijie/shared/summaries'
import { sql } from 'drizzle-orm'
import { check, date, index, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { trackingColumns } from './columns.ts'

/** How a summary is worded: text with the names of figures in braces where their numbers stand. */
export const summaryWordings = pgTable('summary_wordings', {
  id: uuid('id').primaryKey(),
  title: text('title').notNull(),
  body: text('body').notNull(),
  ...trackingColumns,
})

/** A summary of some days: the wording as it was used, and the figures as they were then. */
export const annualSummaries = pgTable(
  'annual_summaries',
  {
    id: uuid('id').primaryKey(),
    title: text('title').notNull(),
    issuer: text('issuer').notNull().default(''),
    fromDay: date('from_day', { mode: 'string' }).notNull(),
    toDay: date('to_day', { mode: 'string' }).notNull(),
    body: text('body').notNull(),
    values: jsonb('values').$type<FigureValues>().notNull(),
    ...trackingColumns,
  },
  (t) => [
    index('annual_summaries_day_idx').on(t.toDay, t.createdAt, t.id),
    check('annual_summaries_days_check', sql`${t.fromDay} <= ${t.toDay}`),
  ],
)
