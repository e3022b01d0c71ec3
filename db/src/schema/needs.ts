import {
  confidentialities,
  cooperationModes,
  needKinds,
  needSources,
  organizationAudiences,
  techFields,
} from '@duijie/shared/closed-lists'
import { needStages, needStatuses } from '@duijie/shared/stages'
import { sql } from 'drizzle-orm'
import {
  type AnyPgColumn,
  bigint,
  boolean,
  check,
  date,
  index,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core'
import { allInList, inList, trackingColumns } from './columns.ts'
import { organizations } from './organizations.ts'
import { townships } from './townships.ts'

export const needs = pgTable(
  'needs',
  {
    id: uuid('id').primaryKey(),
    organizationId: uuid('organization_id')
      .notNull()
      .references(() => organizations.id),
    townshipId: uuid('township_id').references(() => townships.id),
    title: text('title').notNull(),
    techField: text('tech_field', { enum: techFields }),
    industry: text('industry').notNull().default(''),
    kind: text('kind', { enum: needKinds }).notNull(),
    originalText: text('original_text').notNull().default(''),
    problem: text('problem').notNull().default(''),
    currentState: text('current_state').notNull().default(''),
    targets: text('targets').notNull().default(''),
    cooperationModes: text('cooperation_modes', { enum: cooperationModes })
      .array()
      .notNull()
      .default(sql`'{}'`),
    minTrl: smallint('min_trl'),
    budgetMinFen: bigint('budget_min_fen', { mode: 'number' }),
    budgetMaxFen: bigint('budget_max_fen', { mode: 'number' }),
    budgetNegotiable: boolean('budget_negotiable').notNull().default(false),
    deadline: date('deadline', { mode: 'string' }),
    contactName: text('contact_name').notNull().default(''),
    contactPhone: text('contact_phone').notNull().default(''),
    contactEmail: text('contact_email').notNull().default(''),
    confidentiality: text('confidentiality', { enum: confidentialities }).notNull(),
    /** to whom it names its enterprise */
    showOrganization: text('show_organization', { enum: organizationAudiences })
      .notNull()
      .default('verified'),
    teaser: text('teaser'),
    noStateSecret: boolean('no_state_secret').notNull().default(false),
    source: text('source', { enum: needSources }).notNull(),
    validUntil: date('valid_until', { mode: 'string' }),
    stage: text('stage', { enum: needStages }).notNull(),
    status: text('status', { enum: needStatuses }).notNull(),
    /** held or withdrawn by the bureau, which alone resumes it then */
    stoppedByBureau: boolean('stopped_by_bureau').notNull().default(false),
    returnReason: text('return_reason'),
    publishedAt: timestamp('published_at', { withTimezone: true }),
    /** the record that this one was merged into: it is in no list since, and its address answers the other */
    mergedIntoId: uuid('merged_into_id').references((): AnyPgColumn => needs.id),
    ...trackingColumns,
  },
  (t) => [
    index('needs_organization_idx').on(t.organizationId),
    index('needs_township_idx').on(t.townshipId),
    index('needs_created_idx').on(t.createdAt, t.id),
    index('needs_stage_idx').on(t.stage, t.status),
    index('needs_merged_idx').on(t.mergedIntoId).where(sql`${t.mergedIntoId} is not null`),
    check('needs_merged_check', sql`${t.mergedIntoId} <> ${t.id}`),
    inList('needs_tech_field_check', t.techField, techFields),
    inList('needs_kind_check', t.kind, needKinds),
    inList('needs_confidentiality_check', t.confidentiality, confidentialities),
    inList('needs_show_organization_check', t.showOrganization, organizationAudiences),
    inList('needs_source_check', t.source, needSources),
    inList('needs_stage_check', t.stage, needStages),
    inList('needs_status_check', t.status, needStatuses),
    allInList('needs_cooperation_modes_check', t.cooperationModes, cooperationModes),
    check('needs_min_trl_check', sql`${t.minTrl} between 1 and 9`),
    check('needs_budget_check', sql`${t.budgetMinFen} >= 0 and ${t.budgetMaxFen} >= ${t.budgetMinFen}`),
    check('needs_secrecy_check', sql`${t.stage} in ('draft', 'returned') or ${t.noStateSecret}`),
    check(
      'needs_published_check',
      sql`${t.stage} in ('draft', 'submitted', 'returned', 'refined', 'confirmed') or ${t.publishedAt} is not null`,
    ),
  ],
)

/** 意向院校: the institutions a need names; a restricted need is open to these alone. */
export const needPreferredInstitutions = pgTable(
  'need_preferred_institutions',
  {
    needId: uuid('need_id')
      .notNull()
      .references(() => needs.id, { onDelete: 'cascade' }),
    organizationId: uuid('organization_id')
      .notNull()
      .references(() => organizations.id),
  },
  (t) => [
    primaryKey({ columns: [t.needId, t.organizationId] }),
    index('need_preferred_institutions_organization_idx').on(t.organizationId),
  ],
)
