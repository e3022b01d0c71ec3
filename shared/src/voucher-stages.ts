import { z } from 'zod'
import type { StageArrow } from './stages.ts'

const bureau = ['staff'] as const

export const voucherStages = [
  'applied',
  'recommended',
  'approved',
  'used',
  'redemption_submitted',
  'reviewed',
  'publicised',
  'paid',
  'rejected',
  'expired',
] as const
export const voucherStageSchema = z.enum(voucherStages)
export type VoucherStage = z.infer<typeof voucherStageSchema>

/** From recommendation on; what was turned down or lapsed afterwards was recommended all the same. */
export const openVoucherStages = [
  'applied',
  'recommended',
  'approved',
  'used',
  'redemption_submitted',
  'reviewed',
  'publicised',
] as const satisfies VoucherStage[]

/**
 * 创新券: applied → recommended 推荐 → approved → used (linked agreement) → redemption_submitted →
 * reviewed 核定 → publicised 公示 → paid 拨付; or rejected, expired.
 */
export const voucherArrows = [
  { action: 'recommend', from: ['applied'], to: 'recommended', by: bureau, reason: false },
  { action: 'approve', from: ['recommended'], to: 'approved', by: bureau, reason: false },
  { action: 'use', from: ['approved'], to: 'used', by: bureau, reason: false },
  { action: 'submit', from: ['used'], to: 'redemption_submitted', by: bureau, reason: false },
  { action: 'review', from: ['redemption_submitted'], to: 'reviewed', by: bureau, reason: false },
  { action: 'publicise', from: ['reviewed'], to: 'publicised', by: bureau, reason: false },
  { action: 'pay', from: ['publicised'], to: 'paid', by: bureau, reason: false },
  {
    action: 'reject',
    from: ['applied', 'recommended', 'redemption_submitted', 'reviewed', 'publicised'],
    to: 'rejected',
    by: bureau,
    reason: true,
  },
  { action: 'expire', from: ['approved', 'used'], to: 'expired', by: bureau, reason: false },
] as const satisfies StageArrow<VoucherStage>[]
export type VoucherAction = (typeof voucherArrows)[number]['action']
