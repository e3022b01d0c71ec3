import { sql } from 'drizzle-orm'
import { bigint, bigserial, customType, index, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { subjectKinds } from './audit.ts'
import { inList } from './columns.ts'

const xid8 = customType<{ data: string }>({ dataType: () => 'xid8' })

/**
 * A record changed: search and matching have to read it again. Readers go by (transaction, seq) and stop
 * below the oldest transaction still running, so that a late commit with a lower seq is never skipped.
 */
export const outbox = pgTable(
  'outbox',
  {
    seq: bigserial('seq', { mode: 'number' }).primaryKey(),
    transaction: xid8('transaction').notNull().default(sql`pg_current_xact_id()`),
    subjectKind: text('subject_kind', { enum: subjectKinds }).notNull(),
    subjectId: uuid('subject_id').notNull(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (t) => [
    index('outbox_order_idx').on(t.transaction, t.seq),
    index('outbox_created_idx').on(t.createdAt),
    inList('outbox_subject_kind_check', t.subjectKind, subjectKinds),
  ],
)

/** How far a reader of the outbox has come; of an index in memory, the place that its last snapshot stands for. */
export const outboxPositions = pgTable('outbox_positions', {
  consumer: text('consumer').primaryKey(),
  transaction: xid8('transaction').notNull(),
  seq: bigint('seq', { mode: 'number' }).notNull(),
  updatedAt: timestamp('updated_at', { withTimezone: true }).notNull().defaultNow(),
})
