import { invalid } from '../errors.ts'
import { voucherWay } from './policy.ts'
import type { VoucherRow } from './rows.ts'

type Voucher = VoucherRow['voucher']
export type OnWay = Pick<
  Voucher,
  (typeof voucherWay)[number]['day'] | 'approvedFen' | 'reviewedFen' | 'paidFen' | 'appliedFen'
>

const amountNames = { appliedFen: '申请', approvedFen: '批准', reviewedFen: '核定', paidFen: '拨付' } as const
const stageNames: Record<(typeof voucherWay)[number]['stage'], string> = {
  applied: '申请',
  recommended: '推荐',
  approved: '批准',
  used: '使用',
  redemption_submitted: '申请兑现',
  reviewed: '核定',
  publicised: '公示',
  paid: '拨付',
}

/** Refuses an amount above the one decided before it. */
export function refuseAmounts(voucher: OnWay): void {
  let former: { fen: number; name: string } | undefined
  for (const { amount } of voucherWay) {
    const fen = amount === null ? null : voucher[amount]
    if (amount === null || fen === null) continue
    const name = amountNames[amount]
    if (former && fen > former.fen) throw invalid(`/${amount}`, `${name}金额不能大于${former.name}金额`)
    former = { fen, name }
  }
}

/** Refuses days to come and days out of order; `pointer` says where the day stands in what was sent. */
export function refuseDays(voucher: OnWay, today: string, pointer: (day: keyof OnWay) => string): void {
  let former: { on: string; name: string } | undefined
  for (const { stage, day } of voucherWay) {
    const on = voucher[day]
    if (on === null) continue
    const name = stageNames[stage]
    if (on > today) throw invalid(pointer(day), `${name}日期不能晚于今天`)
    if (former && on < former.on) throw invalid(pointer(day), `${name}日期不能早于${former.name}日期`)
    former = { on, name }
  }
}

/** Amounts and days of stages that the voucher has not come to. */
export function refuseAhead(before: OnWay, patch: Partial<OnWay>): void {
  for (const step of voucherWay) {
    if (patch[step.day] !== undefined && before[step.day] === null) {
      throw invalid(`/${step.day}`, `还没有到“${stageNames[step.stage]}”这一步`)
    }
    if (step.amount && patch[step.amount] !== undefined && before[step.amount] === null) {
      throw invalid(`/${step.amount}`, `还没有到“${stageNames[step.stage]}”这一步`)
    }
  }
}
