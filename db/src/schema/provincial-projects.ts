import { provincialProjectStages } from '@duijie/shared/agreement-stages'
import { evidenceKinds } from '@duijie/shared/attachments'
import { sql } from 'drizzle-orm'
import { bigint, check, date, index, pgTable, smallint, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { agreements } from './agreements.ts'
import { allInList, inList, trackingColumns } from './columns.ts'
import { experts } from './experts.ts'

/** 省产学研合作项目 */
export const provincialProjects = pgTable(
  'provincial_projects',
  {
    id: uuid('id').primaryKey(),
    agreementId: uuid('agreement_id')
      .notNull()
      .references(() => agreements.id),
    title: text('title').notNull(),
    year: smallint('year').notNull(),
    stage: text('stage', { enum: provincialProjectStages }).notNull(),
    stageReason: text('stage_reason').notNull().default(''),
    /** 项目负责人 */
    leaderId: uuid('leader_id').references(() => experts.id),
    startsOn: date('starts_on', { mode: 'string' }),
    endsOn: date('ends_on', { mode: 'string' }),
    /** 原件 that have come in */
    originals: text('originals', { enum: evidenceKinds }).array().notNull().default(sql`'{}'`),
    grantFen: bigint('grant_fen', { mode: 'number' }),
    decidedOn: date('decided_on', { mode: 'string' }),
    note: text('note').notNull().default(''),
    ...trackingColumns,
  },
  (t) => [
    uniqueIndex('provincial_projects_agreement_key')
      .on(t.agreementId)
      .where(sql`${t.stage} in ('recommended', 'approved', 'completed')`),
    index('provincial_projects_agreement_idx').on(t.agreementId),
    index('provincial_projects_leader_idx').on(t.leaderId, t.stage),
    index('provincial_projects_year_idx').on(t.year, t.updatedAt, t.id),
    inList('provincial_projects_stage_check', t.stage, provincialProjectStages),
    allInList('provincial_projects_originals_check', t.originals, evidenceKinds),
    check('provincial_projects_term_check', sql`${t.startsOn} <= ${t.endsOn}`),
    check('provincial_projects_grant_check', sql`${t.grantFen} >= 0`),
  ],
)
