import { jsonb, pgTable, text } from 'drizzle-orm/pg-core'
import { trackingColumns } from './columns.ts'

/** What the bureau set otherwise than it comes; each is parsed by the schema of its name. */
export const settings = pgTable('settings', {
  name: text('name').primaryKey(),
  value: jsonb('value').notNull(),
  ...trackingColumns,
})
