import { importKinds } from '@duijie/shared/import-queries'
import {
  type CellProblem,
  type ColumnMapping,
  type ImportRemark,
  type ImportSheet,
  importStages,
  type RowDuplicate,
  rowChoices,
  rowOutcomes,
} from '@duijie/shared/imports'
import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import { accounts } from './accounts.ts'
import { inList, trackingColumns } from './columns.ts'
import { organizations } from './organizations.ts'

/** 导入: a spreadsheet that becomes records. Its bytes are kept beside the attachments, under a key of its own. */
export const imports = pgTable(
  'imports',
  {
    id: uuid('id').primaryKey(),
    kind: text('kind', { enum: importKinds }).notNull(),
    stage: text('stage', { enum: importStages }).notNull(),
    fileName: text('file_name').notNull(),
    size: integer('size').notNull(),
    /** of the bytes, to know the same file again */
    sha256: text('sha256').notNull(),
    /** on whose side it is seen; null: the bureau's */
    organizationId: uuid('organization_id').references(() => organizations.id),
    sheets: jsonb('sheets').$type<ImportSheet[]>().notNull().default([]),
    mapping: jsonb('mapping').$type<ColumnMapping>().notNull().default({}),
    mappingRemembered: boolean('mapping_remembered').notNull().default(false),
    notes: jsonb('notes').$type<string[]>().notNull().default([]),
    remarks: jsonb('remarks').$type<ImportRemark[]>().notNull().default([]),
    createOrganizations: boolean('create_organizations').notNull().default(false),
    noStateSecret: boolean('no_state_secret').notNull().default(false),
    /** rows entered so far; written beside the transaction that enters them */
    done: integer('done').notNull().default(0),
    failure: text('failure'),
    uploadedBy: uuid('uploaded_by')
      .notNull()
      .references(() => accounts.id),
    finishedAt: timestamp('finished_at', { withTimezone: true }),
    /** since when its file and what its rows say are no longer kept */
    cleanedAt: timestamp('cleaned_at', { withTimezone: true }),
    ...trackingColumns,
  },
  (t) => [
    index('imports_created_idx').on(t.createdAt, t.id),
    index('imports_sha256_idx').on(t.sha256),
    index('imports_organization_idx').on(t.organizationId),
    inList('imports_kind_check', t.kind, importKinds),
    inList('imports_stage_check', t.stage, importStages),
    check('imports_finished_check', sql`(${t.stage} = 'imported') = (${t.finishedAt} is not null)`),
  ],
)

/** What a row of the file says, what is wrong with it and what becomes of it. */
export const importRows = pgTable(
  'import_rows',
  {
    importId: uuid('import_id')
      .notNull()
      .references(() => imports.id, { onDelete: 'cascade' }),
    position: integer('position').notNull(),
    sheet: text('sheet'),
    row: integer('row').notNull(),
    cells: jsonb('cells').$type<Record<string, string>>().notNull(),
    /** the record as it would be entered, with the names of what it refers to */
    draft: jsonb('draft').$type<unknown>().notNull(),
    problems: jsonb('problems').$type<CellProblem[]>().notNull(),
    faulty: boolean('faulty').notNull(),
    duplicates: jsonb('duplicates').$type<RowDuplicate[]>().notNull(),
    /** a hash of what it says, to know the same row again */
    identity: text('identity').notNull(),
    unknownOrganization: text('unknown_organization'),
    choice: text('choice', { enum: rowChoices }).notNull(),
    targetId: uuid('target_id'),
    outcome: text('outcome', { enum: rowOutcomes }),
    recordId: uuid('record_id'),
  },
  (t) => [
    primaryKey({ columns: [t.importId, t.position] }),
    index('import_rows_identity_idx').on(t.identity).where(sql`${t.outcome} in ('created', 'updated')`),
    inList('import_rows_choice_check', t.choice, rowChoices),
    inList('import_rows_outcome_check', t.outcome, rowOutcomes),
    check('import_rows_update_check', sql`${t.choice} <> 'update' or ${t.targetId} is not null`),
  ],
)

/** Which column is what, remembered for lists with the same headings of the same side. */
export const importMappings = pgTable(
  'import_mappings',
  {
    id: uuid('id').primaryKey(),
    kind: text('kind', { enum: importKinds }).notNull(),
    /** a hash of the headings, whatever their order */
    source: text('source').notNull(),
    organizationId: uuid('organization_id').references(() => organizations.id),
    mapping: jsonb('mapping').$type<ColumnMapping>().notNull(),
    ...trackingColumns,
  },
  (t) => [
    unique('import_mappings_source_key').on(t.kind, t.source, t.organizationId).nullsNotDistinct(),
    inList('import_mappings_kind_check', t.kind, importKinds),
  ],
)
