import { z } from 'zod'
import { registrationStageSchema } from './agreement-stages.ts'
import { agreementReferenceSchema } from './agreements.ts'
import { evidenceKindSchema } from './attachments.ts'
import { contractTypeSchema } from './closed-lists.ts'
import { daySchema, idSchema, instantSchema, lineSchema, textSchema } from './fields.ts'
import { fenSchema } from './money.ts'
import { organizationReferenceSchema } from './organizations.ts'
import { listParam, pageQuerySchema, pageSchema } from './page.ts'

/** 输出: technology sold from here; 吸纳: bought into here. */
export const registrationDirections = ['output', 'absorb'] as const
export const registrationDirectionSchema = z.enum(registrationDirections)
export type RegistrationDirection = z.infer<typeof registrationDirectionSchema>

const fields = {
  direction: registrationDirectionSchema,
  /** who registers, usually the seller */
  registrantId: idSchema.nullable(),
  /** where that is nobody known here */
  registrantName: lineSchema(120),
  /** 登记机构、登记地 */
  place: lineSchema(120),
  contractType: contractTypeSchema.nullable(),
  certificateNumber: lineSchema(60).nullable(),
  submittedOn: daySchema.nullable(),
  registeredOn: daySchema.nullable(),
  /** 成交额 */
  transactionFen: fenSchema.nullable(),
  /** 技术交易额, a part of it */
  technologyFen: fenSchema.nullable(),
  /** 到账额 */
  receivedFen: fenSchema.nullable(),
  note: textSchema(2000),
}

export const registrationInputSchema = z.object({
  agreementId: idSchema,
  direction: fields.direction,
  registrantId: fields.registrantId.optional(),
  registrantName: fields.registrantName.default(''),
  place: fields.place.default(''),
  contractType: fields.contractType.optional(),
  transactionFen: fields.transactionFen.optional(),
  technologyFen: fields.technologyFen.default(null),
  receivedFen: fields.receivedFen.default(null),
  note: fields.note.default(''),
})
export type RegistrationInput = z.infer<typeof registrationInputSchema>

export const registrationPatchSchema = z.object(fields).partial()
export type RegistrationPatch = z.infer<typeof registrationPatchSchema>

export const registrationMoveInputSchema = z.object({
  to: registrationStageSchema,
  /** the true day, today unless given */
  day: daySchema.optional(),
  reason: textSchema(500).default(''),
  /** with `registered` */
  certificateNumber: lineSchema(60).min(1).optional(),
})
export type RegistrationMoveInput = z.infer<typeof registrationMoveInputSchema>

/** A point of the rules with how the registration stands to it. */
export const registrationCheckCodes = [
  'contract_type',
  'amounts',
  'technology_within_transaction',
  'received_within_transaction',
  'registrant',
  'place',
  'deadline',
] as const
export type RegistrationCheck = (typeof registrationCheckCodes)[number]

export const registrationSchema = z.object({
  id: idSchema,
  agreement: agreementReferenceSchema,
  enterprise: organizationReferenceSchema.nullable(),
  institution: organizationReferenceSchema.nullable(),
  stage: registrationStageSchema,
  stageReason: z.string(),
  direction: registrationDirectionSchema,
  registrant: organizationReferenceSchema.nullable(),
  registrantName: z.string(),
  place: z.string(),
  contractType: contractTypeSchema.nullable(),
  certificateNumber: z.string().nullable(),
  submittedOn: daySchema.nullable(),
  registeredOn: daySchema.nullable(),
  transactionFen: z.int().nullable(),
  technologyFen: z.int().nullable(),
  receivedFen: z.int().nullable(),
  /** by when it is to be handed in, and to be corrected; null where nothing is due */
  dueOn: daySchema.nullable(),
  /** what the rules ask for, each with whether it is there */
  evidence: z.array(z.object({ kind: evidenceKindSchema, present: z.boolean() })),
  /** what the rules find amiss */
  problems: z.array(z.enum(registrationCheckCodes)),
  /** the bureau's own; null for everybody else */
  note: z.string().nullable(),
  permissions: z.object({ edit: z.boolean(), moves: z.array(registrationStageSchema) }),
  version: z.int(),
  createdAt: instantSchema,
  updatedAt: instantSchema,
})
export type ContractRegistration = z.infer<typeof registrationSchema>
export const registrationPageSchema = pageSchema(registrationSchema)

export const registrationListQuerySchema = pageQuerySchema.extend({
  agreementId: listParam(idSchema),
  stage: listParam(registrationStageSchema),
  direction: listParam(registrationDirectionSchema),
  townshipId: listParam(idSchema),
  registeredFrom: daySchema.optional(),
  registeredTo: daySchema.optional(),
})
export type RegistrationListQuery = z.infer<typeof registrationListQuerySchema>

/** What the register asks for; it differs from place to place and year to year. */
export const registrationRulesSchema = z.object({
  /** days after the signing until it is to be handed in; null: no limit */
  submitWithinDays: z.int().min(1).max(730).nullable(),
  /** days after it was sent back until it is to be handed in again; null: no limit */
  correctWithinDays: z.int().min(1).max(365).nullable(),
  remindDays: z.int().min(1).max(90),
  contractTypes: z.array(contractTypeSchema).min(1),
  evidence: z.object({
    output: z.array(evidenceKindSchema).max(10),
    absorb: z.array(evidenceKindSchema).max(10),
  }),
})
export type RegistrationRules = z.infer<typeof registrationRulesSchema>
export const usualRegistrationRules: RegistrationRules = {
  submitWithinDays: 180,
  correctWithinDays: 30,
  remindDays: 14,
  contractTypes: ['development', 'transfer', 'license', 'consulting', 'service'],
  evidence: {
    output: ['contract_scan', 'registration_form'],
    absorb: ['contract_scan', 'registration_certificate'],
  },
}
