import { z } from 'zod'
import { idSchema, instantSchema, textSchema } from './fields.ts'
import { leadSides } from './leads.ts'

export const threadMessageInputSchema = z.object({ text: textSchema(2000).min(1) })
export type ThreadMessageInput = z.infer<typeof threadMessageInputSchema>

export const threadAuthors = [...leadSides, 'bureau'] as const
export const threadAuthorSchema = z.enum(threadAuthors)

export const threadMessageSchema = z.object({
  id: idSchema,
  author: threadAuthorSchema,
  /** the name of the person where the reader belongs to the same side or the bureau */
  name: z.string().nullable(),
  own: z.boolean(),
  text: z.string(),
  at: instantSchema,
})
export type ThreadMessage = z.infer<typeof threadMessageSchema>
/** What the two sides and the bureau wrote about a lead, oldest first. */
export const threadSchema = z.object({ items: z.array(threadMessageSchema) })
export type Thread = z.infer<typeof threadSchema>
