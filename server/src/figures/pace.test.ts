import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { monthsOf } from './checks.ts'
import { elapsedOfYear, paceOf, ranksOf, rateOf, shareOf, yearBefore } from './pace.ts'

describe('the pace of a year', () => {
  it.each([
    ['2026-01-01', 27],
    ['2026-06-30', 4959],
    ['2026-12-31', 10_000],
    ['2028-12-31', 10_000],
  ])('is %s → %i', (day, pace) => expect(elapsedOfYear(day)).toBe(pace))

  it('of days that are not over is that of today', () => {
    const year = { from: '2026-01-01', to: '2026-12-31' }
    expect(paceOf(year, '2026-12-01')).toBe(elapsedOfYear('2026-12-01'))
    expect([paceOf(year, '2027-03-01'), paceOf(year, '2025-03-01')]).toEqual([10_000, 10_000])
    expect(paceOf({ from: '2026-01-01', to: '2026-03-31' }, '2026-12-01')).toBe(elapsedOfYear('2026-03-31'))
  })

  it('is a rate of the target, unknown without one', () => {
    expect(rateOf(55, 60)).toBe(9167)
    expect(rateOf(55, null)).toBeNull()
    expect(rateOf(55, 0)).toBeNull()
    expect(shareOf(61_002_000_000 / 100, 124_494_000_000 / 100)).toBe(4900)
    expect(shareOf(1, 0)).toBeNull()
  })

  it('compares with the same days a year before', () => {
    expect(yearBefore({ from: '2028-01-01', to: '2028-02-29' })).toEqual({
      from: '2027-01-01',
      to: '2027-02-28',
    })
  })
})

it('ranks equal values alike, and nobody by luck of the order', () => {
  expect(ranksOf([3, null, 5, 3, 1])).toEqual([2, null, 1, 2, 4])
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1 }), (values) => {
      const ranks = ranksOf(values)
      for (const [i, value] of values.entries()) {
        for (const [j, other] of values.entries()) {
          const [mine, theirs] = [ranks[i] ?? 0, ranks[j] ?? 0]
          expect(Math.sign(mine - theirs)).toBe(Math.sign(other - value))
        }
      }
      expect(Math.min(...ranks.map((rank) => rank ?? 1))).toBe(1)
    }),
  )
})

it('cuts days into months that lie side by side', () => {
  expect(monthsOf({ from: '2025-12-20', to: '2026-02-10' })).toEqual([
    { from: '2025-12-20', to: '2025-12-31' },
    { from: '2026-01-01', to: '2026-01-31' },
    { from: '2026-02-01', to: '2026-02-10' },
  ])
})
