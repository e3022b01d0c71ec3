import { z } from 'zod'
import { techFieldSchema } from './closed-lists.ts'
import { idSchema, instantSchema } from './fields.ts'
import { leadSchema } from './leads.ts'
import { matchLevelSchema } from './match-levels.ts'
import { matchExplanationSchema, needMatchesSchema, needTextFields } from './matches.ts'
import { needFullSchema } from './needs.ts'
import { organizationReferenceSchema } from './organizations.ts'
import { researchResultSchema } from './results.ts'
import { needStageSchema } from './stages.ts'
import { needTermWeightsSchema, termWeightsSchema } from './term-weights.ts'

/** Published needs to work through, those with good suggestions that nobody screened first. */
export const workbenchQueueSchema = z.object({
  items: z.array(
    z.object({
      id: idSchema,
      title: z.string(),
      organization: organizationReferenceSchema,
      techField: techFieldSchema.nullable(),
      stage: needStageSchema,
      /** suggested leads of a strong or fair match */
      unscreened: z.int(),
      publishedAt: instantSchema.nullable(),
    }),
  ),
  /** as many as there are; of very many only the first are listed */
  total: z.int(),
})
export type WorkbenchQueue = z.infer<typeof workbenchQueueSchema>
export type QueuedNeed = WorkbenchQueue['items'][number]

/** A word of the need, by its text alone. */
const needWordSchema = z.object({
  /** as matching knows it */
  term: z.string(),
  /** as the text has it */
  written: z.string(),
  /** beside the heaviest, which counts 1 */
  share: z.number(),
  places: z.array(z.object({ field: z.enum(needTextFields), start: z.int(), end: z.int() })),
})
export type NeedWord = z.infer<typeof needWordSchema>

const candidateSchema = needMatchesSchema.shape.items.element.extend({
  /** what is worked on with it: the open lead, else the last one */
  lead: leadSchema.nullable(),
})
export type WorkbenchCandidate = z.infer<typeof candidateSchema>

export const workbenchRankingSchema = z.object({ items: z.array(candidateSchema), degraded: z.boolean() })
export type WorkbenchRanking = z.infer<typeof workbenchRankingSchema>

export const workbenchSchema = workbenchRankingSchema.extend({
  need: needFullSchema,
  words: z.array(needWordSchema),
  termWeights: needTermWeightsSchema,
})
export type Workbench = z.infer<typeof workbenchSchema>

export const workbenchQuerySchema = z.object({ top: z.coerce.number().int().min(1).max(50).default(20) })
export const workbenchRankingInputSchema = z.object({
  weights: termWeightsSchema,
  top: z.int().min(1).max(50).default(20),
})
export const workbenchLeadInputSchema = z.object({ resultId: idSchema })

/** What keeps a result from being offered for a need, or the two from being brought together. */
export const standingObstacles = [
  'need_not_open',
  'need_expired',
  'result_not_published',
  'result_licensed',
  'result_withdrawn',
  'institution_may_not_read',
  'dismissed',
  'not_scored',
] as const
export type StandingObstacle = (typeof standingObstacles)[number]

export const standingInputSchema = z.object({ resultId: idSchema, weights: termWeightsSchema.optional() })
export const standingSchema = z.object({
  result: researchResultSchema,
  score: z.number(),
  level: matchLevelSchema,
  explanation: matchExplanationSchema,
  /** null where it is not among those that are scored */
  rank: z.int().nullable(),
  among: z.int(),
  lacking: z.array(z.string()),
  obstacles: z.array(z.enum(standingObstacles)),
  lead: leadSchema.nullable(),
})
export type Standing = z.infer<typeof standingSchema>
