import type { KeptTermWeight } from '@duijie/shared/term-weights'
import { jsonb, pgTable, uuid } from 'drizzle-orm/pg-core'
import { trackingColumns } from './columns.ts'
import { needs } from './needs.ts'

/** What the bureau makes words of a need count in matching; a need without a row is matched by its text as it is. */
export const needTermWeights = pgTable('need_term_weights', {
  needId: uuid('need_id')
    .primaryKey()
    .references(() => needs.id, { onDelete: 'cascade' }),
  weights: jsonb('weights').$type<KeptTermWeight[]>().notNull(),
  ...trackingColumns,
})
