import type { CellBinding } from '@duijie/shared/report-templates'
import { jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { trackingColumns } from './columns.ts'

/** A form of the upper level; its workbook is the attachment of the same record. */
export const reportTemplates = pgTable('report_templates', {
  id: uuid('id').primaryKey(),
  title: text('title').notNull(),
  note: text('note').notNull().default(''),
  bindings: jsonb('bindings').$type<CellBinding[]>().notNull().default([]),
  ...trackingColumns,
})
