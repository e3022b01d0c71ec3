import { z } from 'zod'
import { idSchema, instantSchema, lineSchema, textSchema } from './fields.ts'
import { daysInOrder, daysWrongOrder, figureDays, figureIdSchema, figureUnitSchema } from './figures.ts'
import { wordingFault } from './summary-wording.ts'

/** Every figure as it was when the summary was written. */
const numbers = z.object({
  value: z.int().nullable(),
  previous: z.int().nullable(),
  target: z.int().nullable(),
  rate: z.int().nullable(),
})
export const figureValuesSchema = z.partialRecord(figureIdSchema, numbers)
export type FigureValues = z.infer<typeof figureValuesSchema>

const bodySchema = textSchema(20_000)
  .min(2)
  .superRefine((body, context) => {
    const fault = wordingFault(body)
    if (fault) context.addIssue({ code: 'custom', message: fault })
  })

export const summaryWordingInputSchema = z.object({ title: lineSchema(120).min(2), body: bodySchema })
export type SummaryWordingInput = z.infer<typeof summaryWordingInputSchema>
export const summaryWordingSchema = z.object({
  id: idSchema,
  title: z.string(),
  body: z.string(),
  version: z.int(),
  updatedAt: instantSchema,
})
export type SummaryWording = z.infer<typeof summaryWordingSchema>
/** What a wording said once, and who had it say so; null where it came with the product. */
export const summaryWordingVersionSchema = z.object({
  version: z.int(),
  title: z.string(),
  body: z.string(),
  at: instantSchema,
  by: z.string().nullable(),
})
export type SummaryWordingVersion = z.infer<typeof summaryWordingVersionSchema>
export const summaryWordingVersionsSchema = z.object({ items: z.array(summaryWordingVersionSchema) })
export const summaryWordingListSchema = z.object({ items: z.array(summaryWordingSchema) })

/** One piece of a paragraph: words, or the number of a figure. */
const partSchema = z.object({
  text: z.string(),
  figureId: figureIdSchema.nullable(),
  unit: figureUnitSchema.nullable(),
  /** what would stand there now, where that is something else */
  present: z.string().nullable(),
})
export const summaryParagraphSchema = z.object({
  kind: z.enum(['title', 'heading1', 'heading2', 'heading3', 'body']),
  parts: z.array(partSchema),
})
export type SummaryParagraph = z.infer<typeof summaryParagraphSchema>

export const summaryPreviewInputSchema = z
  .object({ ...figureDays, body: bodySchema })
  .refine(daysInOrder, daysWrongOrder)
export type SummaryPreviewInput = z.infer<typeof summaryPreviewInputSchema>
export const summaryPreviewSchema = z.object({ paragraphs: z.array(summaryParagraphSchema) })

export const annualSummaryInputSchema = z
  .object({
    title: lineSchema(120).min(2),
    issuer: lineSchema(120).default(''),
    ...figureDays,
    wordingId: idSchema,
  })
  .refine(daysInOrder, daysWrongOrder)
export type AnnualSummaryInput = z.infer<typeof annualSummaryInputSchema>
export const annualSummaryPatchSchema = z.object({
  title: lineSchema(120).min(2).optional(),
  issuer: lineSchema(120).optional(),
  body: bodySchema.optional(),
  /** takes the figures as they are now */
  refresh: z.literal(true).optional(),
})
export type AnnualSummaryPatch = z.infer<typeof annualSummaryPatchSchema>
export const annualSummarySchema = z.object({
  id: idSchema,
  title: z.string(),
  issuer: z.string(),
  ...figureDays,
  body: z.string(),
  paragraphs: z.array(summaryParagraphSchema),
  version: z.int(),
  createdAt: instantSchema,
  updatedAt: instantSchema,
})
export type AnnualSummary = z.infer<typeof annualSummarySchema>
export const annualSummaryListSchema = z.object({
  items: z.array(annualSummarySchema.omit({ body: true, paragraphs: true })),
})
