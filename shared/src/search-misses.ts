import { z } from 'zod'
import { techFieldSchema } from './closed-lists.ts'
import { daySchema, idSchema } from './fields.ts'
import { matchLevelSchema } from './match-levels.ts'
import { organizationReferenceSchema } from './organizations.ts'
import { searchKindSchema } from './search-queries.ts'

export const searchMissQuerySchema = z.object({
  /** the queries of so many days */
  days: z.coerce.number().int().min(1).max(365).default(90),
})
export type SearchMissQuery = z.infer<typeof searchMissQuerySchema>

const nearestSchema = z.object({
  institution: organizationReferenceSchema,
  /** needs without a fair match that it comes nearest to */
  needs: z.int(),
  /** 0–100, its best match of them */
  bestScore: z.number(),
})

const unmetNeedSchema = z.object({
  id: idSchema,
  title: z.string(),
  bestLevel: matchLevelSchema,
  bestScore: z.number().nullable(),
})

/** 供给缺口: what is asked for and not to be had. */
export const searchMissesSchema = z.object({
  /** open needs without a fair match by field, most first */
  fields: z.array(
    z.object({
      techField: techFieldSchema.nullable(),
      needs: z.int(),
      /** open needs of the field that were matched at all */
      of: z.int(),
      nearest: z.array(nearestSchema),
      examples: z.array(unmetNeedSchema),
    }),
  ),
  /** queries that found nothing, most frequent first */
  queries: z.array(
    z.object({ query: z.string(), kind: searchKindSchema, count: z.int(), days: z.int(), lastOn: daySchema }),
  ),
})
export type SearchMisses = z.infer<typeof searchMissesSchema>
