import { z } from 'zod'
import { agreementKindSchema } from './agreement-queries.ts'
import { agreementStageSchema } from './agreement-stages.ts'
import { contractTypeSchema, cooperationModeSchema, techFieldSchema } from './closed-lists.ts'
import { daySchema, idSchema, instantSchema, lineSchema, textSchema } from './fields.ts'
import { fenSchema } from './money.ts'
import { organizationReferenceSchema } from './organizations.ts'
import { listParam, pageSchema } from './page.ts'

/** To whom what is found belongs. */
export const ipOwnerships = ['enterprise', 'institution', 'shared', 'as_agreed'] as const
export const ipOwnershipSchema = z.enum(ipOwnerships)
export type IpOwnership = z.infer<typeof ipOwnershipSchema>

/** A further party: an organization that is known here, or a name alone. */
export const agreementPartyInputSchema = z
  .object({ organizationId: idSchema.nullable().default(null), name: lineSchema(120).default('') })
  .refine(({ organizationId, name }) => (organizationId === null) !== (name === ''), {
    error: '请选择单位或填写名称',
    path: ['name'],
  })
export type AgreementPartyInput = z.infer<typeof agreementPartyInputSchema>

const fields = {
  title: lineSchema(160).min(2),
  /** as the parties number it */
  number: lineSchema(60),
  kind: agreementKindSchema,
  enterpriseId: idSchema.nullable(),
  institutionId: idSchema.nullable(),
  otherParties: z.array(agreementPartyInputSchema).max(10),
  needId: idSchema.nullable(),
  resultId: idSchema.nullable(),
  /** who leads the work on the institution's side */
  expertId: idSchema.nullable(),
  leadId: idSchema.nullable(),
  eventId: idSchema.nullable(),
  stopId: idSchema.nullable(),
  techField: techFieldSchema.nullable(),
  cooperationMode: cooperationModeSchema.nullable(),
  /** of the cooperation mode unless given */
  contractType: contractTypeSchema.nullable(),
  /** null: none was agreed; of a supplement what it adds, or takes away */
  amountFen: fenSchema.or(z.int().min(-10_000_000_000_000).max(-1)).nullable(),
  signedOn: daySchema.nullable(),
  startsOn: daySchema.nullable(),
  endsOn: daySchema.nullable(),
  /** the agreement whose place it takes */
  supersedesId: idSchema.nullable(),
  /** of a supplement: what it belongs to */
  amendsId: idSchema.nullable(),
  ipOwnership: ipOwnershipSchema.nullable(),
  ipTerms: textSchema(1000),
  confidentialUntil: daySchema.nullable(),
  confidentialityTerms: textSchema(1000),
  ownerId: idSchema.nullable(),
  /** the bureau's own */
  note: textSchema(2000),
}

export const agreementInputSchema = z.object({
  title: fields.title,
  number: fields.number.default(''),
  kind: fields.kind,
  enterpriseId: fields.enterpriseId.default(null),
  institutionId: fields.institutionId.default(null),
  otherParties: fields.otherParties.default([]),
  needId: fields.needId.default(null),
  resultId: fields.resultId.default(null),
  expertId: fields.expertId.default(null),
  leadId: fields.leadId.default(null),
  eventId: fields.eventId.default(null),
  stopId: fields.stopId.default(null),
  techField: fields.techField.default(null),
  cooperationMode: fields.cooperationMode.default(null),
  contractType: fields.contractType.optional(),
  amountFen: fields.amountFen.default(null),
  signedOn: fields.signedOn.default(null),
  startsOn: fields.startsOn.default(null),
  endsOn: fields.endsOn.default(null),
  supersedesId: fields.supersedesId.default(null),
  amendsId: fields.amendsId.default(null),
  /** the agreement that it renews */
  renewedFromId: idSchema.nullable().default(null),
  ipOwnership: fields.ipOwnership.default(null),
  ipTerms: fields.ipTerms.default(''),
  confidentialUntil: fields.confidentialUntil.default(null),
  confidentialityTerms: fields.confidentialityTerms.default(''),
  /** oneself unless given */
  ownerId: fields.ownerId.optional(),
  note: fields.note.default(''),
})
export type AgreementInput = z.infer<typeof agreementInputSchema>

export const agreementPatchSchema = z.object(fields).partial()
export type AgreementPatch = z.infer<typeof agreementPatchSchema>

export const agreementMoveInputSchema = z.object({
  to: agreementStageSchema,
  /** the true day, today unless given; that of signing is the signing day */
  day: daySchema.optional(),
  /** always where the move is not the usual one, the day has gone by, or it is terminated or cancelled */
  reason: textSchema(500).default(''),
})
export type AgreementMoveInput = z.infer<typeof agreementMoveInputSchema>

/** What a draft is filled with from where it comes from. */
export const agreementPrefillQuerySchema = z.union([
  z.object({ leadId: idSchema }),
  z.object({ meetingId: idSchema }),
  z.object({ needId: idSchema }),
  z.object({ renewsId: idSchema }),
  z.object({ supersedesId: idSchema }),
  z.object({ amendsId: idSchema }),
])
export type AgreementPrefillQuery = z.infer<typeof agreementPrefillQuerySchema>

/** Another agreement by its name, as far as the reader may see it. */
export const agreementReferenceSchema = z.object({
  id: idSchema,
  title: z.string(),
  kind: agreementKindSchema,
  stage: agreementStageSchema,
  amountFen: z.int().nullable(),
  signedOn: daySchema.nullable(),
})
export type AgreementReference = z.infer<typeof agreementReferenceSchema>

const namedSchema = z.object({ id: idSchema, title: z.string() })

export const agreementSchema = z.object({
  id: idSchema,
  title: z.string(),
  number: z.string(),
  kind: agreementKindSchema,
  stage: agreementStageSchema,
  /** why it was terminated or cancelled, or came to its stage by another way than the usual */
  stageReason: z.string(),
  enterprise: organizationReferenceSchema.nullable(),
  institution: organizationReferenceSchema.nullable(),
  otherParties: z.array(z.object({ organizationId: idSchema.nullable(), name: z.string() })),
  /** where the enterprise was on the signing day, today as long as it is not signed */
  township: z.object({ id: idSchema, name: z.string() }).nullable(),
  /** each null where there is none or the reader may not see it */
  need: namedSchema.nullable(),
  result: namedSchema.nullable(),
  expert: z.object({ id: idSchema, name: z.string() }).nullable(),
  lead: namedSchema.nullable(),
  event: namedSchema.nullable(),
  stop: z.object({ id: idSchema, institutionName: z.string() }).nullable(),
  techField: techFieldSchema.nullable(),
  cooperationMode: cooperationModeSchema.nullable(),
  contractType: contractTypeSchema.nullable(),
  amountFen: z.int().nullable(),
  paidFen: z.int(),
  signedOn: daySchema.nullable(),
  startsOn: daySchema.nullable(),
  endsOn: daySchema.nullable(),
  /** days until it ends, below 0 once it has; null where it is not running or has no end */
  endsInDays: z.int().nullable(),
  supersedes: agreementReferenceSchema.nullable(),
  amends: agreementReferenceSchema.nullable(),
  renewedFrom: agreementReferenceSchema.nullable(),
  ipOwnership: ipOwnershipSchema.nullable(),
  ipTerms: z.string(),
  confidentialUntil: daySchema.nullable(),
  confidentialityTerms: z.string(),
  owner: z.object({ id: idSchema, name: z.string() }).nullable(),
  /** the bureau's own; null for everybody else */
  note: z.string().nullable(),
  permissions: z.object({ edit: z.boolean(), moves: z.array(agreementStageSchema) }),
  version: z.int(),
  createdAt: instantSchema,
  updatedAt: instantSchema,
})
export type Agreement = z.infer<typeof agreementSchema>
export const agreementPageSchema = pageSchema(agreementSchema)

/** What a form begins with: what is known before anybody fills it in, or what was entered before. */
export const agreementPrefillSchema = agreementSchema.pick({
  title: true,
  kind: true,
  enterprise: true,
  institution: true,
  otherParties: true,
  need: true,
  result: true,
  expert: true,
  lead: true,
  event: true,
  stop: true,
  techField: true,
  cooperationMode: true,
  contractType: true,
  amountFen: true,
  signedOn: true,
  startsOn: true,
  endsOn: true,
  supersedes: true,
  amends: true,
  renewedFrom: true,
  ipOwnership: true,
  ipTerms: true,
  confidentialUntil: true,
  confidentialityTerms: true,
})
export type AgreementPrefill = z.infer<typeof agreementPrefillSchema>

/** The way it went, newest first. */
export const agreementMovesSchema = z.object({
  items: z.array(
    z.object({
      from: agreementStageSchema.nullable(),
      to: agreementStageSchema,
      day: daySchema,
      /** for the bureau alone, and so who made it */
      reason: z.string(),
      at: instantSchema,
      by: z.string().nullable(),
    }),
  ),
})
export type AgreementMoves = z.infer<typeof agreementMovesSchema>

/** `every`: each agreement is one 项; `latest`: those that superseded one another are one 项 together. */
export const agreementCounts = ['every', 'latest'] as const
export const agreementCountSchema = z.enum(agreementCounts)
export type AgreementCount = z.infer<typeof agreementCountSchema>

export const agreementSumsQuerySchema = z.object({
  from: daySchema,
  to: daySchema,
  count: agreementCountSchema.default('every'),
  kind: listParam(agreementKindSchema),
  townshipId: listParam(idSchema),
  /** agreements signed later are left out of account, also where they supersede */
  asOf: daySchema.optional(),
})
export type AgreementSumsQuery = z.infer<typeof agreementSumsQuerySchema>
export const agreementSumsSchema = z.object({
  from: daySchema,
  to: daySchema,
  /** 项 */
  items: z.int(),
  /** of each chain once */
  amountFen: z.int(),
  paidFen: z.int(),
})
export type AgreementSums = z.infer<typeof agreementSumsSchema>

/** How many days ahead the bureau is reminded. */
export const agreementRemindersSchema = z.object({
  expiryDays: z.int().min(1).max(365),
  milestoneDays: z.int().min(1).max(90),
})
export type AgreementReminders = z.infer<typeof agreementRemindersSchema>
export const usualAgreementReminders: AgreementReminders = { expiryDays: 60, milestoneDays: 7 }
