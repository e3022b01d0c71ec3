import { techFields } from '@duijie/shared/closed-lists'
import { secondmentSideStatuses } from '@duijie/shared/secondment-side-statuses'
import { secondmentStages } from '@duijie/shared/secondment-stages'
import { secondmentGrades } from '@duijie/shared/secondments'
import { sql } from 'drizzle-orm'
import {
  type AnyPgColumn,
  bigint,
  check,
  date,
  index,
  pgTable,
  smallint,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { accounts } from './accounts.ts'
import { agreements } from './agreements.ts'
import { allInList, inList, trackingColumns } from './columns.ts'
import { experts } from './experts.ts'
import { needs } from './needs.ts'
import { organizations } from './organizations.ts'

/** 科技副总（兼职聘任） */
export const secondments = pgTable(
  'secondments',
  {
    id: uuid('id').primaryKey(),
    expertId: uuid('expert_id')
      .notNull()
      .references(() => experts.id),
    enterpriseId: uuid('enterprise_id')
      .notNull()
      .references(() => organizations.id),
    needId: uuid('need_id').references(() => needs.id),
    /** the tripartite agreement */
    agreementId: uuid('agreement_id').references(() => agreements.id),
    stage: text('stage', { enum: secondmentStages }).notNull(),
    stageReason: text('stage_reason').notNull().default(''),
    post: text('post').notNull(),
    duties: text('duties').notNull().default(''),
    startsOn: date('starts_on', { mode: 'string' }),
    endsOn: date('ends_on', { mode: 'string' }),
    daysPerMonth: smallint('days_per_month'),
    subsidyFen: bigint('subsidy_fen', { mode: 'number' }),
    round: text('round').notNull().default(''),
    signedOn: date('signed_on', { mode: 'string' }),
    submittedOn: date('submitted_on', { mode: 'string' }),
    approvedOn: date('approved_on', { mode: 'string' }),
    assessedOn: date('assessed_on', { mode: 'string' }),
    grade: text('grade', { enum: secondmentGrades }),
    assessment: text('assessment').notNull().default(''),
    ownerId: uuid('owner_id').references(() => accounts.id),
    note: text('note').notNull().default(''),
    /** the term that it follows on */
    renewedFromId: uuid('renewed_from_id').references((): AnyPgColumn => secondments.id),
    /** the last day of the term of which the bureau was warned */
    endWarnedFor: date('end_warned_for', { mode: 'string' }),
    ...trackingColumns,
  },
  (t) => [
    uniqueIndex('secondments_running_pair_key')
      .on(t.expertId, t.enterpriseId)
      .where(sql`${t.stage} not in ('not_selected', 'completed', 'renewed', 'terminated')`),
    index('secondments_stage_idx').on(t.stage, t.updatedAt, t.id),
    index('secondments_updated_idx').on(t.updatedAt, t.id),
    index('secondments_approved_idx').on(t.approvedOn, t.id),
    uniqueIndex('secondments_renewed_from_key').on(t.renewedFromId),
    index('secondments_ends_idx').on(t.endsOn, t.id).where(sql`${t.stage} in ('in_post', 'assessed')`),
    index('secondments_enterprise_idx').on(t.enterpriseId),
    index('secondments_need_idx').on(t.needId),
    index('secondments_agreement_idx').on(t.agreementId),
    inList('secondments_stage_check', t.stage, secondmentStages),
    inList('secondments_grade_check', t.grade, secondmentGrades),
    check('secondments_term_check', sql`${t.startsOn} <= ${t.endsOn}`),
    check('secondments_subsidy_check', sql`${t.subsidyFen} >= 0`),
    check(
      'secondments_approved_check',
      sql`${t.stage} not in ('approved', 'in_post', 'assessed', 'completed', 'renewed') or ${t.approvedOn} is not null`,
    ),
  ],
)

/** The way a secondment went: one row a change of stage, with the true day of it. */
export const secondmentMoves = pgTable(
  'secondment_moves',
  {
    id: uuid('id').primaryKey(),
    secondmentId: uuid('secondment_id')
      .notNull()
      .references(() => secondments.id),
    /** absent where it was entered */
    from: text('from_stage', { enum: secondmentStages }),
    to: text('to_stage', { enum: secondmentStages }).notNull(),
    day: date('day', { mode: 'string' }).notNull(),
    reason: text('reason').notNull().default(''),
    at: timestamp('at', { withTimezone: true }).notNull(),
    by: uuid('by').references(() => accounts.id),
  },
  (t) => [
    index('secondment_moves_secondment_idx').on(t.secondmentId, t.at),
    inList('secondment_moves_from_check', t.from, secondmentStages),
    inList('secondment_moves_to_check', t.to, secondmentStages),
  ],
)

/** Days served in the enterprise. */
export const secondmentDays = pgTable(
  'secondment_days',
  {
    id: uuid('id').primaryKey(),
    secondmentId: uuid('secondment_id')
      .notNull()
      .references(() => secondments.id),
    day: date('day', { mode: 'string' }).notNull(),
    halfDays: smallint('half_days').notNull(),
    work: text('work').notNull(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
    createdBy: uuid('created_by').references(() => accounts.id),
  },
  (t) => [
    uniqueIndex('secondment_days_day_key').on(t.secondmentId, t.day),
    check('secondment_days_half_days_check', sql`${t.halfDays} in (1, 2)`),
  ],
)

/** Supply: an expert is willing to serve. */
export const secondmentOffers = pgTable(
  'secondment_offers',
  {
    id: uuid('id').primaryKey(),
    expertId: uuid('expert_id')
      .notNull()
      .references(() => experts.id),
    techFields: text('tech_fields', { enum: techFields }).array().notNull().default(sql`'{}'`),
    daysPerMonth: smallint('days_per_month'),
    availableFrom: date('available_from', { mode: 'string' }),
    wishes: text('wishes').notNull().default(''),
    status: text('status', { enum: secondmentSideStatuses }).notNull().default('open'),
    ...trackingColumns,
  },
  (t) => [
    uniqueIndex('secondment_offers_open_key').on(t.expertId).where(sql`${t.status} = 'open'`),
    index('secondment_offers_status_idx').on(t.status, t.createdAt, t.id),
    allInList('secondment_offers_tech_fields_check', t.techFields, techFields),
    inList('secondment_offers_status_check', t.status, secondmentSideStatuses),
  ],
)

/** Demand: an enterprise asks for somebody. */
export const secondmentRequests = pgTable(
  'secondment_requests',
  {
    id: uuid('id').primaryKey(),
    enterpriseId: uuid('enterprise_id')
      .notNull()
      .references(() => organizations.id),
    needId: uuid('need_id').references(() => needs.id),
    post: text('post').notNull(),
    techFields: text('tech_fields', { enum: techFields }).array().notNull().default(sql`'{}'`),
    wishes: text('wishes').notNull().default(''),
    status: text('status', { enum: secondmentSideStatuses }).notNull().default('open'),
    /** what filled it */
    secondmentId: uuid('secondment_id').references(() => secondments.id),
    ...trackingColumns,
  },
  (t) => [
    index('secondment_requests_status_idx').on(t.status, t.createdAt, t.id),
    index('secondment_requests_enterprise_idx').on(t.enterpriseId),
    index('secondment_requests_need_idx').on(t.needId),
    index('secondment_requests_secondment_idx').on(t.secondmentId),
    allInList('secondment_requests_tech_fields_check', t.techFields, techFields),
    inList('secondment_requests_status_check', t.status, secondmentSideStatuses),
  ],
)
