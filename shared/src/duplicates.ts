import { z } from 'zod'
import { techFieldSchema } from './closed-lists.ts'
import { duplicateDecisions, recordKindSchema } from './duplicate-queries.ts'
import { idSchema, instantSchema, lineSchema, textSchema } from './fields.ts'
import { needFullSchema } from './needs.ts'
import { organizationReferenceSchema } from './organizations.ts'
import { pageSchema } from './page.ts'
import { researchResultSchema } from './results.ts'
import { needStageSchema, needStatusSchema, resultStageSchema, resultStatusSchema } from './stages.ts'

/** The same in every letter, the same matter said twice, or alike with something that tells them apart. */
export const duplicateVerdicts = ['identical', 'duplicate', 'similar'] as const
export const duplicateVerdictSchema = z.enum(duplicateVerdicts)
export type DuplicateVerdict = z.infer<typeof duplicateVerdictSchema>
export const duplicateDecisionSchema = z.enum(duplicateDecisions)
export type DuplicateDecision = z.infer<typeof duplicateDecisionSchema>

const likenessFields = {
  /** 0–1; 1 where the two say the same in every letter and digit */
  likeness: z.number().min(0).max(1),
  verdict: duplicateVerdictSchema,
  /** words, model numbers and sizes that one side has and the other has not */
  differing: z.object({ one: z.array(z.string()), other: z.array(z.string()) }),
}

const referenceSchema = z.object({
  id: idSchema,
  title: z.string(),
  organization: organizationReferenceSchema.nullable(),
  techField: techFieldSchema.nullable(),
  stage: z.union([needStageSchema, resultStageSchema]),
  status: z.union([needStatusSchema, resultStatusSchema]),
  version: z.int(),
  createdAt: instantSchema,
})
export type DuplicateReference = z.infer<typeof referenceSchema>

const checked = { title: lineSchema(120), exceptId: idSchema.optional() }

export const needCheckSchema = z.object({
  ...checked,
  problem: textSchema(10_000).default(''),
  currentState: textSchema(5000).default(''),
  targets: textSchema(5000).default(''),
  originalText: textSchema(10_000).default(''),
})
export type NeedCheck = z.infer<typeof needCheckSchema>

export const resultCheckSchema = z.object({
  ...checked,
  summary: textSchema(10_000).default(''),
  innovation: textSchema(5000).default(''),
  applications: textSchema(3000).default(''),
})
export type ResultCheck = z.infer<typeof resultCheckSchema>

/** Records that the reader may see whole and that may be the one being typed; `one` of differing is what is typed. */
export const duplicateCheckSchema = z.object({
  items: z.array(z.object({ ...likenessFields, record: referenceSchema })),
})
export type DuplicateCheck = z.infer<typeof duplicateCheckSchema>

export const duplicateDecisionInputSchema = z.object({
  decision: duplicateDecisionSchema,
  note: lineSchema(200).default(''),
})
export type DuplicateDecisionInput = z.infer<typeof duplicateDecisionInputSchema>

const decidedSchema = z.object({
  decision: duplicateDecisionSchema,
  note: z.string(),
  by: z.string().nullable(),
  at: instantSchema,
})

export const duplicatePairSchema = z.object({
  /** the two ids */
  id: z.string(),
  kind: recordKindSchema,
  one: referenceSchema,
  other: referenceSchema,
  ...likenessFields,
  decided: decidedSchema.nullable(),
})
export type DuplicatePair = z.infer<typeof duplicatePairSchema>
export const duplicatePageSchema = pageSchema(duplicatePairSchema)

export const duplicateParamsSchema = z.object({ kind: recordKindSchema, id: idSchema, otherId: idSchema })
export type DuplicateParams = z.infer<typeof duplicateParamsSchema>

const comparisonFields = {
  ...likenessFields,
  /** also where the texts were changed since and no longer resemble each other */
  verdict: z.enum([...duplicateVerdicts, 'different']),
  decided: decidedSchema.nullable(),
  /** why the two cannot be merged as they stand; null where they can */
  mergeObstacle: z.string().nullable(),
}

/** A pair with both records whole. */
export const duplicateComparisonSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('needs'),
    one: needFullSchema,
    other: needFullSchema,
    ...comparisonFields,
  }),
  z.object({
    kind: z.literal('results'),
    one: researchResultSchema,
    other: researchResultSchema,
    ...comparisonFields,
  }),
])
export type DuplicateComparison = z.infer<typeof duplicateComparisonSchema>
