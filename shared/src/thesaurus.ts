import { z } from 'zod'
import { idSchema, instantSchema, lineSchema } from './fields.ts'
import { pageSchema } from './page.ts'
import { thesaurusFieldSchema, thesaurusSourceSchema, thesaurusStatusSchema } from './thesaurus-queries.ts'

/** Words that may stand for one another; or a broader word, the first, with narrower ones. */
export const thesaurusKinds = ['synonym', 'broader'] as const
export const thesaurusKindSchema = z.enum(thesaurusKinds)
export type ThesaurusKind = z.infer<typeof thesaurusKindSchema>

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
export const thesaurusGroupPageSchema = pageSchema(thesaurusGroupSchema)
