import { declineReasons } from '@duijie/shared/judgements'
import { leadSources, leadTargetKinds } from '@duijie/shared/lead-queries'
import { leadAnswers } from '@duijie/shared/leads'
import { matchLevels } from '@duijie/shared/match-levels'
import { leadStages, leadStatuses } from '@duijie/shared/stages'
import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  date,
  index,
  integer,
  pgTable,
  real,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { accounts } from './accounts.ts'
import { inList, trackingColumns } from './columns.ts'
import { experts } from './experts.ts'
import { needs } from './needs.ts'
import { organizations } from './organizations.ts'
import { researchResults } from './research-results.ts'

export const leads = pgTable(
  'leads',
  {
    id: uuid('id').primaryKey(),
    needId: uuid('need_id')
      .notNull()
      .references(() => needs.id),
    targetKind: text('target_kind', { enum: leadTargetKinds }).notNull(),
    resultId: uuid('result_id').references(() => researchResults.id),
    expertId: uuid('expert_id').references(() => experts.id),
    /** the institution that is the target, or that the target belongs to */
    institutionId: uuid('institution_id')
      .notNull()
      .references(() => organizations.id),
    source: text('source', { enum: leadSources }).notNull(),
    stage: text('stage', { enum: leadStages }).notNull(),
    status: text('status', { enum: leadStatuses }).notNull().default('active'),
    ownerId: uuid('owner_id').references(() => accounts.id),
    note: text('note').notNull().default(''),
    closeReason: text('close_reason', { enum: declineReasons }),
    /** 0–100, with its level, as the match was when the lead was made */
    score: real('score'),
    level: text('level', { enum: matchLevels }),
    enterpriseAnswer: text('enterprise_answer', { enum: leadAnswers }).notNull().default('none'),
    enterpriseReason: text('enterprise_reason', { enum: declineReasons }),
    enterpriseNote: text('enterprise_note').notNull().default(''),
    enterpriseAnsweredAt: timestamp('enterprise_answered_at', { withTimezone: true }),
    institutionAnswer: text('institution_answer', { enum: leadAnswers }).notNull().default('none'),
    institutionReason: text('institution_reason', { enum: declineReasons }),
    institutionNote: text('institution_note').notNull().default(''),
    institutionAnsweredAt: timestamp('institution_answered_at', { withTimezone: true }),
    /** since when the enterprise and the institution know of it */
    enterpriseSharedAt: timestamp('enterprise_shared_at', { withTimezone: true }),
    institutionSharedAt: timestamp('institution_shared_at', { withTimezone: true }),
    introducedAt: timestamp('introduced_at', { withTimezone: true }),
    movedAt: timestamp('moved_at', { withTimezone: true }).notNull(),
    ...trackingColumns,
  },
  (t) => [
    uniqueIndex('leads_open_pair_key')
      .on(t.needId, sql`coalesce(${t.resultId}, ${t.expertId}, ${t.institutionId})`)
      .where(sql`${t.stage} <> 'closed'`),
    index('leads_result_idx').on(t.resultId),
    index('leads_expert_idx').on(t.expertId),
    index('leads_institution_idx').on(t.institutionId, t.stage),
    index('leads_stage_idx').on(t.stage, t.movedAt, t.id),
    index('leads_owner_idx').on(t.ownerId, t.stage),
    inList('leads_target_kind_check', t.targetKind, leadTargetKinds),
    inList('leads_source_check', t.source, leadSources),
    inList('leads_stage_check', t.stage, leadStages),
    inList('leads_status_check', t.status, leadStatuses),
    inList('leads_close_reason_check', t.closeReason, declineReasons),
    inList('leads_level_check', t.level, matchLevels),
    inList('leads_enterprise_answer_check', t.enterpriseAnswer, leadAnswers),
    inList('leads_enterprise_reason_check', t.enterpriseReason, declineReasons),
    inList('leads_institution_answer_check', t.institutionAnswer, leadAnswers),
    inList('leads_institution_reason_check', t.institutionReason, declineReasons),
    check(
      'leads_target_check',
      sql`(${t.targetKind} = 'result') = (${t.resultId} is not null) and (${t.targetKind} = 'expert') = (${t.expertId} is not null)`,
    ),
    check('leads_closed_check', sql`(${t.stage} = 'closed') = (${t.closeReason} is not null)`),
    check(
      'leads_answer_reason_check',
      sql`(${t.enterpriseAnswer} = 'declined') = (${t.enterpriseReason} is not null) and (${t.institutionAnswer} = 'declined') = (${t.institutionReason} is not null)`,
    ),
  ],
)

/** The way a lead went: one row a change of stage, with the true day of it. */
export const leadMoves = pgTable(
  'lead_moves',
  {
    id: uuid('id').primaryKey(),
    leadId: uuid('lead_id')
      .notNull()
      .references(() => leads.id),
    /** absent where the lead was made */
    from: text('from_stage', { enum: leadStages }),
    to: text('to_stage', { enum: leadStages }).notNull(),
    day: date('day', { mode: 'string' }).notNull(),
    closeReason: text('close_reason', { enum: declineReasons }),
    note: text('note').notNull().default(''),
    /** the lead's version after the move */
    version: integer('version').notNull(),
    at: timestamp('at', { withTimezone: true }).notNull(),
    by: uuid('by').references(() => accounts.id),
    undone: boolean('undone').notNull().default(false),
  },
  (t) => [
    index('lead_moves_lead_idx').on(t.leadId, t.at),
    index('lead_moves_day_idx').on(t.to, t.day),
    inList('lead_moves_from_check', t.from, leadStages),
    inList('lead_moves_to_check', t.to, leadStages),
    inList('lead_moves_close_reason_check', t.closeReason, declineReasons),
  ],
)
