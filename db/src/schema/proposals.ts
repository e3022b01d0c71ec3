import { declineReasons } from '@duijie/shared/judgements'
import { proposalStages } from '@duijie/shared/stages'
import { threadAuthors } from '@duijie/shared/threads'
import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  check,
  index,
  pgTable,
  smallint,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { accounts } from './accounts.ts'
import { inList, trackingColumns } from './columns.ts'
import { leads } from './leads.ts'

/** 解决方案: how an institution would solve a need. What it is for and by whom stands with its lead. */
export const proposals = pgTable(
  'proposals',
  {
    id: uuid('id').primaryKey(),
    leadId: uuid('lead_id')
      .notNull()
      .references(() => leads.id),
    approach: text('approach').notNull(),
    team: text('team').notNull().default(''),
    trl: smallint('trl'),
    months: smallint('months'),
    priceMinFen: bigint('price_min_fen', { mode: 'number' }),
    priceMaxFen: bigint('price_max_fen', { mode: 'number' }),
    priceNegotiable: boolean('price_negotiable').notNull().default(false),
    stage: text('stage', { enum: proposalStages }).notNull(),
    declineReason: text('decline_reason', { enum: declineReasons }),
    decisionNote: text('decision_note').notNull().default(''),
    ...trackingColumns,
  },
  (t) => [
    uniqueIndex('proposals_open_lead_key')
      .on(t.leadId)
      .where(sql`${t.stage} not in ('declined', 'withdrawn')`),
    index('proposals_created_idx').on(t.createdAt, t.id),
    inList('proposals_stage_check', t.stage, proposalStages),
    inList('proposals_decline_reason_check', t.declineReason, declineReasons),
    check('proposals_declined_check', sql`(${t.stage} = 'declined') = (${t.declineReason} is not null)`),
    check('proposals_trl_check', sql`${t.trl} between 1 and 9`),
    check('proposals_months_check', sql`${t.months} between 1 and 120`),
    check('proposals_price_check', sql`${t.priceMinFen} >= 0 and ${t.priceMaxFen} >= ${t.priceMinFen}`),
  ],
)

/** What the two sides and the bureau write about a lead. */
export const threadMessages = pgTable(
  'thread_messages',
  {
    id: uuid('id').primaryKey(),
    leadId: uuid('lead_id')
      .notNull()
      .references(() => leads.id),
    author: text('author', { enum: threadAuthors }).notNull(),
    accountId: uuid('account_id')
      .notNull()
      .references(() => accounts.id),
    text: text('text').notNull(),
    at: timestamp('at', { withTimezone: true }).notNull(),
  },
  (t) => [
    index('thread_messages_lead_idx').on(t.leadId, t.at, t.id),
    inList('thread_messages_author_check', t.author, threadAuthors),
  ],
)
