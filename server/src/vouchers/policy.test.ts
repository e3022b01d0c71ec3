import { voucherArrows, voucherStages } from '@duijie/shared/voucher-stages'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mayMove, placeOnWay, voucherWay } from './policy.ts'
import { type OnWay, refuseAmounts, refuseDays } from './way.ts'

const stage = fc.constantFrom(...voucherStages)

describe('the way of a voucher', () => {
  it('goes forward only, by an arrow or past stages of the way, and ends for good', () => {
    const arrows = new Set<string>(
      voucherArrows.flatMap(({ from, to }) => from.map((each: string) => `${each} ${to}`)),
    )
    fc.assert(
      fc.property(stage, stage, (from, to) => {
        const [here, there] = [placeOnWay(from), placeOnWay(to)]
        const forward = here >= 0 && there > here
        expect(mayMove(from, to)).toBe(forward || arrows.has(`${from} ${to}`))
        if (from === 'paid' || from === 'rejected' || from === 'expired')
          expect(mayMove(from, to)).toBe(false)
      }),
    )
  })
})

const blank: OnWay = {
  appliedFen: 100,
  approvedFen: null,
  reviewedFen: null,
  paidFen: null,
  appliedOn: '2026-01-01',
  recommendedOn: null,
  approvedOn: null,
  usedOn: null,
  submittedOn: null,
  reviewedOn: null,
  publicisedOn: null,
  paidOn: null,
}
const refused = (check: () => void) => {
  try {
    check()
    return false
  } catch {
    return true
  }
}

describe('amounts and days', () => {
  it('are refused exactly where one stands above the one before it, whichever are known', () => {
    const fen = fc.option(fc.integer({ min: 1, max: 10_000_000_000_000 }))
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000_000_000_000 }), fen, fen, fen, (appliedFen, ...rest) => {
        const [approvedFen = null, reviewedFen = null, paidFen = null] = rest
        const known = [appliedFen, approvedFen, reviewedFen, paidFen].filter((each) => each !== null)
        const above = known.some((each, at) => each > (known[at - 1] ?? each))
        const voucher = { ...blank, appliedFen, approvedFen, reviewedFen, paidFen }
        expect(refused(() => refuseAmounts(voucher))).toBe(above)
      }),
    )
  })

  it('come in the order of the way, and none is to come', () => {
    const day = fc.option(fc.integer({ min: 1, max: 28 }))
    const days = fc.tuple(day, day, day, day, day, day, day)
    fc.assert(
      fc.property(days, (numbers) => {
        const names = voucherWay.slice(1).map((step) => step.day)
        const given = numbers.map((number) =>
          number === null ? null : `2026-02-${String(number).padStart(2, '0')}`,
        )
        const voucher = { ...blank, ...Object.fromEntries(names.map((name, at) => [name, given[at]])) }
        const known = given.filter((each) => each !== null)
        const wrong = known.some((each, at) => each < (known[at - 1] ?? each) || each > '2026-02-20')
        expect(refused(() => refuseDays(voucher, '2026-02-20', String))).toBe(wrong)
      }),
    )
  })
})
