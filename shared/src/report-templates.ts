import { z } from 'zod'
import { idSchema, instantSchema, lineSchema, textSchema } from './fields.ts'
import { daysInOrder, daysWrongOrder, figureDays, figureIdSchema } from './figures.ts'

export const boundFacets = ['value', 'target', 'rate', 'previous'] as const

/** A cell of the upper level's form, and what is written into it. */
export const cellBindingSchema = z.object({
  sheet: lineSchema(31).min(1),
  /** such as `C5` */
  cell: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[A-Z]{1,3}[1-9]\d{0,6}$/, { error: '单元格写成 C5 这样' }),
  figureId: figureIdSchema,
  facet: z.enum(boundFacets).default('value'),
  townshipId: idSchema.nullable().default(null),
})
export type CellBinding = z.infer<typeof cellBindingSchema>

const fields = {
  title: lineSchema(120).min(2),
  note: textSchema(500).default(''),
  bindings: z.array(cellBindingSchema).max(500).default([]),
}
const bound = ({ bindings }: { bindings: CellBinding[] }) =>
  new Set(bindings.map(({ sheet, cell }) => `${sheet}!${cell}`)).size === bindings.length
export const reportTemplateInputSchema = z
  .object(fields)
  .refine(bound, { error: '同一个单元格只能填一个指标', path: ['bindings'] })
export type ReportTemplateInput = z.infer<typeof reportTemplateInputSchema>

export const reportTemplateSchema = z.object({
  id: idSchema,
  title: z.string(),
  note: z.string(),
  bindings: z.array(cellBindingSchema),
  /** the workbook that is filled: the latest that was uploaded */
  file: z.object({ id: idSchema, name: z.string() }).nullable(),
  version: z.int(),
  updatedAt: instantSchema,
})
export type ReportTemplate = z.infer<typeof reportTemplateSchema>
export const reportTemplateListSchema = z.object({ items: z.array(reportTemplateSchema) })

export const templateFillQuerySchema = z.object({ ...figureDays }).refine(daysInOrder, daysWrongOrder)
export type TemplateFillQuery = z.infer<typeof templateFillQuerySchema>
