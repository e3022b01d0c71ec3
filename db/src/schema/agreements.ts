import { agreementKinds } from '@duijie/shared/agreement-queries'
import { agreementStages } from '@duijie/shared/agreement-stages'
import { ipOwnerships } from '@duijie/shared/agreements'
import { contractTypes, cooperationModes, techFields } from '@duijie/shared/closed-lists'
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
  uuid,
} from 'drizzle-orm/pg-core'
import { accounts } from './accounts.ts'
import { inList, trackingColumns } from './columns.ts'
import { experts } from './experts.ts'
import { eventStops, hostedEvents } from './hosted-events.ts'
import { leads } from './leads.ts'
import { needs } from './needs.ts'
import { organizations } from './organizations.ts'
import { researchResults } from './research-results.ts'

/** 合作协议 */
export const agreements = pgTable(
  'agreements',
  {
    id: uuid('id').primaryKey(),
    title: text('title').notNull(),
    number: text('number').notNull().default(''),
    kind: text('kind', { enum: agreementKinds }).notNull(),
    stage: text('stage', { enum: agreementStages }).notNull(),
    stageReason: text('stage_reason').notNull().default(''),
    enterpriseId: uuid('enterprise_id').references(() => organizations.id),
    institutionId: uuid('institution_id').references(() => organizations.id),
    needId: uuid('need_id').references(() => needs.id),
    resultId: uuid('result_id').references(() => researchResults.id),
    /** who leads the work on the institution's side */
    expertId: uuid('expert_id').references(() => experts.id),
    leadId: uuid('lead_id').references(() => leads.id),
    eventId: uuid('event_id').references(() => hostedEvents.id),
    stopId: uuid('stop_id').references(() => eventStops.id, { onDelete: 'set null' }),
    techField: text('tech_field', { enum: techFields }),
    cooperationMode: text('cooperation_mode', { enum: cooperationModes }),
    contractType: text('contract_type', { enum: contractTypes }),
    amountFen: bigint('amount_fen', { mode: 'number' }),
    signedOn: date('signed_on', { mode: 'string' }),
    startsOn: date('starts_on', { mode: 'string' }),
    endsOn: date('ends_on', { mode: 'string' }),
    /** the agreement whose place it takes in sums */
    supersedesId: uuid('supersedes_id').references((): AnyPgColumn => agreements.id),
    /** of a supplement: what it belongs to */
    amendsId: uuid('amends_id').references((): AnyPgColumn => agreements.id),
    renewedFromId: uuid('renewed_from_id').references((): AnyPgColumn => agreements.id),
    ipOwnership: text('ip_ownership', { enum: ipOwnerships }),
    ipTerms: text('ip_terms').notNull().default(''),
    confidentialUntil: date('confidential_until', { mode: 'string' }),
    confidentialityTerms: text('confidentiality_terms').notNull().default(''),
    ownerId: uuid('owner_id').references(() => accounts.id),
    note: text('note').notNull().default(''),
    /** the end of which the bureau was warned */
    expiryWarnedFor: date('expiry_warned_for', { mode: 'string' }),
    ...trackingColumns,
  },
  (t) => [
    index('agreements_stage_idx').on(t.stage, t.updatedAt, t.id),
    index('agreements_signed_idx').on(t.signedOn, t.id),
    index('agreements_updated_idx').on(t.updatedAt, t.id),
    index('agreements_ends_idx').on(t.endsOn, t.id).where(sql`${t.stage} in ('signed', 'performing')`),
    index('agreements_enterprise_idx').on(t.enterpriseId),
    index('agreements_institution_idx').on(t.institutionId),
    index('agreements_need_idx').on(t.needId),
    index('agreements_result_idx').on(t.resultId),
    index('agreements_expert_idx').on(t.expertId),
    index('agreements_lead_idx').on(t.leadId),
    index('agreements_event_idx').on(t.eventId),
    index('agreements_stop_idx').on(t.stopId),
    index('agreements_supersedes_idx').on(t.supersedesId),
    index('agreements_amends_idx').on(t.amendsId),
    index('agreements_renewed_from_idx').on(t.renewedFromId),
    inList('agreements_kind_check', t.kind, agreementKinds),
    inList('agreements_stage_check', t.stage, agreementStages),
    inList('agreements_tech_field_check', t.techField, techFields),
    inList('agreements_cooperation_mode_check', t.cooperationMode, cooperationModes),
    inList('agreements_contract_type_check', t.contractType, contractTypes),
    inList('agreements_ip_ownership_check', t.ipOwnership, ipOwnerships),
    check('agreements_amount_check', sql`${t.amountFen} >= 0 or ${t.kind} = 'supplement'`),
    check('agreements_amends_check', sql`(${t.kind} = 'supplement') = (${t.amendsId} is not null)`),
    check(
      'agreements_supersedes_check',
      sql`${t.supersedesId} is null or (${t.supersedesId} <> ${t.id} and ${t.kind} <> 'supplement')`,
    ),
    check('agreements_party_check', sql`${t.enterpriseId} is not null or ${t.institutionId} is not null`),
    check('agreements_signed_check', sql`${t.stage} in ('draft', 'cancelled') or ${t.signedOn} is not null`),
    check('agreements_term_check', sql`${t.startsOn} <= ${t.endsOn}`),
    check('agreements_stop_check', sql`${t.stopId} is null or ${t.eventId} is not null`),
  ],
)

/** Further parties beside the enterprise and the institution. */
export const agreementParties = pgTable(
  'agreement_parties',
  {
    id: uuid('id').primaryKey(),
    agreementId: uuid('agreement_id')
      .notNull()
      .references(() => agreements.id),
    position: smallint('position').notNull(),
    organizationId: uuid('organization_id').references(() => organizations.id),
    /** of a party that is not known here */
    name: text('name').notNull().default(''),
  },
  (t) => [
    index('agreement_parties_agreement_idx').on(t.agreementId, t.position),
    index('agreement_parties_organization_idx').on(t.organizationId),
    check('agreement_parties_name_check', sql`(${t.organizationId} is null) = (${t.name} <> '')`),
  ],
)

/** The way an agreement went: one row a change of stage, with the true day of it. */
export const agreementMoves = pgTable(
  'agreement_moves',
  {
    id: uuid('id').primaryKey(),
    agreementId: uuid('agreement_id')
      .notNull()
      .references(() => agreements.id),
    /** absent where it was entered */
    from: text('from_stage', { enum: agreementStages }),
    to: text('to_stage', { enum: agreementStages }).notNull(),
    day: date('day', { mode: 'string' }).notNull(),
    reason: text('reason').notNull().default(''),
    at: timestamp('at', { withTimezone: true }).notNull(),
    by: uuid('by').references(() => accounts.id),
  },
  (t) => [
    index('agreement_moves_agreement_idx').on(t.agreementId, t.at),
    index('agreement_moves_day_idx').on(t.to, t.day),
    inList('agreement_moves_from_check', t.from, agreementStages),
    inList('agreement_moves_to_check', t.to, agreementStages),
  ],
)

/** 到款 */
export const agreementPayments = pgTable(
  'agreement_payments',
  {
    id: uuid('id').primaryKey(),
    agreementId: uuid('agreement_id')
      .notNull()
      .references(() => agreements.id),
    paidOn: date('paid_on', { mode: 'string' }).notNull(),
    amountFen: bigint('amount_fen', { mode: 'number' }).notNull(),
    note: text('note').notNull().default(''),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
    createdBy: uuid('created_by').references(() => accounts.id),
  },
  (t) => [
    index('agreement_payments_agreement_idx').on(t.agreementId, t.paidOn),
    index('agreement_payments_day_idx').on(t.paidOn),
    check('agreement_payments_amount_check', sql`${t.amountFen} > 0`),
  ],
)

export const agreementMilestones = pgTable(
  'agreement_milestones',
  {
    id: uuid('id').primaryKey(),
    agreementId: uuid('agreement_id')
      .notNull()
      .references(() => agreements.id),
    title: text('title').notNull(),
    dueOn: date('due_on', { mode: 'string' }).notNull(),
    doneOn: date('done_on', { mode: 'string' }),
    /** the due day of which the bureau was reminded */
    remindedFor: date('reminded_for', { mode: 'string' }),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
    createdBy: uuid('created_by').references(() => accounts.id),
  },
  (t) => [
    index('agreement_milestones_agreement_idx').on(t.agreementId, t.dueOn),
    index('agreement_milestones_due_idx').on(t.dueOn).where(sql`${t.doneOn} is null`),
  ],
)
