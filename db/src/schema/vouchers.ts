import { voucherStages } from '@duijie/shared/voucher-stages'
import { voucherBatchKinds } from '@duijie/shared/vouchers'
import { sql } from 'drizzle-orm'
import { bigint, check, date, index, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { accounts } from './accounts.ts'
import { agreements } from './agreements.ts'
import { inList, trackingColumns } from './columns.ts'
import { organizations } from './organizations.ts'

/** 公示批次 and 拨付批次 */
export const voucherBatches = pgTable(
  'voucher_batches',
  {
    id: uuid('id').primaryKey(),
    kind: text('kind', { enum: voucherBatchKinds }).notNull(),
    title: text('title').notNull(),
    day: date('day', { mode: 'string' }).notNull(),
    note: text('note').notNull().default(''),
    ...trackingColumns,
  },
  (t) => [
    index('voucher_batches_day_idx').on(t.kind, t.day, t.id),
    inList('voucher_batches_kind_check', t.kind, voucherBatchKinds),
  ],
)

/** 创新券 */
export const vouchers = pgTable(
  'vouchers',
  {
    id: uuid('id').primaryKey(),
    title: text('title').notNull(),
    number: text('number').notNull().default(''),
    stage: text('stage', { enum: voucherStages }).notNull(),
    stageReason: text('stage_reason').notNull().default(''),
    enterpriseId: uuid('enterprise_id')
      .notNull()
      .references(() => organizations.id),
    institutionId: uuid('institution_id').references(() => organizations.id),
    providerName: text('provider_name').notNull().default(''),
    agreementId: uuid('agreement_id').references(() => agreements.id),
    appliedFen: bigint('applied_fen', { mode: 'number' }).notNull(),
    approvedFen: bigint('approved_fen', { mode: 'number' }),
    /** 兑现（核定） */
    reviewedFen: bigint('reviewed_fen', { mode: 'number' }),
    /** 拨付（到账） */
    paidFen: bigint('paid_fen', { mode: 'number' }),
    appliedOn: date('applied_on', { mode: 'string' }).notNull(),
    recommendedOn: date('recommended_on', { mode: 'string' }),
    approvedOn: date('approved_on', { mode: 'string' }),
    usedOn: date('used_on', { mode: 'string' }),
    submittedOn: date('submitted_on', { mode: 'string' }),
    reviewedOn: date('reviewed_on', { mode: 'string' }),
    publicisedOn: date('publicised_on', { mode: 'string' }),
    paidOn: date('paid_on', { mode: 'string' }),
    validUntil: date('valid_until', { mode: 'string' }),
    publicationBatchId: uuid('publication_batch_id').references(() => voucherBatches.id),
    paymentBatchId: uuid('payment_batch_id').references(() => voucherBatches.id),
    ownerId: uuid('owner_id').references(() => accounts.id),
    note: text('note').notNull().default(''),
    /** the last day of use of which the bureau was warned */
    lapseWarnedFor: date('lapse_warned_for', { mode: 'string' }),
    ...trackingColumns,
  },
  (t) => [
    index('vouchers_stage_idx').on(t.stage, t.updatedAt, t.id),
    index('vouchers_updated_idx').on(t.updatedAt, t.id),
    index('vouchers_applied_idx').on(t.appliedOn, t.id),
    index('vouchers_recommended_idx').on(t.recommendedOn, t.id),
    index('vouchers_paid_idx').on(t.paidOn, t.id),
    index('vouchers_valid_idx').on(t.validUntil, t.id).where(sql`${t.stage} in ('approved', 'used')`),
    index('vouchers_enterprise_idx').on(t.enterpriseId),
    index('vouchers_institution_idx').on(t.institutionId),
    index('vouchers_agreement_idx').on(t.agreementId),
    index('vouchers_publication_idx').on(t.publicationBatchId),
    index('vouchers_payment_idx').on(t.paymentBatchId),
    inList('vouchers_stage_check', t.stage, voucherStages),
    check('vouchers_applied_check', sql`${t.appliedFen} > 0`),
    check('vouchers_approved_check', sql`${t.approvedFen} >= 0 and ${t.approvedFen} <= ${t.appliedFen}`),
    check('vouchers_reviewed_check', sql`${t.reviewedFen} >= 0 and ${t.reviewedFen} <= ${t.approvedFen}`),
    check('vouchers_paid_check', sql`${t.paidFen} >= 0 and ${t.paidFen} <= ${t.reviewedFen}`),
    check(
      'vouchers_used_check',
      sql`${t.stage} not in ('used', 'redemption_submitted', 'reviewed', 'publicised', 'paid') or ${t.agreementId} is not null`,
    ),
    check(
      'vouchers_paid_on_check',
      sql`${t.stage} <> 'paid' or (${t.paidOn} is not null and ${t.paidFen} is not null)`,
    ),
  ],
)

/** The way a voucher went: one row a change of stage, with the true day of it. */
export const voucherMoves = pgTable(
  'voucher_moves',
  {
    id: uuid('id').primaryKey(),
    voucherId: uuid('voucher_id')
      .notNull()
      .references(() => vouchers.id),
    /** absent where it was entered */
    from: text('from_stage', { enum: voucherStages }),
    to: text('to_stage', { enum: voucherStages }).notNull(),
    day: date('day', { mode: 'string' }).notNull(),
    reason: text('reason').notNull().default(''),
    at: timestamp('at', { withTimezone: true }).notNull(),
    by: uuid('by').references(() => accounts.id),
  },
  (t) => [
    index('voucher_moves_voucher_idx').on(t.voucherId, t.at),
    inList('voucher_moves_from_check', t.from, voucherStages),
    inList('voucher_moves_to_check', t.to, voucherStages),
  ],
)
