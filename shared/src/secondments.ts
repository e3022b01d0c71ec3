import { z } from 'zod'
import { techFieldSchema } from './closed-lists.ts'
import { daySchema, idSchema, instantSchema, lineSchema, textSchema } from './fields.ts'
import { fenSchema } from './money.ts'
import { organizationReferenceSchema } from './organizations.ts'
import { listParam, pageQuerySchema, pageSchema } from './page.ts'
import { secondmentStageSchema } from './secondment-stages.ts'

export const secondmentGrades = ['excellent', 'good', 'qualified', 'unqualified'] as const
export const secondmentGradeSchema = z.enum(secondmentGrades)
export type SecondmentGrade = z.infer<typeof secondmentGradeSchema>

const fields = {
  expertId: idSchema,
  enterpriseId: idSchema,
  /** the need that it is to help with */
  needId: idSchema.nullable(),
  /** the tripartite agreement */
  agreementId: idSchema.nullable(),
  /** 聘任职务 */
  post: lineSchema(60).min(2),
  duties: textSchema(1000),
  startsOn: daySchema.nullable(),
  endsOn: daySchema.nullable(),
  /** days a month that were agreed */
  daysPerMonth: z.int().min(1).max(31).nullable(),
  subsidyFen: fenSchema.nullable(),
  /** the round of the selection, such as 2026年第一批 */
  round: lineSchema(40),
  ownerId: idSchema.nullable(),
  /** the bureau's own */
  note: textSchema(2000),
}

export const secondmentInputSchema = z.object({
  expertId: fields.expertId,
  enterpriseId: fields.enterpriseId,
  needId: fields.needId.default(null),
  agreementId: fields.agreementId.default(null),
  post: fields.post.default('科技副总'),
  duties: fields.duties.default(''),
  startsOn: fields.startsOn.default(null),
  endsOn: fields.endsOn.default(null),
  daysPerMonth: fields.daysPerMonth.default(null),
  subsidyFen: fields.subsidyFen.default(null),
  round: fields.round.default(''),
  /** oneself unless given */
  ownerId: fields.ownerId.optional(),
  note: fields.note.default(''),
  /** the request of the enterprise that it fills */
  requestId: idSchema.optional(),
})
export type SecondmentInput = z.infer<typeof secondmentInputSchema>

export const secondmentPatchSchema = z.object(fields).omit({ expertId: true, enterpriseId: true }).partial()
export type SecondmentPatch = z.infer<typeof secondmentPatchSchema>

export const secondmentMoveInputSchema = z.object({
  to: secondmentStageSchema,
  /** the true day, today unless given */
  day: daySchema.optional(),
  /** always where the move is not the usual one, the day has gone by, or it is terminated */
  reason: textSchema(500).default(''),
  /** of `assessed` */
  grade: secondmentGradeSchema.optional(),
  assessment: textSchema(2000).optional(),
})
export type SecondmentMoveInput = z.infer<typeof secondmentMoveInputSchema>

/** A day served, in half days: 1 or 2. */
export const secondmentDayInputSchema = z.object({
  day: daySchema,
  halfDays: z.int().min(1).max(2).default(2),
  work: lineSchema(300).min(1),
})
export type SecondmentDayInput = z.infer<typeof secondmentDayInputSchema>
export const secondmentDaySchema = secondmentDayInputSchema.extend({
  id: idSchema,
  halfDays: z.int(),
  work: z.string(),
})
export type SecondmentDay = z.infer<typeof secondmentDaySchema>

const expertReferenceSchema = z.object({
  id: idSchema,
  name: z.string(),
  department: z.string(),
  institution: organizationReferenceSchema,
})

export const secondmentSchema = z.object({
  id: idSchema,
  stage: secondmentStageSchema,
  /** why it was terminated, or came to its stage by another way than the usual */
  stageReason: z.string(),
  expert: expertReferenceSchema,
  enterprise: organizationReferenceSchema,
  /** where the enterprise was on the day of approval, today as long as it is not approved */
  township: z.object({ id: idSchema, name: z.string() }).nullable(),
  /** each null where there is none or the reader may not see it */
  need: z.object({ id: idSchema, title: z.string() }).nullable(),
  agreement: z.object({ id: idSchema, title: z.string() }).nullable(),
  post: z.string(),
  duties: z.string(),
  startsOn: daySchema.nullable(),
  endsOn: daySchema.nullable(),
  daysPerMonth: z.int().nullable(),
  subsidyFen: z.int().nullable(),
  round: z.string(),
  signedOn: daySchema.nullable(),
  submittedOn: daySchema.nullable(),
  approvedOn: daySchema.nullable(),
  /** half days served so far */
  halfDaysServed: z.int(),
  assessedOn: daySchema.nullable(),
  grade: secondmentGradeSchema.nullable(),
  assessment: z.string(),
  owner: z.object({ id: idSchema, name: z.string() }).nullable(),
  /** the bureau's own; null for everybody else */
  note: z.string().nullable(),
  permissions: z.object({ edit: z.boolean(), addDays: z.boolean(), moves: z.array(secondmentStageSchema) }),
  version: z.int(),
  createdAt: instantSchema,
  updatedAt: instantSchema,
})
export type Secondment = z.infer<typeof secondmentSchema>
export const secondmentPageSchema = pageSchema(secondmentSchema)

export const secondmentListQuerySchema = pageQuerySchema.extend({
  q: lineSchema(100).optional(),
  stage: listParam(secondmentStageSchema),
  townshipId: listParam(idSchema),
  enterpriseId: listParam(idSchema),
  institutionId: listParam(idSchema),
  expertId: listParam(idSchema),
  approvedFrom: daySchema.optional(),
  approvedTo: daySchema.optional(),
  sort: z.enum(['approved', 'updated']).default('updated'),
})
export type SecondmentListQuery = z.infer<typeof secondmentListQuerySchema>

export const secondmentSideStatuses = ['open', 'filled', 'withdrawn'] as const
export const secondmentSideStatusSchema = z.enum(secondmentSideStatuses)
export type SecondmentSideStatus = z.infer<typeof secondmentSideStatusSchema>

/** Supply: an expert is willing. */
export const secondmentOfferInputSchema = z.object({
  expertId: idSchema,
  techFields: z.array(techFieldSchema).max(5).default([]),
  daysPerMonth: z.int().min(1).max(31).nullable().default(null),
  availableFrom: daySchema.nullable().default(null),
  wishes: textSchema(500).default(''),
})
export type SecondmentOfferInput = z.infer<typeof secondmentOfferInputSchema>

/** Demand: an enterprise asks. */
export const secondmentRequestInputSchema = z.object({
  enterpriseId: idSchema,
  needId: idSchema.nullable().default(null),
  post: lineSchema(60).min(2).default('科技副总'),
  techFields: z.array(techFieldSchema).max(5).default([]),
  wishes: textSchema(500).default(''),
})
export type SecondmentRequestInput = z.infer<typeof secondmentRequestInputSchema>

export const secondmentOfferSchema = z.object({
  id: idSchema,
  expert: expertReferenceSchema,
  techFields: z.array(techFieldSchema),
  daysPerMonth: z.int().nullable(),
  availableFrom: daySchema.nullable(),
  wishes: z.string(),
  status: secondmentSideStatusSchema,
  version: z.int(),
  createdAt: instantSchema,
})
export type SecondmentOffer = z.infer<typeof secondmentOfferSchema>
export const secondmentOfferPageSchema = pageSchema(secondmentOfferSchema)

export const secondmentRequestSchema = z.object({
  id: idSchema,
  enterprise: organizationReferenceSchema,
  need: z.object({ id: idSchema, title: z.string() }).nullable(),
  post: z.string(),
  techFields: z.array(techFieldSchema),
  wishes: z.string(),
  status: secondmentSideStatusSchema,
  version: z.int(),
  createdAt: instantSchema,
})
export type SecondmentRequest = z.infer<typeof secondmentRequestSchema>
export const secondmentRequestPageSchema = pageSchema(secondmentRequestSchema)

/** An expert who might serve in an enterprise, with what speaks for it; most first. */
export const secondmentCandidateSchema = z.object({
  expert: expertReferenceSchema,
  willing: z.boolean(),
  /** what the two have in common so far */
  agreements: z.int(),
  meetings: z.int(),
  leads: z.int(),
  /** of the best match between a need of the enterprise and a result of the expert; null: none */
  bestScore: z.number().nullable(),
})
export type SecondmentCandidate = z.infer<typeof secondmentCandidateSchema>
