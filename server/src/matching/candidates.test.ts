import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CandidateIndex } from './candidates.ts'
import { saturatedFrequency } from './term-amounts.ts'

const terms = fc.uniqueArray(fc.nat(30), { maxLength: 8 }).map((ids) => ({
  ids: Int32Array.from(ids),
  frequencies: Float32Array.from(ids, () => 0.5),
}))
const change = fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), terms: fc.option(terms) })
const asking = (ids: number[], weights: number[]) => ({
  ids: Int32Array.from(ids),
  weights: Float64Array.from(weights),
})
const query = asking([1, 2, 3, 5, 8], [5, 4, 3, 2, 1])
/** the same in two parts */
const [exactly, besides] = [asking([1, 3, 5], [5, 2, 2]), asking([2, 3, 8], [4, 1, 1])]
const nothing = asking([], [])

describe('the candidate index', () => {
  it('finds what adding up by hand finds, after any changes', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 40 }), fc.integer({ min: 1, max: 8 }), (changes, limit) => {
        const index = new CandidateIndex(0.2)
        const held = new Map<string, Int32Array>()
        for (const { id, terms: given } of changes) {
          if (given === null) {
            index.remove(id)
            held.delete(id)
          } else {
            index.upsert({ id, terms: given })
            held.set(id, given.ids)
          }
        }
        const expected = [...held]
          .map(([id, ids]) => {
            const sum = [...query.ids].reduce((total, term, at) => {
              return ids.includes(term) ? total + (query.weights[at] ?? 0) : total
            }, 0)
            return { id, score: (0.5 * sum) / (ids.length ** 0.2 || 1) }
          })
          .filter(({ score }) => score > 0)
          .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
          .slice(0, limit)
        const found = index.top(exactly, besides, limit)
        expect(found).toHaveLength(expected.length)
        const scores = new Map(expected.map(({ id, score }) => [id, score]))
        for (const [at, { document }] of found.entries())
          expect(scores.get(document.id) ?? 0).toBeCloseTo(expected[at]?.score ?? -1, 4)
        expect(index.size).toBe(held.size)
      }),
    )
  })

  it('finds the same whether documents came at once or one after the other', () => {
    const document = (at: number) => ({
      id: `r${at}`,
      terms: {
        ids: Int32Array.from([at % 7, 7 + (at % 11)]),
        frequencies: Float32Array.from([saturatedFrequency(1 + (at % 5)), saturatedFrequency(0.3)]),
      },
    })
    const make = () => new CandidateIndex<ReturnType<typeof document>>(0.2)
    const [atOnce, oneByOne] = [make(), make()]
    for (let at = 0; at < 1_200; at++) atOnce.upsert(document(at))
    for (let at = 0; at < 1_200; at++) {
      oneByOne.upsert(document(at))
      oneByOne.upsert(document(at >> 1))
      if (at % 3 === 0) oneByOne.top(query, nothing, 1)
    }
    const idsOf = (index: ReturnType<typeof make>) =>
      index.top(query, nothing, 500).map(({ document }) => document.id)
    expect(idsOf(oneByOne)).toEqual(idsOf(atOnce))
  })

  it('forgets what was removed also after many removals', () => {
    const index = new CandidateIndex(0.2)
    const everywhere = { ids: Int32Array.from([1]), frequencies: Float32Array.from([0.5]) }
    for (let round = 0; round < 3_000; round++) index.upsert({ id: `r${round % 700}`, terms: everywhere })
    for (let at = 0; at < 690; at++) index.remove(`r${at}`)
    expect(index.top(query, nothing, 100).map(({ document }) => document.id)).toEqual(
      Array.from({ length: 10 }, (_, at) => `r${690 + at}`),
    )
  })
})
