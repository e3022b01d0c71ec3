import { z } from 'zod'

export const pageQuerySchema = z.object({
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
})
export type PageQuery = z.infer<typeof pageQuerySchema>

export function pageSchema<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item), nextCursor: z.string().nullable(), total: z.int() })
}
export interface Page<Item> {
  items: Item[]
  nextCursor: string | null
  total: number
}

/** A query parameter that may be given once, several times, or comma-separated. */
export function listParam<Item extends z.ZodType>(item: Item) {
  return z.preprocess(
    (value) =>
      value === undefined || value === ''
        ? undefined
        : [value].flat().flatMap((part) => String(part).split(',')),
    z.array(item).max(50).optional(),
  )
}
