import { z } from 'zod'
import { daySchema, idSchema, instantSchema, lineSchema, textSchema } from './fields.ts'
import { fenSchema } from './money.ts'
import { organizationReferenceSchema } from './organizations.ts'
import { pageSchema } from './page.ts'
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
  /** the renewed term that it follows on */
  renewedFromId: idSchema.optional(),
})
export type SecondmentInput = z.infer<typeof secondmentInputSchema>

/** Days of stages that it came to are corrected, and none of them is taken away again. */
export const secondmentPatchSchema = z
  .object({
    ...fields,
    signedOn: daySchema,
    submittedOn: daySchema,
    approvedOn: daySchema,
    assessedOn: daySchema,
    grade: secondmentGradeSchema,
    assessment: textSchema(2000),
  })
  .omit({ expertId: true, enterpriseId: true })
  .partial()
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
export const secondmentDaysSchema = z.object({
  /** latest first */
  items: z.array(secondmentDaySchema.extend({ permissions: z.object({ remove: z.boolean() }) })),
})
export type SecondmentDays = z.infer<typeof secondmentDaysSchema>

/** The way it went, newest first. */
export const secondmentMovesSchema = z.object({
  items: z.array(
    z.object({
      /** absent where it was entered */
      from: secondmentStageSchema.nullable(),
      to: secondmentStageSchema,
      day: daySchema,
      reason: z.string(),
      at: instantSchema,
      by: z.string().nullable(),
    }),
  ),
})
export type SecondmentMoves = z.infer<typeof secondmentMovesSchema>

export const secondmentExpertSchema = z.object({
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
  expert: secondmentExpertSchema,
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
  /** the term before this one, and the one after it */
  renewedFromId: idSchema.nullable(),
  renewedAsId: idSchema.nullable(),
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
