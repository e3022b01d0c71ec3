import { addDays } from '@duijie/shared/days'
import type { VoucherStage } from '@duijie/shared/voucher-stages'
import { byStaff, STAFF } from '../by-staff.ts'
import { clockOn, demoYear } from '../calendar.ts'
import { demoId, demoNumber } from '../ids.ts'
import { demoAgreements } from './agreements.ts'
import { enterprises } from './parties.ts'

const WAN = 1_000_000
/** 72 enterprises recommended with 1435万元; 610.02万元 of it redeemed. */
const RECOMMENDED = 72
const RECOMMENDED_FEN = 1435 * WAN
const REDEEMED = 40
const REDEEMED_FEN = 61_002 * (WAN / 100)
const PAID = 28

const uses = [
  '委托检测与可靠性试验',
  '新产品工艺验证',
  '技术方案设计与仿真',
  '中试放大试验',
  '专利分析与标准研制',
  '设备改造技术咨询',
]

const rounds = {
  first: {
    applied: '-03-04',
    recommended: '-03-20',
    approved: '-04-16',
    used: '-05-26',
    submitted: '-07-06',
    reviewed: '-08-14',
    publicised: '-08-20',
    paid: '-09-10',
  },
  second: {
    applied: '-06-03',
    recommended: '-06-25',
    approved: '-07-20',
    used: '-08-18',
    submitted: '-09-02',
    reviewed: '-10-09',
    publicised: '-10-14',
    paid: '-10-14',
  },
} as const

const way: VoucherStage[] = [
  'applied',
  'recommended',
  'approved',
  'used',
  'redemption_submitted',
  'reviewed',
  'publicised',
  'paid',
]

/** How far those that were not redeemed have come. */
const rest: VoucherStage[] = [
  ...Array<VoucherStage>(10).fill('approved'),
  ...Array<VoucherStage>(8).fill('used'),
  ...Array<VoucherStage>(4).fill('redemption_submitted'),
  ...Array<VoucherStage>(8).fill('recommended'),
  ...Array<VoucherStage>(2).fill('expired'),
]

export interface DemoVoucher {
  key: string
  stage: VoucherStage
  round: keyof typeof rounds
  appliedFen: number
  reviewedFen: number | null
}

/** Whole halves of 10,000 yuan that add up to the sum. */
function applied(): number[] {
  const amounts = Array.from({ length: RECOMMENDED }, (_, index) => (15 + ((index * 7) % 10)) * WAN)
  let missing = RECOMMENDED_FEN - amounts.reduce((sum, amount) => sum + amount, 0)
  for (let index = 0; missing !== 0; index = (index + 1) % RECOMMENDED) {
    const step = Math.sign(missing) * (WAN / 2)
    amounts[index] = (amounts[index] ?? 0) + step
    missing -= step
  }
  return amounts
}

/** What was redeemed of each: around three quarters, whole hundreds of yuan, adding up to the sum. */
function reviewed(amounts: readonly number[]): number[] {
  const granted = amounts
    .slice(0, REDEEMED)
    .map((amount, index) => Math.floor((amount * (70 + ((index * 3) % 12))) / 100 / 20_000) * 20_000)
  let missing = REDEEMED_FEN - granted.reduce((sum, amount) => sum + amount, 0)
  for (let index = 0; missing !== 0; index = (index + 1) % REDEEMED) {
    const step = Math.sign(missing) * Math.min(Math.abs(missing), 20_000)
    granted[index] = (granted[index] ?? 0) + step
    missing -= step
  }
  return granted
}

export function demoVouchers(): DemoVoucher[] {
  const amounts = applied()
  const granted = reviewed(amounts)
  const recommended = amounts.map((appliedFen, index): DemoVoucher => {
    const stage =
      index < PAID ? 'paid' : index < REDEEMED ? 'publicised' : (rest[index - REDEEMED] ?? 'recommended')
    return {
      key: enterprises[index]?.key ?? '',
      stage,
      round: index < PAID ? 'first' : 'second',
      appliedFen,
      reviewedFen: granted[index] ?? null,
    }
  })
  const others = enterprises.slice(RECOMMENDED, RECOMMENDED + 6).map(
    ({ key }, index): DemoVoucher => ({
      key,
      stage: index < 4 ? 'applied' : 'rejected',
      round: 'second',
      appliedFen: (8 + index) * WAN,
      reviewedFen: null,
    }),
  )
  return [...recommended, ...others]
}

export function voucherRows(now: Date) {
  const year = demoYear(now)
  const agreements = demoAgreements(now)
  const batches = [
    batch(
      'publication first',
      'publication',
      `${year}年第一批创新券兑现公示`,
      `${year}${rounds.first.publicised}`,
    ),
    batch(
      'publication second',
      'publication',
      `${year}年第二批创新券兑现公示`,
      `${year}${rounds.second.publicised}`,
    ),
    batch('payment first', 'payment', `${year}年第一批创新券拨付`, `${year}${rounds.first.paid}`),
  ]
  const all = demoVouchers().map((voucher, index) => {
    const reached = stepsOf(voucher.stage)
    const days = rounds[voucher.round]
    const day = (step: VoucherStage, key: keyof (typeof rounds)['first']) =>
      reached.includes(step) ? `${year}${days[key]}` : null
    const contract = agreements.find(({ enterprise }) => enterprise.key === voucher.key)
    const used = day('used', 'used')
    const late = used !== null && contract !== undefined && contract.signedOn > used
    const usedOn = late ? contract.signedOn : used
    const last = [...reached]
      .reverse()
      .map((step) => stepDay(step, year, days))
      .find(Boolean)
    return {
      voucher,
      reached,
      row: {
        id: demoId('voucher', voucher.key),
        title: uses[demoNumber(voucher.key, 'use', uses.length)] ?? '',
        number: `CXQ${year}${String(index + 1).padStart(4, '0')}`,
        stage: voucher.stage,
        stageReason: voucher.stage === 'rejected' ? '服务内容不在支持范围' : '',
        enterpriseId: demoId('organization', voucher.key),
        institutionId: contract ? demoId('organization', contract.institutionKey) : null,
        agreementId: usedOn !== null && contract ? demoId('agreement', contract.key) : null,
        appliedFen: voucher.appliedFen,
        approvedFen: reached.includes('approved') ? voucher.appliedFen : null,
        reviewedFen: voucher.reviewedFen,
        paidFen: voucher.stage === 'paid' ? voucher.reviewedFen : null,
        appliedOn: `${year}${days.applied}`,
        recommendedOn: day('recommended', 'recommended'),
        approvedOn: day('approved', 'approved'),
        usedOn,
        submittedOn: day('redemption_submitted', 'submitted'),
        reviewedOn: day('reviewed', 'reviewed'),
        publicisedOn: day('publicised', 'publicised'),
        paidOn: day('paid', 'paid'),
        validUntil: reached.includes('approved') ? addDays(`${year}${days.approved}`, 365) : null,
        publicationBatchId: reached.includes('publicised')
          ? demoId('voucher batch', `publication ${voucher.round}`)
          : null,
        paymentBatchId: voucher.stage === 'paid' ? demoId('voucher batch', `payment ${voucher.round}`) : null,
        ownerId: STAFF,
        ...byStaff(
          clockOn(`${year}${days.applied}`, '09:40'),
          clockOn(last ?? `${year}${days.applied}`, '16:20'),
        ),
      },
    }
  })
  return {
    batches,
    vouchers: all.map(({ row }) => row),
    moves: all.flatMap(({ voucher, reached }) => {
      const days = rounds[voucher.round]
      return reached.map((to, index) => {
        const day = stepDay(to, year, days) ?? addDays(`${year}${days.applied}`, 20)
        return {
          id: demoId('voucher move', `${voucher.key} ${to}`),
          voucherId: demoId('voucher', voucher.key),
          from: reached[index - 1] ?? null,
          to,
          day,
          at: clockOn(day, '16:20'),
          by: STAFF,
        }
      })
    }),
  }
}

/** The stages that it went through. */
function stepsOf(stage: VoucherStage): VoucherStage[] {
  if (stage === 'rejected') return ['applied', 'rejected']
  if (stage === 'expired') return ['applied', 'recommended', 'approved', 'expired']
  return way.slice(0, way.indexOf(stage) + 1)
}

function stepDay(
  step: VoucherStage,
  year: number,
  days: (typeof rounds)[keyof typeof rounds],
): string | undefined {
  const key = step === 'redemption_submitted' ? 'submitted' : step
  if (step === 'expired') return `${year}-10-12`
  return key in days ? `${year}${days[key as keyof typeof days]}` : undefined
}

function batch(key: string, kind: 'publication' | 'payment', title: string, day: string) {
  const at = clockOn(day, '09:00')
  return {
    id: demoId('voucher batch', key),
    kind,
    title,
    day,
    ...byStaff(at),
  }
}
