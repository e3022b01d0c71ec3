import { z } from 'zod'
import { daySchema, idSchema, instantSchema } from './fields.ts'
import { importKindSchema, rowFilterSchema } from './import-queries.ts'
import { pageQuerySchema, pageSchema } from './page.ts'

/** `parsed`: looked through and waiting for somebody to start it; all of it is entered, or nothing. */
export const importStages = ['reading', 'parsed', 'running', 'imported'] as const
export const importStageSchema = z.enum(importStages)
export type ImportStage = z.infer<typeof importStageSchema>

export const rowChoices = ['new', 'update', 'skip'] as const
export const rowChoiceSchema = z.enum(rowChoices)
export type RowChoice = z.infer<typeof rowChoiceSchema>

export const rowOutcomes = ['created', 'updated', 'skipped', 'rejected'] as const
export const rowOutcomeSchema = z.enum(rowOutcomes)
export type RowOutcome = z.infer<typeof rowOutcomeSchema>

/** How a record resembles a row: the same row entered before or standing above, or the same in what is named. */
export const duplicateReasons = [
  'imported',
  'same_row',
  'credit_code',
  'number',
  'name',
  'title',
  'day',
  'alike',
] as const
export const duplicateReasonSchema = z.enum(duplicateReasons)
export type DuplicateReason = z.infer<typeof duplicateReasonSchema>

/** An error keeps the row out; with a warning the cell is left out, or read as said. */
export const problemSeverities = ['error', 'warning'] as const

export const cellProblemSchema = z.object({
  /** the column it stands in; null: the row as a whole */
  field: z.string().nullable(),
  severity: z.enum(problemSeverities),
  detail: z.string(),
})
export type CellProblem = z.infer<typeof cellProblemSchema>

export const rowDuplicateSchema = z.object({
  reason: duplicateReasonSchema,
  /** null where it is an earlier row of the same file */
  recordId: idSchema.nullable(),
  row: z.int().nullable(),
  title: z.string(),
  organization: z.string(),
  /** what the record says, by the columns of the file, to stand beside the row */
  cells: z.record(z.string(), z.string()),
})
export type RowDuplicate = z.infer<typeof rowDuplicateSchema>

export const importRowSchema = z.object({
  position: z.int(),
  sheet: z.string().nullable(),
  /** as the spreadsheet program numbers it */
  row: z.int(),
  cells: z.record(z.string(), z.string()),
  problems: z.array(cellProblemSchema),
  duplicates: z.array(rowDuplicateSchema),
  /** names an organization that is not known here */
  unknownOrganization: z.string().nullable(),
  /** is not entered as it stands */
  rejected: z.boolean(),
  choice: rowChoiceSchema,
  targetId: idSchema.nullable(),
  outcome: rowOutcomeSchema.nullable(),
  recordId: idSchema.nullable(),
})
export type ImportRow = z.infer<typeof importRowSchema>
export const importRowPageSchema = pageSchema(importRowSchema)

export const importRowQuerySchema = pageQuerySchema.extend({ only: rowFilterSchema.default('all') })
export type ImportRowQuery = z.infer<typeof importRowQuerySchema>

/** Rows by their positions, or all that a filter shows. */
export const rowChoiceInputSchema = z
  .object({
    positions: z.array(z.int().min(0)).min(1).max(1000).optional(),
    only: rowFilterSchema.optional(),
    choice: rowChoiceSchema,
    /** of an update: the record, where there are several to choose from */
    targetId: idSchema.optional(),
  })
  .refine(({ positions, only }) => (positions === undefined) !== (only === undefined), {
    error: '请选择行',
    path: ['positions'],
  })
export type RowChoiceInput = z.infer<typeof rowChoiceInputSchema>

export const importColumnSchema = z.object({
  heading: z.string(),
  /** what the heading is known by in the mapping; '' where it cannot be mapped */
  key: z.string(),
  field: z.string().nullable(),
  samples: z.array(z.string()),
})
export type ImportColumn = z.infer<typeof importColumnSchema>

export const importSheetSchema = z.object({
  name: z.string().nullable(),
  /** the row of the headings as numbered in the file; null where none was recognised */
  headerRow: z.int().nullable(),
  columns: z.array(importColumnSchema),
  rows: z.int(),
})
export type ImportSheet = z.infer<typeof importSheetSchema>

/** Heading → field; '' leaves the column out. */
export const columnMappingSchema = z.record(z.string().min(1).max(60), z.string().max(40))
export type ColumnMapping = z.infer<typeof columnMappingSchema>

export const importRemarkSchema = z.object({
  sheet: z.string().nullable(),
  row: z.int().nullable(),
  reason: z.string(),
  skipped: z.boolean(),
})
export type ImportRemark = z.infer<typeof importRemarkSchema>

const countsSchema = z.object({
  total: z.int(),
  new: z.int(),
  update: z.int(),
  skip: z.int(),
  rejected: z.int(),
  problems: z.int(),
  duplicates: z.int(),
  /** rows that name an organization that is not known here */
  unknownOrganizations: z.int(),
})

export const importSchema = z.object({
  id: idSchema,
  kind: importKindSchema,
  stage: importStageSchema,
  fileName: z.string(),
  size: z.int(),
  sheets: z.array(importSheetSchema),
  mapping: columnMappingSchema,
  /** the mapping was remembered from an earlier list with the same headings */
  mappingRemembered: z.boolean(),
  /** what should be known of the file as a whole, such as formulas */
  notes: z.array(z.string()),
  remarks: z.array(importRemarkSchema),
  createOrganizations: z.boolean(),
  counts: countsSchema,
  progress: z.object({ done: z.int(), total: z.int() }),
  /** why the last run entered nothing */
  failure: z.string().nullable(),
  outcomes: z.object({ created: z.int(), updated: z.int(), skipped: z.int(), rejected: z.int() }).nullable(),
  /** the same bytes were imported before */
  sameFile: z.object({ id: idSchema, at: instantSchema }).nullable(),
  /** to what day its file, what its rows say and the report are kept; null: it was not run, or that day is past */
  keptUntil: daySchema.nullable(),
  uploadedBy: z.string().nullable(),
  version: z.int(),
  createdAt: instantSchema,
  finishedAt: instantSchema.nullable(),
})
export type Import = z.infer<typeof importSchema>

export const importSummarySchema = importSchema.pick({
  id: true,
  kind: true,
  stage: true,
  fileName: true,
  size: true,
  outcomes: true,
  failure: true,
  uploadedBy: true,
  createdAt: true,
  finishedAt: true,
})
export type ImportSummary = z.infer<typeof importSummarySchema>
export const importPageSchema = pageSchema(importSummarySchema)

export const importUploadSchema = z.object({ kind: importKindSchema })

export const importPatchSchema = z
  .object({ mapping: columnMappingSchema, createOrganizations: z.boolean() })
  .partial()
export type ImportPatch = z.infer<typeof importPatchSchema>

export const importRunSchema = z.object({
  /** 涉密不上网: declared for every row */
  noStateSecret: z.literal(true, { error: '请声明内容不涉及国家秘密（涉密不上网）' }),
})
export type ImportRun = z.infer<typeof importRunSchema>

export const IMPORT_MAX_BYTES = 20 * 1024 * 1024
export const IMPORT_MAX_ROWS = 20_000
/** So long the file, what its rows say and the report of those left out are kept after an import. */
export const IMPORT_KEPT_DAYS = 180
