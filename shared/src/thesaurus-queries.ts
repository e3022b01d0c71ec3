import { z } from 'zod'
import { techFields } from './closed-lists.ts'
import { lineSchema } from './fields.ts'
import { later } from './later.ts'
import { listParam, pageQuerySchema } from './page.ts'

export const thesaurusFields = ['general', ...techFields] as const
export const thesaurusFieldSchema = z.enum(thesaurusFields)
export type ThesaurusField = z.infer<typeof thesaurusFieldSchema>

export const thesaurusStatuses = ['active', 'retired'] as const
export const thesaurusStatusSchema = z.enum(thesaurusStatuses)
export type ThesaurusStatus = z.infer<typeof thesaurusStatusSchema>

/** Part of the product, or entered by the district. */
export const thesaurusSources = ['shipped', 'own'] as const
export const thesaurusSourceSchema = z.enum(thesaurusSources)
export type ThesaurusSource = z.infer<typeof thesaurusSourceSchema>

export const thesaurusListQuerySchema = later(() =>
  pageQuerySchema.extend({
    /** part of a word or of the note */
    q: lineSchema(40).optional(),
    techField: listParam(thesaurusFieldSchema),
    source: listParam(thesaurusSourceSchema),
    status: listParam(thesaurusStatusSchema),
  }),
)
export type ThesaurusListQuery = z.infer<ReturnType<typeof thesaurusListQuerySchema>>
