import { z } from 'zod'
import { qualityLevels } from './closed-lists.ts'
import { idSchema, instantSchema, textSchema } from './fields.ts'
import { qualityChecks } from './quality-checks.ts'

/** Why a need is to be looked into a second time (二次诊断). */
export const diagnosisCauses = ['vague', 'flagged', 'objection'] as const
export const diagnosisCauseSchema = z.enum(diagnosisCauses)
export type DiagnosisCause = z.infer<typeof diagnosisCauseSchema>

export const diagnosisInputSchema = z.object({
  note: textSchema(1000).min(1),
  ownerId: idSchema.nullable().default(null),
})
export type DiagnosisInput = z.infer<typeof diagnosisInputSchema>

export const diagnosisListQuerySchema = z.object({ needId: idSchema.optional() })
export type DiagnosisListQuery = z.infer<typeof diagnosisListQuerySchema>

export const diagnosisPatchSchema = z.object({ ownerId: idSchema.nullable() })

export const diagnosisSchema = z.object({
  id: idSchema,
  needId: idSchema,
  needTitle: z.string(),
  organizationName: z.string(),
  cause: diagnosisCauseSchema,
  note: z.string(),
  owner: z.object({ id: idSchema, name: z.string() }).nullable(),
  /** of the need as it stands now: 0–100, what is not said, and what an expert would ask next */
  quality: z.object({
    score: z.int(),
    level: z.enum(qualityLevels),
    missing: z.array(z.enum(qualityChecks)),
    questions: z.array(z.object({ check: z.enum(qualityChecks), zh: z.string(), en: z.string() })),
  }),
  raisedAt: instantSchema,
  clearedAt: instantSchema.nullable(),
  clearReason: z.string().nullable(),
})
export type Diagnosis = z.infer<typeof diagnosisSchema>
export const diagnosisListSchema = z.object({ items: z.array(diagnosisSchema) })
