import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type BMatchingProblem, bestBMatching } from './b-matching.ts'

const gains = fc
  .array(fc.integer({ min: -3, max: 9 }), { maxLength: 3 })
  .map((each) => each.sort((a, b) => b - a))
const sides = fc.record({
  left: fc.array(gains, { maxLength: 4 }),
  right: fc.array(gains, { maxLength: 4 }),
  values: fc.array(fc.integer({ min: -5, max: 20 }), { minLength: 16, maxLength: 16 }),
  present: fc.array(fc.boolean(), { minLength: 16, maxLength: 16 }),
  limit: fc.integer({ min: 0, max: 6 }),
})

type Graph = (typeof sides extends fc.Arbitrary<infer T> ? T : never) & object

function problemOf({ left, right, values, present, limit }: Graph): BMatchingProblem {
  const pairs = left.flatMap((_, from) => right.map((__, to) => ({ from, to, at: from * 4 + to })))
  const kept = pairs.filter(({ at }) => present[at]).slice(0, 11)
  return {
    left,
    right,
    limit,
    edges: {
      from: Int32Array.from(kept, ({ from }) => from),
      to: Int32Array.from(kept, ({ to }) => to),
      value: Float64Array.from(kept, ({ at }) => values[at] ?? 0),
    },
  }
}

function worthOf(
  { left, right, edges, limit = Infinity }: BMatchingProblem,
  chosen: readonly number[],
): number {
  if (chosen.length > limit) return -Infinity
  const side = (gainsOf: typeof left, ends: Int32Array) =>
    gainsOf.reduce((sum, own, node) => {
      const count = chosen.filter((edge) => ends[edge] === node).length
      return count > own.length
        ? -Infinity
        : Array.from(own)
            .slice(0, count)
            .reduce((a, b) => a + b, sum)
    }, 0)
  const values = chosen.reduce((sum, edge) => sum + (edges.value[edge] ?? 0), 0)
  return values + side(left, edges.from) + side(right, edges.to)
}

it('finds what trying every set of edges finds', () => {
  fc.assert(
    fc.property(sides, (graph) => {
      const problem = problemOf(graph)
      const count = problem.edges.from.length
      let best = 0
      for (let set = 0; set < 2 ** count; set++) {
        const chosen = Array.from({ length: count }, (_, edge) => edge).filter((edge) => set & (1 << edge))
        best = Math.max(best, worthOf(problem, chosen))
      }
      const found = bestBMatching(problem)
      expect(found.value).toBeCloseTo(best, 6)
      expect(worthOf(problem, found.chosen)).toBeCloseTo(best, 6)
    }),
    { numRuns: 150 },
  )
})
