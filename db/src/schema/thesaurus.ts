import { thesaurusKinds } from '@duijie/shared/thesaurus'
import { thesaurusFields, thesaurusStatuses } from '@duijie/shared/thesaurus-queries'
import { sql } from 'drizzle-orm'
import { check, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { accounts } from './accounts.ts'
import { inList, trackingColumns } from './columns.ts'

/** Groups that the district adds to the shipped thesaurus. */
export const thesaurusGroups = pgTable(
  'thesaurus_groups',
  {
    id: uuid('id').primaryKey(),
    techField: text('tech_field', { enum: thesaurusFields }).notNull(),
    kind: text('kind', { enum: thesaurusKinds }).notNull(),
    /** the first of a broader group is the broader word */
    words: text('words').array().notNull(),
    note: text('note').notNull().default(''),
    status: text('status', { enum: thesaurusStatuses }).notNull(),
    ...trackingColumns,
  },
  (t) => [
    inList('thesaurus_groups_tech_field_check', t.techField, thesaurusFields),
    inList('thesaurus_groups_kind_check', t.kind, thesaurusKinds),
    inList('thesaurus_groups_status_check', t.status, thesaurusStatuses),
    check('thesaurus_groups_words_check', sql`cardinality(${t.words}) >= 2`),
  ],
)

/** Shipped groups that the district has switched off; their texts stay with the product. */
export const thesaurusSuppressions = pgTable('thesaurus_suppressions', {
  groupId: uuid('group_id').primaryKey(),
  at: timestamp('at', { withTimezone: true }).notNull(),
  accountId: uuid('account_id').references(() => accounts.id),
})
