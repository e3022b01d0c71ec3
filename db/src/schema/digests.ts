import { techFields } from '@duijie/shared/closed-lists'
import { digestLevels, digestRhythms } from '@duijie/shared/digests'
import { sql } from 'drizzle-orm'
import { integer, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { accounts } from './accounts.ts'
import { allInList, inList } from './columns.ts'

/** What an account chose to be told; without a row it is what is usual. */
export const digestPreferences = pgTable(
  'digest_preferences',
  {
    accountId: uuid('account_id')
      .primaryKey()
      .references(() => accounts.id, { onDelete: 'cascade' }),
    rhythm: text('rhythm', { enum: digestRhythms }).notNull(),
    techFields: text('tech_fields', { enum: techFields }).array().notNull().default(sql`'{}'`),
    leastLevel: text('least_level', { enum: digestLevels }).notNull(),
    version: integer('version').notNull().default(1),
    updatedAt: timestamp('updated_at', { withTimezone: true }).notNull(),
  },
  (t) => [
    inList('digest_preferences_rhythm_check', t.rhythm, digestRhythms),
    inList('digest_preferences_level_check', t.leastLevel, digestLevels),
    allInList('digest_preferences_fields_check', t.techFields, techFields),
  ],
)

/** What an account was told, so that it is told once. */
export const digestItems = pgTable(
  'digest_items',
  {
    accountId: uuid('account_id')
      .notNull()
      .references(() => accounts.id, { onDelete: 'cascade' }),
    /** such as `need:<id>`, or `tasks:<day>` for the tasks of a day */
    occasion: text('occasion').notNull(),
    toldAt: timestamp('told_at', { withTimezone: true }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.accountId, t.occasion] })],
)
