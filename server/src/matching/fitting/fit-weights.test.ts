import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shippedFit } from '../parameters.ts'
import { fitColumns, fitRow, fitWith, weightsOfFit } from './fit-columns.ts'
import { crossValidatedFigures, figuresOf, summaryOf } from './fit-figures.ts'
import { fitWeights } from './fit-weights.ts'
import type { JudgedNeed } from './judged-need.ts'
import { levelOfPair } from './judgement-level.ts'
import { verdictOn } from './switching.ts'

/** Numbers in [0, 1) that are the same at every run. */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return state / 2_147_483_647
  }
}

const trlGap = fitColumns.indexOf('trl.conflicts')

/** Pairs whose answer follows from `isGood`, or from nothing. */
function judged(needs: number, isGood: (row: readonly number[], chance: number) => boolean): JudgedNeed[] {
  const next = numbers(11)
  return Array.from({ length: needs }, (_, need) => {
    const rows = Array.from({ length: 8 }, () => {
      const [overlap, closeness, coverage, gap] = [next() * 4, next(), next() * 2, Number(next() < 0.4)]
      const row = fitRow({ overlap, closeness, coverage }, [])
      row[trlGap] = gap
      return row
    })
    return { need: String(need), rows, levels: rows.map((row) => (isGood(row, next()) ? 3 : 1)) }
  })
}

const verdict = (needs: JudgedNeed[]) =>
  verdictOn(
    needs.map((need) => figuresOf(need, shippedFit)),
    crossValidatedFigures(needs, shippedFit),
  )

const byReadiness = judged(30, (row) => row[trlGap] === 0 && (row[0] ?? 0) > 1)
const byNothing = judged(30, (_, chance) => chance < 0.4)
const byShipped = judged(30, (row, chance) => {
  const odds =
    shippedFit.text.base + row.reduce((sum, x, at) => sum + x * (weightsOfFit(shippedFit)[at] ?? 0), 0)
  return chance < 1 / (1 + Math.exp(-odds))
})

describe('weights learnt from judgements', () => {
  it('hold what people go by, and are found better on needs they were not fitted on', () => {
    const fit = fitWeights(byReadiness, shippedFit)
    expect(fit.facts.trl.conflicts).toBeLessThan(shippedFit.facts.trl.conflicts - 0.3)
    expect(fit.calibration).toEqual(shippedFit.calibration)
    expect(verdict(byReadiness)).toBe('better')
  })

  it.each([
    ['noise', byNothing],
    ['what is in use already', byShipped],
  ])('change nothing where people go by %s', (_, needs) => {
    expect(verdict(needs)).not.toBe('better')
  })

  it('stay nearer to the shipped ones the less is judged', () => {
    const moved = (needs: number) =>
      Math.abs(
        fitWeights(byReadiness.slice(0, needs), shippedFit).facts.trl.conflicts -
          shippedFit.facts.trl.conflicts,
      )
    expect(moved(2)).toBeLessThan(moved(30))
  })

  it('are the same every time, and never count shared words against a pair', () => {
    const against = judged(20, (row) => (row[0] ?? 0) < 1)
    expect(fitWeights(against, shippedFit)).toEqual(fitWeights(against, shippedFit))
    const { overlap, closeness, coverage } = fitWeights(against, shippedFit).text
    for (const weight of [overlap, closeness, coverage]) expect(weight).toBeGreaterThanOrEqual(0)
  })

  it('say how probable a pair is, not only in which order', () => {
    const fit = fitWeights(byShipped, shippedFit)
    const loss = (of: typeof fit) => summaryOf(byShipped.map((need) => figuresOf(need, of))).logLoss
    expect(loss(fit)).toBeLessThanOrEqual(loss(shippedFit) + 0.002)
  })

  it('come back from their columns as they were', () => {
    const weight = fc.double({ min: -2, max: 2, noNaN: true })
    fc.assert(
      fc.property(
        weight,
        fc.array(weight, { minLength: fitColumns.length, maxLength: fitColumns.length }),
        (base, weights) => {
          const fit = fitWith(shippedFit, base, weights)
          expect(weightsOfFit(fit)).toEqual(weights)
          expect(fit.text.base).toBe(base)
        },
      ),
    )
  })
})

describe('the level of a pair', () => {
  const said = (verdict: 'accepted' | 'met' | 'signed') => ({ verdict, reason: null })
  const declined = (reason: 'not_relevant' | 'timing' | 'trl_gap') => ({
    verdict: 'declined' as const,
    reason,
  })

  it('rises with what came of it', () => {
    const levels = [
      [declined('not_relevant')],
      [declined('trl_gap')],
      [said('accepted')],
      [said('met')],
      [said('signed')],
    ].map(levelOfPair)
    expect(levels).toEqual([...levels].sort((a, b) => Number(a) - Number(b)))
    expect(new Set(levels).size).toBe(5)
  })

  it('is none where nothing is said of the pair itself', () => {
    expect(levelOfPair([declined('timing')])).toBeNull()
    expect(levelOfPair([declined('timing'), said('accepted')])).toBe(3)
  })

  it('is the middle of opinions, unless people met or signed', () => {
    expect(levelOfPair([said('accepted'), declined('not_relevant')])).toBe(2)
    expect(levelOfPair([said('signed'), declined('not_relevant')])).toBe(4)
  })
})
