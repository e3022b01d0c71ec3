import { z } from 'zod'
import { idSchema, lineSchema } from './fields.ts'
import { needSchema } from './needs.ts'
import { researchResultSchema } from './results.ts'
import { searchKindSchema } from './search-queries.ts'

/** A field's text cut into parts, hits marked; no markup. */
export const highlightSchema = z.object({
  field: z.string(),
  parts: z.array(z.object({ text: z.string(), hit: z.boolean() })),
})
export type Highlight = z.infer<typeof highlightSchema>

export const searchHitSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('needs'),
    score: z.number(),
    highlights: z.array(highlightSchema),
    need: needSchema,
  }),
  z.object({
    kind: z.literal('results'),
    score: z.number(),
    highlights: z.array(highlightSchema),
    result: researchResultSchema,
  }),
])
export type SearchHit = z.infer<typeof searchHitSchema>

export const facetCountSchema = z.object({ value: z.string(), label: z.string().nullable(), count: z.int() })

export const searchPageSchema = z.object({
  items: z.array(searchHitSchema),
  /** facet name → its values, most frequent first; `label` where the value is an id */
  facets: z.record(z.string(), z.array(facetCountSchema)),
  nextCursor: z.string().nullable(),
  total: z.int(),
  /** the search engine is down and the built-in one answered */
  degraded: z.boolean(),
})
export type SearchPage = z.infer<typeof searchPageSchema>

export const suggestionQuerySchema = z.object({ kind: searchKindSchema, q: lineSchema(100).min(1) })
export const suggestionListSchema = z.object({
  items: z.array(z.object({ text: z.string(), id: idSchema.nullable() })),
  degraded: z.boolean(),
})
