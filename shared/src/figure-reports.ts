import { z } from 'zod'
import { idSchema, instantSchema, lineSchema, textSchema } from './fields.ts'
import {
  daysInOrder,
  daysWrongOrder,
  enteredFigureIdSchema,
  figureDays,
  figureIdSchema,
  figureIds,
  figureRecordSchema,
  figureUnitSchema,
} from './figures.ts'
import { pageQuerySchema, pageSchema } from './page.ts'

export const figureTargetInputSchema = z.object({
  figureId: figureIdSchema,
  year: z.int().min(2000).max(2100),
  townshipId: idSchema.nullable().default(null),
  /** null takes it back */
  value: z.int().min(0).max(10_000_000_000_000).nullable(),
})
export type FigureTargetInput = z.infer<typeof figureTargetInputSchema>
export const figureTargetsInputSchema = z.object({
  targets: z.array(figureTargetInputSchema).min(1).max(1000),
})
export const figureTargetsSchema = z.object({ targets: z.array(figureTargetInputSchema) })
export const figureTargetsQuerySchema = z.object({ year: z.coerce.number().int().min(2000).max(2100) })

/** A number from elsewhere, such as the city's total, for the days it covers. */
export const enteredFigureInputSchema = z
  .object({
    figureId: enteredFigureIdSchema,
    ...figureDays,
    value: z.int().min(0).max(10_000_000_000_000),
    /** where it comes from, such as the document and its number */
    source: lineSchema(200).min(2),
    note: textSchema(500).default(''),
  })
  .refine(daysInOrder, daysWrongOrder)
export type EnteredFigureInput = z.infer<typeof enteredFigureInputSchema>
export const enteredFigureSchema = z.object({
  id: idSchema,
  figureId: enteredFigureIdSchema,
  ...figureDays,
  value: z.int(),
  source: z.string(),
  note: z.string(),
  editor: z.object({ id: idSchema, name: z.string() }).nullable(),
  version: z.int(),
  updatedAt: instantSchema,
})
export type EnteredFigure = z.infer<typeof enteredFigureSchema>
export const enteredFigureListSchema = z.object({ items: z.array(enteredFigureSchema) })

export const figureReportKinds = ['month', 'quarter', 'half_year', 'year', 'other'] as const
export const figureReportKindSchema = z.enum(figureReportKinds)
export type FigureReportKind = z.infer<typeof figureReportKindSchema>

/** 报数: freezes the figures of the days as they are now, with the records behind them. */
export const figureReportInputSchema = z
  .object({
    title: lineSchema(120).min(2),
    kind: figureReportKindSchema,
    ...figureDays,
    /** to whom it is reported */
    recipient: lineSchema(120).default(''),
    figureIds: z.array(figureIdSchema).min(1).max(figureIds.length),
    note: textSchema(1000).default(''),
  })
  .refine(daysInOrder, daysWrongOrder)
export type FigureReportInput = z.infer<typeof figureReportInputSchema>
export const figureReportSchema = z.object({
  id: idSchema,
  title: z.string(),
  kind: figureReportKindSchema,
  ...figureDays,
  recipient: z.string(),
  note: z.string(),
  figures: z.array(z.object({ id: figureIdSchema, value: z.int().nullable() })),
  /** taken back, with the reason: it stays readable */
  withdrawnAt: instantSchema.nullable(),
  withdrawReason: z.string(),
  reportedAt: instantSchema,
  reporter: z.object({ id: idSchema, name: z.string() }).nullable(),
})
export type FigureReport = z.infer<typeof figureReportSchema>
export const figureReportPageSchema = pageSchema(figureReportSchema)
export const figureReportListQuerySchema = pageQuerySchema.extend({
  year: z.coerce.number().int().min(2000).max(2100).optional(),
})
export type FigureReportListQuery = z.infer<typeof figureReportListQuerySchema>
export const figureReportWithdrawSchema = z.object({ reason: textSchema(300).min(2) })

const differingRecordSchema = figureRecordSchema.pick({
  kind: true,
  id: true,
  pageId: true,
  title: true,
  organizationName: true,
})
/** 已报数 beside 现数, with the records that make the difference. */
export const figureComparisonSchema = z.object({
  id: figureIdSchema,
  unit: figureUnitSchema,
  reported: z.int().nullable(),
  present: z.int().nullable(),
  added: z.array(differingRecordSchema.extend({ amount: z.int().nullable() })),
  removed: z.array(differingRecordSchema.extend({ amount: z.int().nullable() })),
  changed: z.array(
    differingRecordSchema.extend({ reportedAmount: z.int().nullable(), amount: z.int().nullable() }),
  ),
})
export type FigureComparison = z.infer<typeof figureComparisonSchema>
export const figureComparisonsSchema = z.object({ comparisons: z.array(figureComparisonSchema) })

/** 勾稽关系: a rule that the figures of some days must keep. */
export const figureCheckSchema = z.object({
  rule: z.enum(['parts', 'order', 'windows']),
  figureId: figureIdSchema,
  /** what it is compared with: another figure, the townships, or the months */
  other: figureIdSchema.nullable(),
  left: z.int(),
  right: z.int(),
  holds: z.boolean(),
})
export type FigureCheck = z.infer<typeof figureCheckSchema>
export const figureChecksSchema = z.object({ checks: z.array(figureCheckSchema) })
