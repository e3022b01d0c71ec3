import { z } from 'zod'
import { agreementReferenceSchema } from './agreements.ts'
import { daySchema, idSchema, lineSchema } from './fields.ts'
import { fenSchema } from './money.ts'

export const agreementPaymentInputSchema = z.object({
  paidOn: daySchema,
  amountFen: fenSchema.min(1),
  note: lineSchema(200).default(''),
})
export type AgreementPaymentInput = z.infer<typeof agreementPaymentInputSchema>

export const agreementMilestoneInputSchema = z.object({
  title: lineSchema(120).min(1),
  dueOn: daySchema,
  doneOn: daySchema.nullable().default(null),
})
export type AgreementMilestoneInput = z.infer<typeof agreementMilestoneInputSchema>
export const agreementMilestonePatchSchema = z
  .object({ title: lineSchema(120).min(1), dueOn: daySchema, doneOn: daySchema.nullable() })
  .partial()
export type AgreementMilestonePatch = z.infer<typeof agreementMilestonePatchSchema>

export const agreementPaymentSchema = agreementPaymentInputSchema.extend({ id: idSchema, note: z.string() })
export type AgreementPayment = z.infer<typeof agreementPaymentSchema>

export const agreementMilestoneSchema = z.object({
  id: idSchema,
  title: z.string(),
  dueOn: daySchema,
  doneOn: daySchema.nullable(),
  /** days past the due day; 0 while there is time, and once it is done */
  overdueDays: z.int(),
})
export type AgreementMilestone = z.infer<typeof agreementMilestoneSchema>

/** The agreement with what stands beside it. */
export const agreementPartsSchema = z.object({
  payments: z.array(agreementPaymentSchema),
  milestones: z.array(agreementMilestoneSchema),
  /** those that take its place, that add to it, and that renew it */
  supersededBy: z.array(agreementReferenceSchema),
  supplements: z.array(agreementReferenceSchema),
  renewals: z.array(agreementReferenceSchema),
})
export type AgreementParts = z.infer<typeof agreementPartsSchema>
