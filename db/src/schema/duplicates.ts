import { duplicateDecisions, recordKinds } from '@duijie/shared/duplicate-queries'
import { sql } from 'drizzle-orm'
import { check, index, integer, jsonb, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { accounts } from './accounts.ts'
import { inList } from './columns.ts'

/** What staff said of two needs or results that resemble each other; without a row the pair is open. */
export const duplicateDecisionRows = pgTable(
  'duplicate_decisions',
  {
    kind: text('kind', { enum: recordKinds }).notNull(),
    /** the lesser of the two ids */
    oneId: uuid('one_id').notNull(),
    otherId: uuid('other_id').notNull(),
    decision: text('decision', { enum: duplicateDecisions }).notNull(),
    note: text('note').notNull().default(''),
    at: timestamp('at', { withTimezone: true }).notNull(),
    accountId: uuid('account_id')
      .notNull()
      .references(() => accounts.id),
  },
  (t) => [
    primaryKey({ columns: [t.kind, t.oneId, t.otherId] }),
    index('duplicate_decisions_other_idx').on(t.otherId),
    inList('duplicate_decisions_kind_check', t.kind, recordKinds),
    inList('duplicate_decisions_decision_check', t.decision, duplicateDecisions),
    check('duplicate_decisions_order_check', sql`${t.oneId} < ${t.otherId}`),
  ],
)

/** A row that referred to a merged record: what it was, and whether it went to the survivor or gave way there. */
export interface MovedRow {
  table: string
  column: string
  row: Record<string, unknown>
  /** the survivor had such a row already, and this one was the older of the two */
  gaveWay: boolean
}

/** Two needs or two results made one: both as they were before, and everything that was moved. */
export const recordMerges = pgTable(
  'record_merges',
  {
    id: uuid('id').primaryKey(),
    kind: text('kind', { enum: recordKinds }).notNull(),
    survivorId: uuid('survivor_id').notNull(),
    mergedId: uuid('merged_id').notNull(),
    /** the whole records as the bureau read them */
    survivorBefore: jsonb('survivor_before').$type<Record<string, unknown>>().notNull(),
    mergedBefore: jsonb('merged_before').$type<Record<string, unknown>>().notNull(),
    choices: jsonb('choices').$type<Record<string, string>>().notNull(),
    moved: jsonb('moved').$type<MovedRow[]>().notNull(),
    /** the versions after the merge */
    survivorVersion: integer('survivor_version').notNull(),
    mergedVersion: integer('merged_version').notNull(),
    at: timestamp('at', { withTimezone: true }).notNull(),
    accountId: uuid('account_id')
      .notNull()
      .references(() => accounts.id),
    undoneAt: timestamp('undone_at', { withTimezone: true }),
    undoneBy: uuid('undone_by').references(() => accounts.id),
  },
  (t) => [
    index('record_merges_at_idx').on(t.kind, t.at, t.id),
    index('record_merges_survivor_idx').on(t.survivorId),
    index('record_merges_merged_idx').on(t.mergedId),
    inList('record_merges_kind_check', t.kind, recordKinds),
    check('record_merges_sides_check', sql`${t.survivorId} <> ${t.mergedId}`),
  ],
)
