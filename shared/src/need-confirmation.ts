import { z } from 'zod'
import { techFieldSchema } from './closed-lists.ts'
import { textSchema } from './fields.ts'
import { issuedLinkSchema } from './links.ts'

/** What the enterprise is asked to confirm: its own words, and the bureau's wording of them. */
export const needConfirmationSchema = z.object({
  organizationName: z.string(),
  originalText: z.string(),
  title: z.string(),
  techField: techFieldSchema.nullable(),
  problem: z.string(),
  currentState: z.string(),
  targets: z.string(),
  teaser: z.string().nullable(),
  state: z.enum(['waiting', 'objected', 'confirmed', 'over']),
  version: z.int(),
})
export type NeedConfirmation = z.infer<typeof needConfirmationSchema>

export const needConfirmationAnswerSchema = z
  .object({
    answer: z.enum(['confirm', 'object']),
    /** what is wrong, where it objects */
    note: textSchema(1000).default(''),
    /** of the text that was read */
    version: z.int().positive(),
  })
  .refine(({ answer, note }) => answer === 'confirm' || note !== '', {
    error: '请说明哪里不对',
    path: ['note'],
  })
export type NeedConfirmationAnswer = z.infer<typeof needConfirmationAnswerSchema>

export const issuedLinksSchema = z.object({ items: z.array(issuedLinkSchema) })
