import { visitProblemKinds } from '@duijie/shared/visit-problem-queries'
import { satisfactions } from '@duijie/shared/visit-problems'
import { visitProblemStages, visitStages } from '@duijie/shared/visit-stages'
import type { PersonMet } from '@duijie/shared/visits'
import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  check,
  date,
  index,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  uuid,
} from 'drizzle-orm/pg-core'
import { accounts } from './accounts.ts'
import { inList, trackingColumns } from './columns.ts'
import { needs } from './needs.ts'
import { organizations } from './organizations.ts'
import { townships } from './townships.ts'

/** 走访: the bureau or a township officer at an enterprise. */
export const visits = pgTable(
  'visits',
  {
    id: uuid('id').primaryKey(),
    enterpriseId: uuid('enterprise_id')
      .notNull()
      .references(() => organizations.id),
    /** where the enterprise belonged on the day of the visit */
    townshipId: uuid('township_id').references(() => townships.id),
    stage: text('stage', { enum: visitStages }).notNull(),
    stageReason: text('stage_reason').notNull().default(''),
    plannedOn: date('planned_on', { mode: 'string' }),
    visitedOn: date('visited_on', { mode: 'string' }),
    day: date('day', { mode: 'string' }).notNull().generatedAlwaysAs(sql`coalesce(visited_on, planned_on)`),
    startTime: text('start_time'),
    endTime: text('end_time'),
    leadVisitorId: uuid('lead_visitor_id')
      .notNull()
      .references(() => accounts.id),
    /** a contact: for the bureau and the township alone */
    peopleMet: jsonb('people_met').$type<PersonMet[]>().notNull().default([]),
    topics: text('topics').array().notNull().default(sql`'{}'`),
    summary: text('summary').notNull().default(''),
    note: text('note').notNull().default(''),
    /** who sees to what follows from it */
    ownerId: uuid('owner_id')
      .notNull()
      .references(() => accounts.id),
    ...trackingColumns,
  },
  (t) => [
    index('visits_day_idx').on(t.day, t.id),
    index('visits_enterprise_idx').on(t.enterpriseId, t.stage, t.visitedOn),
    index('visits_township_idx').on(t.townshipId, t.day),
    index('visits_lead_visitor_idx').on(t.leadVisitorId, t.day),
    inList('visits_stage_check', t.stage, visitStages),
    check('visits_visited_check', sql`(${t.stage} = 'done') = (${t.visitedOn} is not null)`),
    check('visits_planned_check', sql`${t.stage} = 'done' or ${t.plannedOn} is not null`),
    check('visits_times_check', sql`${t.startTime} < ${t.endTime}`),
  ],
)

/** Who came along: an account, or somebody by name. */
export const visitVisitors = pgTable(
  'visit_visitors',
  {
    visitId: uuid('visit_id')
      .notNull()
      .references(() => visits.id),
    position: smallint('position').notNull(),
    accountId: uuid('account_id').references(() => accounts.id),
    name: text('name').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.visitId, t.position] }),
    index('visit_visitors_account_idx').on(t.accountId),
    check('visit_visitors_named_check', sql`${t.accountId} is not null or ${t.name} <> ''`),
  ],
)

/** What was heard: a technical problem becomes a need, another is handed on, done and called back. */
export const visitProblems = pgTable(
  'visit_problems',
  {
    id: uuid('id').primaryKey(),
    visitId: uuid('visit_id')
      .notNull()
      .references(() => visits.id),
    position: smallint('position').notNull(),
    kind: text('kind', { enum: visitProblemKinds }).notNull(),
    words: text('words').notNull(),
    presentValue: text('present_value').notNull().default(''),
    wantedValue: text('wanted_value').notNull().default(''),
    constraints: text('constraints').notNull().default(''),
    budgetMinFen: bigint('budget_min_fen', { mode: 'number' }),
    budgetMaxFen: bigint('budget_max_fen', { mode: 'number' }),
    budgetNegotiable: boolean('budget_negotiable').notNull().default(false),
    deadline: date('deadline', { mode: 'string' }),
    stage: text('stage', { enum: visitProblemStages }).notNull(),
    stageReason: text('stage_reason').notNull().default(''),
    /** null again once the draft was deleted */
    needId: uuid('need_id').references(() => needs.id, { onDelete: 'set null' }),
    handedTo: text('handed_to').notNull().default(''),
    handedOnOn: date('handed_on_on', { mode: 'string' }),
    /** by when it is to be done, and then called back */
    dueOn: date('due_on', { mode: 'string' }),
    doneOn: date('done_on', { mode: 'string' }),
    answer: text('answer').notNull().default(''),
    calledBackOn: date('called_back_on', { mode: 'string' }),
    satisfaction: text('satisfaction', { enum: satisfactions }),
    callBackNote: text('call_back_note').notNull().default(''),
    ...trackingColumns,
  },
  (t) => [
    index('visit_problems_visit_idx').on(t.visitId, t.position),
    index('visit_problems_need_idx').on(t.needId),
    index('visit_problems_due_idx').on(t.dueOn, t.id),
    index('visit_problems_stage_idx').on(t.stage, t.kind),
    inList('visit_problems_kind_check', t.kind, visitProblemKinds),
    inList('visit_problems_stage_check', t.stage, visitProblemStages),
    inList('visit_problems_satisfaction_check', t.satisfaction, satisfactions),
    check(
      'visit_problems_budget_check',
      sql`${t.budgetMinFen} >= 0 and ${t.budgetMaxFen} >= ${t.budgetMinFen}`,
    ),
    check(
      'visit_problems_need_check',
      sql`${t.needId} is null or (${t.kind} = 'technical' and ${t.stage} = 'need_made')`,
    ),
    check(
      'visit_problems_handed_on_check',
      sql`${t.stage} <> 'handed_on' or (${t.handedTo} <> '' and ${t.handedOnOn} is not null)`,
    ),
    check(
      'visit_problems_done_check',
      sql`(${t.stage} in ('done', 'called_back')) = (${t.doneOn} is not null)`,
    ),
    check(
      'visit_problems_called_back_check',
      sql`(${t.stage} = 'called_back') = (${t.calledBackOn} is not null) and (${t.stage} = 'called_back') = (${t.satisfaction} is not null)`,
    ),
    check('visit_problems_due_check', sql`${t.stage} in ('handed_on', 'done') or ${t.dueOn} is null`),
  ],
)
