import { cooperationModes, ipKinds, ipStatuses, resultForms, techFields } from '@duijie/shared/closed-lists'
import { resultStages, resultStatuses } from '@duijie/shared/stages'
import { sql } from 'drizzle-orm'
import {
  type AnyPgColumn,
  bigint,
  boolean,
  check,
  index,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core'
import { allInList, inList, trackingColumns } from './columns.ts'
import { experts } from './experts.ts'
import { organizations } from './organizations.ts'

export const researchResults = pgTable(
  'research_results',
  {
    id: uuid('id').primaryKey(),
    organizationId: uuid('organization_id')
      .notNull()
      .references(() => organizations.id),
    title: text('title').notNull(),
    techField: text('tech_field', { enum: techFields }),
    summary: text('summary').notNull().default(''),
    innovation: text('innovation').notNull().default(''),
    applications: text('applications').notNull().default(''),
    trl: smallint('trl'),
    form: text('form', { enum: resultForms }),
    cooperationModes: text('cooperation_modes', { enum: cooperationModes })
      .array()
      .notNull()
      .default(sql`'{}'`),
    priceMinFen: bigint('price_min_fen', { mode: 'number' }),
    priceMaxFen: bigint('price_max_fen', { mode: 'number' }),
    priceNegotiable: boolean('price_negotiable').notNull().default(false),
    contactName: text('contact_name').notNull().default(''),
    contactPhone: text('contact_phone').notNull().default(''),
    contactEmail: text('contact_email').notNull().default(''),
    awards: text('awards').notNull().default(''),
    stage: text('stage', { enum: resultStages }).notNull(),
    status: text('status', { enum: resultStatuses }).notNull(),
    returnReason: text('return_reason'),
    publishedAt: timestamp('published_at', { withTimezone: true }),
    /** the record that this one was merged into: it is in no list since, and its address answers the other */
    mergedIntoId: uuid('merged_into_id').references((): AnyPgColumn => researchResults.id),
    ...trackingColumns,
  },
  (t) => [
    index('research_results_organization_idx').on(t.organizationId),
    index('research_results_created_idx').on(t.createdAt, t.id),
    index('research_results_stage_idx').on(t.stage, t.status),
    index('research_results_merged_idx').on(t.mergedIntoId).where(sql`${t.mergedIntoId} is not null`),
    check('research_results_merged_check', sql`${t.mergedIntoId} <> ${t.id}`),
    inList('research_results_tech_field_check', t.techField, techFields),
    inList('research_results_form_check', t.form, resultForms),
    inList('research_results_stage_check', t.stage, resultStages),
    inList('research_results_status_check', t.status, resultStatuses),
    allInList('research_results_cooperation_modes_check', t.cooperationModes, cooperationModes),
    check('research_results_trl_check', sql`${t.trl} between 1 and 9`),
    check(
      'research_results_price_check',
      sql`${t.priceMinFen} >= 0 and ${t.priceMaxFen} >= ${t.priceMinFen}`,
    ),
    check('research_results_published_check', sql`${t.stage} <> 'published' or ${t.publishedAt} is not null`),
  ],
)

export const resultExperts = pgTable(
  'result_experts',
  {
    resultId: uuid('result_id')
      .notNull()
      .references(() => researchResults.id, { onDelete: 'cascade' }),
    expertId: uuid('expert_id')
      .notNull()
      .references(() => experts.id),
    position: smallint('position').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.resultId, t.expertId] }),
    index('result_experts_expert_idx').on(t.expertId),
  ],
)

export const resultIps = pgTable(
  'result_ips',
  {
    resultId: uuid('result_id')
      .notNull()
      .references(() => researchResults.id, { onDelete: 'cascade' }),
    position: smallint('position').notNull(),
    kind: text('kind', { enum: ipKinds }).notNull(),
    number: text('number').notNull().default(''),
    status: text('status', { enum: ipStatuses }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.resultId, t.position] }),
    inList('result_ips_kind_check', t.kind, ipKinds),
    inList('result_ips_status_check', t.status, ipStatuses),
  ],
)
