import { z } from 'zod'
import { idSchema, lineSchema } from './fields.ts'

/** What may be found by typing a part of its name, in the order it is shown. */
export const findKinds = [
  'need',
  'result',
  'organization',
  'expert',
  'event',
  'news',
  'lead',
  'agreement',
  'visit',
] as const
const findKindSchema = z.enum(findKinds)
export type FindKind = z.infer<typeof findKindSchema>

export const findQuerySchema = z.object({ q: lineSchema(100).min(1) })

export const findSchema = z.object({
  kind: findKindSchema,
  id: idSchema,
  title: z.string(),
  /** what tells it from others of the name: a place, an institution, a day, a number */
  detail: z.string(),
})
export type Find = z.infer<typeof findSchema>

export const findListSchema = z.object({
  items: z.array(findSchema),
  /** the search engine is down and the built-in one answered */
  degraded: z.boolean(),
})
export type FindList = z.infer<typeof findListSchema>
