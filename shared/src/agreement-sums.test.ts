import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  agreementArrows,
  agreementStages,
  provincialProjectArrows,
  provincialProjectStages,
  registrationArrows,
  registrationStages,
} from './agreement-stages.ts'
import { addFen, type CountedAgreement, closesCycle, sumAgreements } from './agreement-sums.ts'
import { addDays } from './days.ts'

const WAN = 1_000_000
const first = '2026-01-01'
const year = { from: first, to: '2026-12-31' }

const agreement = (values: Partial<CountedAgreement> & { id: string }): CountedAgreement => ({
  stage: 'signed',
  amountFen: 0,
  signedOn: '2026-03-01',
  supersedesId: null,
  amendsId: null,
  ...values,
})

/** Agreements in which one supersedes, or adds to, only what stands before it: as papers come about. */
const agreements = fc
  .array(
    fc.record({
      stage: fc.constantFrom(...agreementStages),
      amountFen: fc.option(fc.integer({ min: 0, max: 10_000_000_000_000 })),
      day: fc.option(fc.integer({ min: 0, max: 364 })),
      link: fc.option(fc.nat()),
      supplement: fc.boolean(),
    }),
    { maxLength: 25 },
  )
  .map((rows) =>
    rows.map(({ stage, amountFen, day, link, supplement }, at): CountedAgreement => {
      const to = link === null || at === 0 ? null : `a${link % at}`
      return {
        ...agreement({ id: `a${at}`, stage, amountFen }),
        signedOn: day === null ? null : addDays(first, day),
        supersedesId: supplement ? null : to,
        amendsId: supplement ? to : null,
      }
    }),
  )
const count = fc.constantFrom('every' as const, 'latest' as const)

describe('the sums of agreements', () => {
  it('count a letter of intent and the contract after it once in money', () => {
    const intent = agreement({ id: 'intent', stage: 'superseded', amountFen: 200 * WAN })
    const contract = agreement({
      id: 'contract',
      amountFen: 80 * WAN,
      signedOn: '2026-09-01',
      supersedesId: 'intent',
    })
    const added = agreement({ id: 'added', amountFen: 5 * WAN, amendsId: 'contract' })
    const all = [intent, contract, added]
    expect(sumAgreements(all, { ...year, count: 'every' })).toMatchObject({
      amountFen: 85 * WAN,
      itemIds: ['intent', 'contract'],
    })
    expect(sumAgreements(all, { ...year, count: 'latest' }).itemIds).toEqual(['contract'])
    // as it was reported in summer, before there was a contract
    const summer = { ...year, count: 'latest' as const, asOf: '2026-06-30' }
    expect(sumAgreements(all, summer)).toMatchObject({ amountFen: 200 * WAN, itemIds: ['intent'] })
    // what a contract that is cancelled superseded counts again
    const mistaken = [intent, { ...contract, stage: 'cancelled' as const }]
    expect(sumAgreements(mistaken, { ...year, count: 'latest' }).amountFen).toBe(200 * WAN)
  })

  it('are whole, and those of windows side by side add up to the whole', () => {
    fc.assert(
      fc.property(agreements, count, fc.integer({ min: 0, max: 363 }), (all, how, cut) => {
        const to = addDays(first, cut)
        const whole = sumAgreements(all, { ...year, count: how })
        const parts = [
          sumAgreements(all, { from: first, to, count: how }),
          sumAgreements(all, { from: addDays(to, 1), to: year.to, count: how }),
        ]
        expect(addFen(parts.map(({ amountFen }) => amountFen))).toBe(whole.amountFen)
        expect(Number.isSafeInteger(whole.amountFen)).toBe(true)
        expect(parts.flatMap(({ itemIds }) => itemIds).sort()).toEqual([...whole.itemIds].sort())
        expect(new Set(whole.amountIds).size).toBe(whole.amountIds.length)
      }),
    )
  })

  it('do not depend on the order of the agreements, and money not on how items are counted', () => {
    fc.assert(
      fc.property(
        agreements.chain((all) =>
          fc.tuple(
            fc.constant(all),
            fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length }),
          ),
        ),
        ([all, shuffled]) => {
          const every = sumAgreements(all, { ...year, count: 'every' })
          const again = sumAgreements(shuffled, { ...year, count: 'every' })
          const latest = sumAgreements(all, { ...year, count: 'latest' })
          expect(again.amountFen).toBe(every.amountFen)
          expect([...again.itemIds].sort()).toEqual([...every.itemIds].sort())
          expect(latest.amountFen).toBe(every.amountFen)
          expect(every.itemIds).toEqual(expect.arrayContaining(latest.itemIds))
        },
      ),
    )
  })

  it('refuse parts of a fen and what is beyond exactness', () => {
    expect(() => addFen([0.1, 0.2])).toThrow(RangeError)
    expect(() => addFen([Number.MAX_SAFE_INTEGER, 1])).toThrow(RangeError)
  })
})

describe('a chain of agreements', () => {
  it('is closed by an agreement exactly where it would come back to itself', () => {
    const links = new Map([
      ['c', 'b'],
      ['b', 'a'],
    ])
    expect(closesCycle(links, 'a', 'c')).toBe(true)
    expect(closesCycle(links, 'a', 'a')).toBe(true)
    expect(closesCycle(links, 'd', 'c')).toBe(false)
    fc.assert(
      fc.property(agreements, (all) => {
        const supersedes = new Map(all.map(({ id, supersedesId }) => [id, supersedesId]))
        for (const [id, before] of supersedes)
          if (before) expect(closesCycle(supersedes, id, before)).toBe(false)
      }),
    )
  })
})

describe.each([
  ['agreements', agreementStages, agreementArrows],
  ['registrations', registrationStages, registrationArrows],
  ['projects', provincialProjectStages, provincialProjectArrows],
])('the stages of %s', (_name, stages, arrows) => {
  it('are joined by arrows that lead one way by an action, and all but the first are reached', () => {
    const pairs = arrows.flatMap(({ action, from }) => from.map((stage) => `${action} ${stage}`))
    expect(new Set(pairs).size).toBe(pairs.length)
    const known: readonly string[] = stages
    const reached = new Set<string>(arrows.map(({ to }) => to))
    for (const { from, to } of arrows)
      expect([...from, to].every((stage) => known.includes(stage))).toBe(true)
    expect(stages.filter((stage) => !reached.has(stage)).length).toBeLessThanOrEqual(1)
  })
})
