import { z } from 'zod'
import { idSchema, instantSchema } from './fields.ts'
import { pageQuerySchema, pageSchema } from './page.ts'

/** What of matching is learnt: how much each piece of evidence weighs, or which terms are near to one another. */
export const matchFitKinds = ['weights', 'term_vectors'] as const
export const matchFitKindSchema = z.enum(matchFitKinds)
export type MatchFitKind = z.infer<typeof matchFitKindSchema>

/** A `candidate` was found better than a fit that was replaced meanwhile. */
export const matchFitStates = ['candidate', 'active', 'retired', 'rejected'] as const
export const matchFitStateSchema = z.enum(matchFitStates)
export type MatchFitState = z.infer<typeof matchFitStateSchema>

/** Why a fit was taken or not. */
export const matchFitReasons = ['better', 'no_gain', 'worse_separation', 'worse_probabilities'] as const
export const matchFitReasonSchema = z.enum(matchFitReasons)
export type MatchFitReason = z.infer<typeof matchFitReasonSchema>

/**
 * `ndcg10`, `auc` and `log_loss` over judged pairs; `own_summary` is the mean reciprocal rank (0–1) at which a
 * title finds the summary of its own text, the words of the title being struck from it.
 */
export const matchFitMeasures = ['ndcg10', 'auc', 'log_loss', 'own_summary'] as const
export const matchFitMeasureSchema = z.enum(matchFitMeasures)
export type MatchFitMeasure = z.infer<typeof matchFitMeasureSchema>

/** `before` is what matching went by when the fit was made; both are measured on what the fit did not see. */
export const matchFitFigureSchema = z.object({
  measure: matchFitMeasureSchema,
  before: z.number(),
  after: z.number(),
})
export type MatchFitFigure = z.infer<typeof matchFitFigureSchema>

/** What was learnt from; 0 where it has no part in that kind. */
export const matchFitBasisSchema = z.object({ judgements: z.int(), needs: z.int(), texts: z.int() })
export type MatchFitBasis = z.infer<typeof matchFitBasisSchema>

export const matchFitSchema = z.object({
  id: idSchema,
  kind: matchFitKindSchema,
  state: matchFitStateSchema,
  reason: matchFitReasonSchema,
  /** learnt among the vectors of another release: matching leaves it out, whatever its state */
  outdated: z.boolean(),
  figures: z.array(matchFitFigureSchema),
  basis: matchFitBasisSchema,
  createdAt: instantSchema,
  /** the last time it was put to use */
  activatedAt: instantSchema.nullable(),
  /** who did; null: the job itself */
  activatedBy: z.string().nullable(),
})
export type MatchFit = z.infer<typeof matchFitSchema>

/** A weight as it is shipped and as this fit has it. */
export const matchFitWeightSchema = z.object({ name: z.string(), shipped: z.number(), fitted: z.number() })
export type MatchFitWeight = z.infer<typeof matchFitWeightSchema>
export const matchFitDetailSchema = matchFitSchema.extend({ weights: z.array(matchFitWeightSchema) })
export type MatchFitDetail = z.infer<typeof matchFitDetailSchema>

export const matchFitListQuerySchema = pageQuerySchema.extend({ kind: matchFitKindSchema.optional() })
export type MatchFitListQuery = z.infer<typeof matchFitListQuerySchema>
export const matchFitPageSchema = pageSchema(matchFitSchema)

/** What there has to be of something before matching can learn from it. */
export const matchFitRequirements = [
  'judgements',
  'judged_needs',
  'new_judgements',
  'texts',
  'new_texts',
] as const
export const matchFitRequirementSchema = z.enum(matchFitRequirements)
export type MatchFitRequirement = z.infer<typeof matchFitRequirementSchema>

export const matchFitProgressSchema = z.object({
  requirement: matchFitRequirementSchema,
  have: z.int(),
  need: z.int(),
})
export type MatchFitProgress = z.infer<typeof matchFitProgressSchema>

export const matchFitOverviewSchema = z.object({
  kinds: z.array(
    z.object({
      kind: matchFitKindSchema,
      /** null: what the product ships with */
      active: matchFitSchema.nullable(),
      progress: z.array(matchFitProgressSchema),
      /** everything needed for the next fit is there */
      ready: z.boolean(),
    }),
  ),
})
export type MatchFitOverview = z.infer<typeof matchFitOverviewSchema>

/** Names a kind: to fit it now, or to go back to what is shipped. */
export const matchFitOfKindSchema = z.object({ kind: matchFitKindSchema })
export type MatchFitOfKind = z.infer<typeof matchFitOfKindSchema>
