import { date, pgTable, primaryKey, uuid } from 'drizzle-orm/pg-core'
import { organizations } from './organizations.ts'
import { researchResults } from './research-results.ts'

/** Which enterprises opened a result of late, each with its last day; it is counted, and told to nobody by name. */
export const resultReadings = pgTable(
  'result_readings',
  {
    resultId: uuid('result_id')
      .notNull()
      .references(() => researchResults.id, { onDelete: 'cascade' }),
    organizationId: uuid('organization_id')
      .notNull()
      .references(() => organizations.id),
    day: date('day', { mode: 'string' }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.resultId, t.organizationId] })],
)
