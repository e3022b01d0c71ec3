import { accountRoles } from '@duijie/shared/closed-lists'
import { declineReasons, judgementVerdicts } from '@duijie/shared/judgements'
import { matchLevels } from '@duijie/shared/match-levels'
import { sql } from 'drizzle-orm'
import { check, index, pgTable, primaryKey, real, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { accounts } from './accounts.ts'
import { inList } from './columns.ts'
import { needs } from './needs.ts'
import { researchResults } from './research-results.ts'

/** What somebody concerned said of a match, with the score it had then. */
export const matchJudgements = pgTable(
  'match_judgements',
  {
    needId: uuid('need_id')
      .notNull()
      .references(() => needs.id, { onDelete: 'cascade' }),
    resultId: uuid('result_id')
      .notNull()
      .references(() => researchResults.id, { onDelete: 'cascade' }),
    accountId: uuid('account_id')
      .notNull()
      .references(() => accounts.id),
    role: text('role', { enum: accountRoles }).notNull(),
    verdict: text('verdict', { enum: judgementVerdicts }).notNull(),
    reason: text('reason', { enum: declineReasons }),
    note: text('note').notNull().default(''),
    /** 0–100; null where the pair could not be matched at the time */
    score: real('score'),
    level: text('level', { enum: matchLevels }),
    at: timestamp('at', { withTimezone: true }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.needId, t.resultId, t.accountId] }),
    index('match_judgements_result_idx').on(t.resultId),
    index('match_judgements_at_idx').on(t.at),
    inList('match_judgements_role_check', t.role, accountRoles),
    inList('match_judgements_verdict_check', t.verdict, judgementVerdicts),
    inList('match_judgements_reason_check', t.reason, declineReasons),
    inList('match_judgements_level_check', t.level, matchLevels),
    check('match_judgements_declined_check', sql`(${t.verdict} = 'declined') = (${t.reason} is not null)`),
  ],
)
