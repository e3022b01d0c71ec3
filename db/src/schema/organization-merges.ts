import { sql } from 'drizzle-orm'
import { check, index, integer, jsonb, pgTable, primaryKey, timestamp, uuid } from 'drizzle-orm/pg-core'
import { accounts } from './accounts.ts'
import type { MovedRow } from './duplicates.ts'
import { organizations } from './organizations.ts'

/** Two organizations made one: both as they were before, and everything that was moved. */
export const organizationMerges = pgTable(
  'organization_merges',
  {
    id: uuid('id').primaryKey(),
    survivorId: uuid('survivor_id').notNull(),
    mergedId: uuid('merged_id').notNull(),
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
    index('organization_merges_at_idx').on(t.at, t.id),
    check('organization_merges_sides_check', sql`${t.survivorId} <> ${t.mergedId}`),
  ],
)

/** Two organizations of similar names of which staff said that they are two. */
export const organizationDistinctions = pgTable(
  'organization_distinctions',
  {
    /** the lesser of the two ids */
    oneId: uuid('one_id')
      .notNull()
      .references(() => organizations.id),
    otherId: uuid('other_id')
      .notNull()
      .references(() => organizations.id),
    at: timestamp('at', { withTimezone: true }).notNull(),
    accountId: uuid('account_id')
      .notNull()
      .references(() => accounts.id),
  },
  (t) => [
    primaryKey({ columns: [t.oneId, t.otherId] }),
    index('organization_distinctions_other_idx').on(t.otherId),
    check('organization_distinctions_order_check', sql`${t.oneId} < ${t.otherId}`),
  ],
)
