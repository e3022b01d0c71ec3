import { z } from 'zod'
import { idSchema } from './fields.ts'
import { judgementSchema } from './judgements.ts'
import { matchLevelSchema } from './match-levels.ts'
import { needFullSchema } from './needs.ts'
import { researchResultSchema } from './results.ts'

export const needTextFields = [
  'title',
  'problem',
  'currentState',
  'targets',
  'originalText',
  'industry',
] as const
export const resultTextFields = ['title', 'summary', 'innovation', 'applications', 'keywords'] as const
export type NeedTextField = (typeof needTextFields)[number]
export type ResultTextField = (typeof resultTextFields)[number]

/** A stretch of a field's text: UTF-16 offsets, `end` exclusive. */
const spanSchema = <Field extends readonly [string, ...string[]]>(fields: Field) =>
  z.object({ field: z.enum(fields), start: z.int().min(0), end: z.int().min(0) })

export const matchTermSchema = z.object({
  term: z.string(),
  /** points of the score (0–100) that go when this term is not shared */
  contribution: z.number(),
  need: z.array(spanSchema(needTextFields)),
  result: z.array(spanSchema(resultTextFields)),
})

export const matchFacts = [
  'tech_field',
  'trl',
  'cooperation',
  'budget',
  'validity',
  'ip',
  'quantity',
  /** by the vectors of an outside model */
  'meaning',
] as const
export const matchFactSchema = z.object({
  fact: z.enum(matchFacts),
  verdict: z.enum(['fits', 'near', 'conflicts']),
  needValue: z.string(),
  resultValue: z.string(),
  contribution: z.number(),
})

export const nearMissSchema = z.object({ fact: z.enum(matchFacts), asked: z.string(), offered: z.string() })

export const matchExplanationSchema = z.object({
  terms: z.array(matchTermSchema),
  facts: z.array(matchFactSchema),
  nearMisses: z.array(nearMissSchema),
})
export type MatchTerm = z.infer<typeof matchTermSchema>
export type MatchFact = z.infer<typeof matchFactSchema>
export type NearMiss = z.infer<typeof nearMissSchema>
export type MatchExplanation = z.infer<typeof matchExplanationSchema>

const matchFields = {
  needId: idSchema,
  resultId: idSchema,
  rank: z.int().min(1),
  score: z.number().min(0).max(100),
  level: matchLevelSchema,
  explanation: matchExplanationSchema,
  /** what the reader said of it */
  judgement: judgementSchema.nullable(),
  /** whether the reader may say something of it */
  mayJudge: z.boolean(),
}

export const matchQuerySchema = z.object({
  top: z.coerce.number().int().min(1).max(100).default(10),
  /** also the pairs that somebody concerned called not relevant */
  dismissed: z.enum(['include', 'leave_out']).default('leave_out'),
})
export type MatchQuery = z.infer<typeof matchQuerySchema>

export const needMatchesSchema = z.object({
  need: needFullSchema,
  items: z.array(z.object({ ...matchFields, result: researchResultSchema })),
  /** the level of the best match; `none` says that there is no good one */
  bestLevel: matchLevelSchema,
  degraded: z.boolean(),
})
export type NeedMatches = z.infer<typeof needMatchesSchema>

export const resultMatchesSchema = z.object({
  result: researchResultSchema,
  items: z.array(z.object({ ...matchFields, need: needFullSchema })),
  bestLevel: matchLevelSchema,
  degraded: z.boolean(),
})
export type ResultMatches = z.infer<typeof resultMatchesSchema>
