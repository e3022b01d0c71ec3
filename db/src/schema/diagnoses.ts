import { diagnosisCauses } from '@duijie/shared/diagnoses'
import { sql } from 'drizzle-orm'
import { check, index, pgTable, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { accounts } from './accounts.ts'
import { inList } from './columns.ts'
import { needs } from './needs.ts'

/** 二次诊断: needs that are to be looked into once more, with who does it and how it ended. */
export const diagnoses = pgTable(
  'diagnoses',
  {
    id: uuid('id').primaryKey(),
    needId: uuid('need_id')
      .notNull()
      .references(() => needs.id, { onDelete: 'cascade' }),
    cause: text('cause', { enum: diagnosisCauses }).notNull(),
    note: text('note').notNull().default(''),
    ownerId: uuid('owner_id').references(() => accounts.id),
    raisedAt: timestamp('raised_at', { withTimezone: true }).notNull(),
    raisedBy: uuid('raised_by').references(() => accounts.id),
    clearedAt: timestamp('cleared_at', { withTimezone: true }),
    clearedBy: uuid('cleared_by').references(() => accounts.id),
    clearReason: text('clear_reason'),
  },
  (t) => [
    uniqueIndex('diagnoses_open_key').on(t.needId, t.cause).where(sql`${t.clearedAt} is null`),
    index('diagnoses_raised_idx').on(t.raisedAt),
    inList('diagnoses_cause_check', t.cause, diagnosisCauses),
    check('diagnoses_cleared_check', sql`(${t.clearedAt} is null) = (${t.clearReason} is null)`),
  ],
)
