import { z } from 'zod'
import { instantSchema, lineSchema } from './fields.ts'

/** What a word of a need can be made to count: 0 as if it were not there, 1 as it is. */
export const termWeightSteps = [0, 0.5, 1, 2, 3] as const
export type TermWeightStep = (typeof termWeightSteps)[number]

export const termWeightSchema = z.object({ term: lineSchema(40).min(1), weight: z.literal(termWeightSteps) })
export type TermWeight = z.infer<typeof termWeightSchema>

/** `added`: no word of the need's texts; one of them counts only for readers of the text that has it. */
export type KeptTermWeight = TermWeight & { added: boolean }

/** Words that are not named count as they are. */
export const termWeightsSchema = z.array(termWeightSchema).max(60)

export const termWeightsInputSchema = z.object({ weights: termWeightsSchema })

/** What is kept with a need; `version` is 0 while nothing was ever kept. */
export const needTermWeightsSchema = z.object({
  weights: termWeightsSchema,
  version: z.int(),
  updatedAt: instantSchema.nullable(),
  updatedBy: z.string().nullable(),
})
export type NeedTermWeights = z.infer<typeof needTermWeightsSchema>
