import { z } from 'zod'
import { provincialProjectStageSchema } from './agreement-stages.ts'
import { agreementReferenceSchema } from './agreements.ts'
import { evidenceKindSchema } from './attachments.ts'
import { contractTypeSchema } from './closed-lists.ts'
import { daySchema, idSchema, instantSchema, lineSchema, textSchema } from './fields.ts'
import { fenSchema } from './money.ts'
import { organizationReferenceSchema } from './organizations.ts'
import { listParam, pageQuerySchema, pageSchema } from './page.ts'

const yearSchema = z.int().min(2000).max(2100)

/** Who may be recommended this time. */
export const provincialProjectRulesSchema = z
  .object({
    /** of the call; null: the present one */
    year: yearSchema.nullable(),
    /** the contract is to stand in the register */
    registered: z.boolean(),
    contractTypes: z.array(contractTypeSchema).min(1),
    /** the contract is to be signed within these days; null: no limit */
    signedFrom: daySchema.nullable(),
    signedTo: daySchema.nullable(),
    minAmountFen: fenSchema,
    /** its leader has no project that is not finished */
    freeLeader: z.boolean(),
    /** 原件 to be handed in with the recommendation */
    originals: z.array(evidenceKindSchema).max(10),
  })
  .refine(({ signedFrom, signedTo }) => signedFrom === null || signedTo === null || signedFrom <= signedTo, {
    error: '结束日期应不早于开始日期',
    path: ['signedTo'],
  })
export type ProvincialProjectRules = z.infer<typeof provincialProjectRulesSchema>

/** Until the bureau enters the rules of a call. */
export const usualProvincialProjectRules: ProvincialProjectRules = {
  year: null,
  registered: true,
  contractTypes: ['development', 'transfer', 'license'],
  signedFrom: null,
  signedTo: null,
  minAmountFen: 0,
  freeLeader: true,
  originals: ['application_form', 'contract_scan', 'registration_certificate', 'commitment_letter'],
}

/** Why an agreement cannot be recommended. */
export const ineligibilities = [
  'not_signed',
  'not_registered',
  'contract_type',
  'outside_window',
  'amount',
  'no_enterprise',
  'no_institution',
  'no_leader',
  'leader_busy',
  'already_recommended',
] as const
export const ineligibilitySchema = z.enum(ineligibilities)
export type Ineligibility = z.infer<typeof ineligibilitySchema>

const leaderSchema = z.object({ id: idSchema, name: z.string() })

/** An agreement with whether it can be recommended, and all that stands against it. */
export const projectCandidateSchema = z.object({
  agreement: agreementReferenceSchema,
  enterprise: organizationReferenceSchema.nullable(),
  institution: organizationReferenceSchema.nullable(),
  leader: leaderSchema.nullable(),
  certificateNumber: z.string().nullable(),
  ineligible: z.array(ineligibilitySchema),
  /** the unfinished project of the leader, where that stands against it */
  busyWith: z.string().nullable(),
})
export type ProjectCandidate = z.infer<typeof projectCandidateSchema>
export const projectCandidatesSchema = z.object({
  items: z.array(projectCandidateSchema),
  eligible: z.int(),
  total: z.int(),
})
export type ProjectCandidates = z.infer<typeof projectCandidatesSchema>
export const projectCandidatesQuerySchema = z.object({
  q: lineSchema(100).optional(),
  eligible: z.stringbool().optional(),
})
export type ProjectCandidatesQuery = z.infer<typeof projectCandidatesQuerySchema>

const fields = {
  title: lineSchema(160).min(2),
  year: yearSchema,
  startsOn: daySchema.nullable(),
  endsOn: daySchema.nullable(),
  /** 原件 that have come in */
  originals: z.array(evidenceKindSchema).max(10),
  /** 省拨经费 */
  grantFen: fenSchema.nullable(),
  note: textSchema(2000),
}
export const provincialProjectInputSchema = z.object({
  agreementId: idSchema,
  /** that of the agreement unless given */
  title: fields.title.optional(),
  startsOn: fields.startsOn.default(null),
  endsOn: fields.endsOn.default(null),
  note: fields.note.default(''),
  /** recommended although the rules stand against it: why */
  reason: textSchema(500).default(''),
})
export type ProvincialProjectInput = z.infer<typeof provincialProjectInputSchema>
export const provincialProjectPatchSchema = z.object(fields).partial()
export type ProvincialProjectPatch = z.infer<typeof provincialProjectPatchSchema>

export const provincialProjectMoveInputSchema = z.object({
  to: provincialProjectStageSchema,
  day: daySchema.optional(),
  reason: textSchema(500).default(''),
})
export type ProvincialProjectMoveInput = z.infer<typeof provincialProjectMoveInputSchema>

export const provincialProjectSchema = z.object({
  id: idSchema,
  title: z.string(),
  year: z.int(),
  stage: provincialProjectStageSchema,
  stageReason: z.string(),
  agreement: agreementReferenceSchema,
  enterprise: organizationReferenceSchema.nullable(),
  institution: organizationReferenceSchema.nullable(),
  leader: leaderSchema.nullable(),
  startsOn: daySchema.nullable(),
  endsOn: daySchema.nullable(),
  originals: z.array(evidenceKindSchema),
  /** asked for by the rules and not in */
  missingOriginals: z.array(evidenceKindSchema),
  grantFen: z.int().nullable(),
  decidedOn: daySchema.nullable(),
  note: z.string(),
  permissions: z.object({ edit: z.boolean(), moves: z.array(provincialProjectStageSchema) }),
  version: z.int(),
  createdAt: instantSchema,
  updatedAt: instantSchema,
})
export type ProvincialProject = z.infer<typeof provincialProjectSchema>
export const provincialProjectPageSchema = pageSchema(provincialProjectSchema)
export const provincialProjectListQuerySchema = pageQuerySchema.extend({
  year: z.coerce.number().int().min(2000).max(2100).optional(),
  stage: listParam(provincialProjectStageSchema),
})
export type ProvincialProjectListQuery = z.infer<typeof provincialProjectListQuerySchema>

export const projectTableQuerySchema = z.object({ year: z.coerce.number().int().min(2000).max(2100) })
