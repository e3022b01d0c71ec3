import { townshipKinds } from '@duijie/shared/closed-lists'
import { pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { inList, trackingColumns } from './columns.ts'

export const townships = pgTable(
  'townships',
  {
    id: uuid('id').primaryKey(),
    name: text('name').notNull(),
    kind: text('kind', { enum: townshipKinds }).notNull(),
    ...trackingColumns,
  },
  (t) => [
    uniqueIndex('townships_name_key').on(t.name),
    inList('townships_kind_check', t.kind, townshipKinds),
  ],
)
