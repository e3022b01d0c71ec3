import { z } from 'zod'
import { townshipKindSchema } from './closed-lists.ts'
import { idSchema, lineSchema } from './fields.ts'

export const townshipSchema = z.object({
  id: idSchema,
  name: z.string(),
  kind: townshipKindSchema,
  /** the name in pinyin: `^mo^yan^zhen` */
  reading: z.string().default(''),
})
export type Township = z.infer<typeof townshipSchema>

export const townshipInputSchema = z.object({ name: lineSchema(60).min(1), kind: townshipKindSchema })
export type TownshipInput = z.infer<typeof townshipInputSchema>
export const townshipListSchema = z.object({ items: z.array(townshipSchema) })
