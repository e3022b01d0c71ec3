import { declineReasons } from '@duijie/shared/judgements'
import { leadAnswers, leadSides } from '@duijie/shared/leads'
import { pushChannels, pushRecipientKinds } from '@duijie/shared/pushes'
import { sql } from 'drizzle-orm'
import { check, index, pgTable, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { accounts } from './accounts.ts'
import { allInList, inList } from './columns.ts'
import { leads } from './leads.ts'
import { links } from './links.ts'

/** 推送: a lead that was sent to somebody, with the link by which it can be answered. */
export const pushes = pgTable(
  'pushes',
  {
    id: uuid('id').primaryKey(),
    leadId: uuid('lead_id')
      .notNull()
      .references(() => leads.id),
    recipientKind: text('recipient_kind', { enum: pushRecipientKinds }).notNull(),
    channels: text('channels', { enum: pushChannels }).array().notNull().default(sql`'{}'`),
    note: text('note').notNull().default(''),
    linkId: uuid('link_id')
      .notNull()
      .references(() => links.id),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
    createdBy: uuid('created_by').references(() => accounts.id),
  },
  (t) => [
    index('pushes_lead_idx').on(t.leadId, t.createdAt),
    uniqueIndex('pushes_link_key').on(t.linkId),
    inList('pushes_recipient_kind_check', t.recipientKind, pushRecipientKinds),
    allInList('pushes_channels_check', t.channels, pushChannels),
  ],
)

export const answerWays = ['link', 'account', 'staff'] as const

/** Every answer that a side gave, the last one counts; the lead holds it too. */
export const leadAnswersGiven = pgTable(
  'lead_answers',
  {
    id: uuid('id').primaryKey(),
    leadId: uuid('lead_id')
      .notNull()
      .references(() => leads.id),
    side: text('side', { enum: leadSides }).notNull(),
    answer: text('answer', { enum: leadAnswers }).notNull(),
    reason: text('reason', { enum: declineReasons }),
    note: text('note').notNull().default(''),
    way: text('way', { enum: answerWays }).notNull(),
    pushId: uuid('push_id').references(() => pushes.id),
    at: timestamp('at', { withTimezone: true }).notNull(),
    by: uuid('by').references(() => accounts.id),
  },
  (t) => [
    index('lead_answers_lead_idx').on(t.leadId, t.at),
    inList('lead_answers_side_check', t.side, leadSides),
    inList('lead_answers_answer_check', t.answer, leadAnswers),
    inList('lead_answers_reason_check', t.reason, declineReasons),
    inList('lead_answers_way_check', t.way, answerWays),
    check('lead_answers_declined_check', sql`(${t.answer} = 'declined') = (${t.reason} is not null)`),
  ],
)
