import fc from 'fast-check'
import { expect, it } from 'vitest'
import { bestMatches } from './best-matches.ts'
import { levelOf, scoreOf } from './calibration.ts'
import { shippedFit } from './parameters.ts'
import { placesOfBest } from './top-selection.ts'

const most = 0.85
const pair = fc.record({
  evidence: fc.double({ min: -4, max: 4, noNaN: true }).map((value) => Math.round(value * 5) / 5),
  facts: fc.double({ min: -1, max: most, noNaN: true }),
})

it('leaves out only pairs that facts could not have brought among the best', () => {
  fc.assert(
    fc.property(fc.array(pair, { maxLength: 60 }), fc.integer({ min: 0, max: 12 }), (pairs, top) => {
      const given = pairs.map((each, at) => ({ ...each, id: `r${String(at).padStart(2, '0')}` }))
      const match = ({ id, evidence, facts }: (typeof given)[number]) => {
        const score = scoreOf(evidence + facts, shippedFit.calibration)
        return { needId: 'n', resultId: id, score, level: levelOf(score) }
      }
      const all = bestMatches([...given], most, undefined, shippedFit.calibration, match)
      expect(bestMatches([...given], most, top, shippedFit.calibration, match)).toEqual(all.slice(0, top))
    }),
  )
})

it('finds the places of the best as sorting does, ties by the given order', () => {
  const score = fc.oneof(fc.integer({ min: 0, max: 5 }), fc.double({ min: 0, max: 1e6, noNaN: true }))
  fc.assert(
    fc.property(fc.array(score, { maxLength: 200 }), fc.integer({ min: 0, max: 40 }), (scores, limit) => {
      const sorted = [...scores.keys()]
        .filter((at) => (scores[at] ?? 0) > 0)
        .sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b)
        .slice(0, limit)
      expect([...placesOfBest(Float64Array.from(scores), limit, (a, b) => a < b)]).toEqual(sorted)
    }),
  )
})
