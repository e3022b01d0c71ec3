import { z } from 'zod'
import { daySchema, idSchema, instantSchema, lineSchema, textSchema } from './fields.ts'
import { fenSchema } from './money.ts'
import { organizationReferenceSchema } from './organizations.ts'
import { listParam, pageQuerySchema, pageSchema } from './page.ts'
import { voucherStageSchema } from './voucher-stages.ts'

const fields = {
  /** what it is used for */
  title: lineSchema(160).min(2),
  /** as the issuing office numbers it */
  number: lineSchema(60),
  enterpriseId: idSchema,
  /** who renders the service */
  institutionId: idSchema.nullable(),
  /** a provider that is not known here */
  providerName: lineSchema(120),
  agreementId: idSchema.nullable(),
  /** 申请; approved 批准, reviewed 兑现（核定）and paid 拨付（到账） are kept apart from it, none above the former */
  appliedFen: fenSchema.min(1),
  appliedOn: daySchema,
  /** the last day on which it may be used */
  validUntil: daySchema.nullable(),
  ownerId: idSchema.nullable(),
  /** the bureau's own */
  note: textSchema(2000),
}

export const voucherInputSchema = z.object({
  title: fields.title,
  number: fields.number.default(''),
  enterpriseId: fields.enterpriseId,
  institutionId: fields.institutionId.default(null),
  providerName: fields.providerName.default(''),
  agreementId: fields.agreementId.default(null),
  appliedFen: fields.appliedFen,
  /** today unless given */
  appliedOn: fields.appliedOn.optional(),
  validUntil: fields.validUntil.default(null),
  /** oneself unless given */
  ownerId: fields.ownerId.optional(),
  note: fields.note.default(''),
})
export type VoucherInput = z.infer<typeof voucherInputSchema>

/** The day on which it came to each stage; corrected where it was entered wrongly. */
const days = {
  recommendedOn: daySchema,
  approvedOn: daySchema,
  usedOn: daySchema,
  submittedOn: daySchema,
  reviewedOn: daySchema,
  publicisedOn: daySchema,
  paidOn: daySchema,
}

/** Amounts and days of stages that it came to alone; none of them is taken away again. */
export const voucherPatchSchema = z
  .object({
    ...fields,
    approvedFen: fenSchema.min(1),
    reviewedFen: fenSchema.min(1),
    paidFen: fenSchema.min(1),
    ...days,
  })
  .partial()
export type VoucherPatch = z.infer<typeof voucherPatchSchema>

export const voucherMoveInputSchema = z.object({
  to: voucherStageSchema,
  /** the true day, today unless given */
  day: daySchema.optional(),
  /** always where the move is not the usual one, the day has gone by, or it is rejected */
  reason: textSchema(500).default(''),
  /** each amount that the move comes to or passes; what was decided before stays, and all of it is paid unless given */
  approvedFen: fenSchema.min(1).optional(),
  reviewedFen: fenSchema.min(1).optional(),
  paidFen: fenSchema.min(1).optional(),
  /** of `used`: what it is used for */
  agreementId: idSchema.optional(),
  /** of `publicised` and `paid`: the batch it goes with */
  batchId: idSchema.optional(),
})
export type VoucherMoveInput = z.infer<typeof voucherMoveInputSchema>

/** 公示 or 拨付 of several vouchers at once. */
export const voucherBatchKinds = ['publication', 'payment'] as const
export const voucherBatchKindSchema = z.enum(voucherBatchKinds)
export type VoucherBatchKind = z.infer<typeof voucherBatchKindSchema>

export const voucherBatchInputSchema = z.object({
  kind: voucherBatchKindSchema,
  title: lineSchema(120).min(2),
  day: daySchema,
  note: textSchema(1000).default(''),
  /** moved to the stage of the batch with it; all or none */
  voucherIds: z.array(idSchema).min(1).max(500),
})
export type VoucherBatchInput = z.infer<typeof voucherBatchInputSchema>

export const voucherBatchSchema = z.object({
  id: idSchema,
  kind: voucherBatchKindSchema,
  title: z.string(),
  day: daySchema,
  note: z.string(),
  /** 笔, 家 and the sum of what was decided or paid */
  vouchers: z.int(),
  enterprises: z.int(),
  amountFen: z.int(),
  createdAt: instantSchema,
})
export type VoucherBatch = z.infer<typeof voucherBatchSchema>
export const voucherBatchListQuerySchema = pageQuerySchema.extend({ kind: listParam(voucherBatchKindSchema) })
export type VoucherBatchListQuery = z.infer<typeof voucherBatchListQuerySchema>
export const voucherBatchPageSchema = pageSchema(voucherBatchSchema)

export const voucherSchema = z.object({
  id: idSchema,
  title: z.string(),
  number: z.string(),
  stage: voucherStageSchema,
  /** why it was rejected, or came to its stage by another way than the usual */
  stageReason: z.string(),
  enterprise: organizationReferenceSchema,
  institution: organizationReferenceSchema.nullable(),
  providerName: z.string(),
  /** where the enterprise was on the day of the application */
  township: z.object({ id: idSchema, name: z.string() }).nullable(),
  agreement: z.object({ id: idSchema, title: z.string() }).nullable(),
  appliedFen: z.int(),
  approvedFen: z.int().nullable(),
  reviewedFen: z.int().nullable(),
  paidFen: z.int().nullable(),
  appliedOn: daySchema,
  recommendedOn: daySchema.nullable(),
  approvedOn: daySchema.nullable(),
  usedOn: daySchema.nullable(),
  submittedOn: daySchema.nullable(),
  reviewedOn: daySchema.nullable(),
  publicisedOn: daySchema.nullable(),
  paidOn: daySchema.nullable(),
  validUntil: daySchema.nullable(),
  /** days until it lapses, below 0 once it has; null where it can no longer lapse */
  lapsesInDays: z.int().nullable(),
  publication: z.object({ id: idSchema, title: z.string() }).nullable(),
  payment: z.object({ id: idSchema, title: z.string() }).nullable(),
  owner: z.object({ id: idSchema, name: z.string() }).nullable(),
  /** the bureau's own; null for everybody else */
  note: z.string().nullable(),
  permissions: z.object({ edit: z.boolean(), moves: z.array(voucherStageSchema) }),
  version: z.int(),
  createdAt: instantSchema,
  updatedAt: instantSchema,
})
export type Voucher = z.infer<typeof voucherSchema>
export const voucherPageSchema = pageSchema(voucherSchema)

/** The way it went, newest first. */
export const voucherMovesSchema = z.object({
  items: z.array(
    z.object({
      /** absent where it was entered */
      from: voucherStageSchema.nullable(),
      to: voucherStageSchema,
      day: daySchema,
      reason: z.string(),
      at: instantSchema,
      by: z.string().nullable(),
    }),
  ),
})
export type VoucherMoves = z.infer<typeof voucherMovesSchema>
