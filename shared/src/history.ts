import { z } from 'zod'
import { roles } from './closed-lists.ts'
import { instantSchema } from './fields.ts'

/** One change of a record: who, when, from which stage or status to which, and why. */
export const historyEntrySchema = z.object({
  at: instantSchema,
  actor: z.object({
    role: z.enum([...roles, 'system']),
    /** null for a visitor and for the product itself */
    name: z.string().nullable(),
  }),
  action: z.string(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  reason: z.string().nullable(),
})
export type HistoryEntry = z.infer<typeof historyEntrySchema>

/** All changes of a record, newest first. */
export const historySchema = z.object({ items: z.array(historyEntrySchema) })
export type History = z.infer<typeof historySchema>
