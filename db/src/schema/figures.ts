import { figureReportKinds } from '@duijie/shared/figure-reports'
import { enteredFigureIds, figureIds, figureRecordKinds } from '@duijie/shared/figures'
import { sql } from 'drizzle-orm'
import {
  bigint,
  bigserial,
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
import { inList, trackingColumns } from './columns.ts'
import { townships } from './townships.ts'

/** 目标: of a year, in the district or in one township or park. */
export const figureTargets = pgTable(
  'figure_targets',
  {
    id: uuid('id').primaryKey(),
    figureId: text('figure_id', { enum: figureIds }).notNull(),
    year: smallint('year').notNull(),
    townshipId: uuid('township_id').references(() => townships.id),
    value: bigint('value', { mode: 'number' }).notNull(),
    updatedAt: timestamp('updated_at', { withTimezone: true }).notNull(),
    updatedBy: uuid('updated_by').references(() => accounts.id),
  },
  (t) => [
    uniqueIndex('figure_targets_key').on(
      t.year,
      t.figureId,
      sql`coalesce(${t.townshipId}, '00000000-0000-0000-0000-000000000000'::uuid)`,
    ),
    inList('figure_targets_figure_check', t.figureId, figureIds),
    check('figure_targets_value_check', sql`${t.value} >= 0`),
  ],
)

/** Numbers that come from elsewhere, with their source. */
export const enteredFigures = pgTable(
  'entered_figures',
  {
    id: uuid('id').primaryKey(),
    figureId: text('figure_id', { enum: enteredFigureIds }).notNull(),
    fromDay: date('from_day', { mode: 'string' }).notNull(),
    toDay: date('to_day', { mode: 'string' }).notNull(),
    value: bigint('value', { mode: 'number' }).notNull(),
    source: text('source').notNull(),
    note: text('note').notNull().default(''),
    ...trackingColumns,
  },
  (t) => [
    uniqueIndex('entered_figures_key').on(t.figureId, t.fromDay, t.toDay),
    inList('entered_figures_figure_check', t.figureId, enteredFigureIds),
    check('entered_figures_days_check', sql`${t.fromDay} <= ${t.toDay}`),
    check('entered_figures_value_check', sql`${t.value} >= 0`),
  ],
)

/** 已报数: figures as they were reported; never changed, at most withdrawn. */
export const figureReports = pgTable(
  'figure_reports',
  {
    id: uuid('id').primaryKey(),
    title: text('title').notNull(),
    kind: text('kind', { enum: figureReportKinds }).notNull(),
    fromDay: date('from_day', { mode: 'string' }).notNull(),
    toDay: date('to_day', { mode: 'string' }).notNull(),
    recipient: text('recipient').notNull().default(''),
    note: text('note').notNull().default(''),
    reportedAt: timestamp('reported_at', { withTimezone: true }).notNull(),
    reportedBy: uuid('reported_by').references(() => accounts.id),
    withdrawnAt: timestamp('withdrawn_at', { withTimezone: true }),
    withdrawReason: text('withdraw_reason').notNull().default(''),
  },
  (t) => [
    index('figure_reports_day_idx').on(t.toDay, t.reportedAt, t.id),
    inList('figure_reports_kind_check', t.kind, figureReportKinds),
    check('figure_reports_days_check', sql`${t.fromDay} <= ${t.toDay}`),
  ],
)

export const reportedFigures = pgTable(
  'reported_figures',
  {
    id: uuid('id').primaryKey(),
    reportId: uuid('report_id')
      .notNull()
      .references(() => figureReports.id),
    figureId: text('figure_id', { enum: figureIds }).notNull(),
    value: bigint('value', { mode: 'number' }),
  },
  (t) => [
    uniqueIndex('reported_figures_key').on(t.reportId, t.figureId),
    inList('reported_figures_figure_check', t.figureId, figureIds),
  ],
)

/** The records behind a reported figure, as they were. */
export const reportedRecords = pgTable(
  'reported_records',
  {
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    reportedFigureId: uuid('reported_figure_id')
      .notNull()
      .references(() => reportedFigures.id),
    kind: text('kind', { enum: figureRecordKinds }).notNull(),
    recordId: text('record_id').notNull(),
    pageId: text('page_id').notNull(),
    title: text('title').notNull(),
    organizationName: text('organization_name').notNull(),
    counted: text('counted').notNull(),
    amount: bigint('amount', { mode: 'number' }),
  },
  (t) => [
    uniqueIndex('reported_records_key').on(t.reportedFigureId, t.kind, t.recordId),
    inList('reported_records_kind_check', t.kind, figureRecordKinds),
  ],
)
