import { z } from 'zod'
import { techFields } from './closed-lists.ts'
import { idSchema, instantSchema, lineSchema } from './fields.ts'
import { listParam, pageQuerySchema, pageSchema } from './page.ts'

export const thesaurusFields = ['general', ...techFields] as const
export const thesaurusFieldSchema = z.enum(thesaurusFields)
export type ThesaurusField = z.infer<typeof thesaurusFieldSchema>

/** Words that may stand for one another; or a broader word, the first, with narrower ones. */
export const thesaurusKinds = ['synonym', 'broader'] as const
export const thesaurusKindSchema = z.enum(thesaurusKinds)
export type ThesaurusKind = z.infer<typeof thesaurusKindSchema>

export const thesaurusStatuses = ['active', 'retired'] as const
export const thesaurusStatusSchema = z.enum(thesaurusStatuses)
export type ThesaurusStatus = z.infer<typeof thesaurusStatusSchema>

/** Part of the product, or entered by the district. */
export const thesaurusSources = ['shipped', 'own'] as const
export const thesaurusSourceSchema = z.enum(thesaurusSources)
export type ThesaurusSource = z.infer<typeof thesaurusSourceSchema>

export const thesaurusGroupSchema = z.object({
  /** that of a shipped group follows from its words */
  id: idSchema,
  source: thesaurusSourceSchema,
  techField: thesaurusFieldSchema,
  kind: thesaurusKindSchema,
  words: z.array(z.string()),
  note: z.string(),
  status: thesaurusStatusSchema,
  version: z.int(),
  /** null for a shipped group that nobody has switched off */
  updatedAt: instantSchema.nullable(),
})
export type ThesaurusGroup = z.infer<typeof thesaurusGroupSchema>

export const thesaurusWordSchema = lineSchema(40)
  .min(2)
  .regex(/^[^=＝>＞,，、;；]*$/, { error: '词中不能有等号、大于号、逗号、顿号或分号' })

const fields = {
  techField: thesaurusFieldSchema,
  kind: thesaurusKindSchema,
  words: z.array(thesaurusWordSchema).min(2).max(30),
  note: lineSchema(200),
}

export const thesaurusGroupInputSchema = z.object({ ...fields, note: fields.note.default('') })
export type ThesaurusGroupInput = z.infer<typeof thesaurusGroupInputSchema>

export const thesaurusGroupPatchSchema = z.object(fields).partial()
export type ThesaurusGroupPatch = z.infer<typeof thesaurusGroupPatchSchema>

export const thesaurusListQuerySchema = pageQuerySchema.extend({
  /** part of a word or of the note */
  q: lineSchema(40).optional(),
  techField: listParam(thesaurusFieldSchema),
  source: listParam(thesaurusSourceSchema),
  status: listParam(thesaurusStatusSchema),
})
export type ThesaurusListQuery = z.infer<typeof thesaurusListQuerySchema>
export const thesaurusGroupPageSchema = pageSchema(thesaurusGroupSchema)
