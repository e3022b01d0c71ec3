import { matchLevels } from '@duijie/shared/match-levels'
import { searchKinds } from '@duijie/shared/search-queries'
import {
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  real,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core'
import { inList } from './columns.ts'
import { needs } from './needs.ts'

/** Queries that found nothing: one row a query a day, by nobody. */
export const searchMisses = pgTable(
  'search_misses',
  {
    day: date('day', { mode: 'string' }).notNull(),
    kind: text('kind', { enum: searchKinds }).notNull(),
    query: text('query').notNull(),
    count: integer('count').notNull().default(1),
  },
  (t) => [
    primaryKey({ columns: [t.day, t.kind, t.query] }),
    inList('search_misses_kind_check', t.kind, searchKinds),
  ],
)

/** How well results answer a need, as it was when it was last matched. */
export const needOutlooks = pgTable(
  'need_outlooks',
  {
    needId: uuid('need_id')
      .primaryKey()
      .references(() => needs.id, { onDelete: 'cascade' }),
    bestLevel: text('best_level', { enum: matchLevels }).notNull(),
    /** 0–100; null where nothing matched at all */
    bestScore: real('best_score'),
    /** the institutions whose results come nearest, best first */
    nearest: jsonb('nearest').$type<{ institutionId: string; score: number }[]>().notNull(),
    matchedAt: timestamp('matched_at', { withTimezone: true }).notNull(),
  },
  (t) => [
    index('need_outlooks_level_idx').on(t.bestLevel),
    inList('need_outlooks_level_check', t.bestLevel, matchLevels),
  ],
)
