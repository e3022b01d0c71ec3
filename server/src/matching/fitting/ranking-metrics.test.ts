import { describe, expect, it } from 'vitest'
import { areaUnderCurve, ndcg, precision, rankingOf } from './ranking-metrics.ts'

const judged = [
  { level: 4, score: 0.2 },
  { level: 1, score: 0.9 },
  { level: 3, score: 0.8 },
]

describe('ranking figures', () => {
  it('weigh a candidate by 2^(level − 1) − 1 and discount by the logarithm of its place', () => {
    const found = 0 + 3 / Math.log2(3) + 7 / Math.log2(4)
    const ideal = 7 + 3 / Math.log2(3)
    expect(ndcg(judged, 10)).toBeCloseTo(found / ideal)
    expect(ndcg([{ level: 1, score: 1 }], 10)).toBe(0)
  })

  it('count level 3 and above among the first places', () => {
    expect(precision(judged, 2)).toBe(0.5)
  })

  it('compare level 3 and above with level 1, ties half', () => {
    expect(areaUnderCurve(judged)).toBe(0)
    expect(areaUnderCurve([...judged, { level: 1, score: 0.2 }])).toBeCloseTo(1.5 / 4)
    expect(areaUnderCurve([{ level: 4, score: 1 }])).toBeNaN()
  })

  it('leave needs without both kinds out of the area alone', () => {
    const ranking = rankingOf([judged, [{ level: 4, score: 1 }]])
    expect(ranking.precision5).toBeCloseTo(0.3)
    expect(ranking.auc).toBe(0)
  })
})
