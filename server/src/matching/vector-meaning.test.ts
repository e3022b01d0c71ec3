import { describe, expect, it } from 'vitest'
import { needDocument, resultDocument } from './documents.ts'
import { createMatcher } from './matcher.ts'
import { vectorCloseness } from './parameters.ts'
import { vectorMeaning } from './vector-meaning.ts'

const need = (...vector: number[]) =>
  needDocument({ id: 'n', title: '滴灌', vector: vector.length > 0 ? Float32Array.from(vector) : null })
const result = (...vector: number[]) =>
  resultDocument({ id: 'r', title: '轴承', vector: vector.length > 0 ? Float32Array.from(vector) : null })

function scored(left: ReturnType<typeof need>, right: ReturnType<typeof result>) {
  const matcher = createMatcher()
  matcher.upsertNeed(left)
  matcher.upsertResult(right)
  const [match] = matcher.scorePairs([{ need: 'n', result: 'r' }], { explain: true })
  if (!match) throw new Error('no match')
  return match
}

describe('outside vectors', () => {
  it('are nothing where a side has none, or one of another length', () => {
    expect(vectorMeaning(need(), result(1, 0))).toBeNull()
    expect(vectorMeaning(need(1, 0), result())).toBeNull()
    expect(vectorMeaning(need(1, 0), result(1, 0, 0))).toBeNull()
    expect(scored(need(1, 0), result()).score).toBe(scored(need(), result()).score)
  })

  it('count by their cosine, within bounds', () => {
    const { least, most } = vectorCloseness
    expect(vectorMeaning(need(1, 0), result(1, 0))).toMatchObject({ verdict: 'fits', weight: most })
    expect(vectorMeaning(need(1, 0), result(-1, 0))).toMatchObject({ verdict: 'near', weight: least })
    const far = vectorMeaning(need(1, 0), result(0.6, 0.8))
    expect(far).toMatchObject({ resultValue: '60%', weight: expect.closeTo(0.4) })
  })

  it('are explained by what the score loses without them', () => {
    const without = scored(need(), result())
    for (const vector of [
      [1, 0],
      [0.6, 0.8],
      [0, 1],
    ]) {
      const match = scored(need(1, 0), result(...vector))
      const fact = match.explanation?.facts.find(({ fact: kind }) => kind === 'meaning')
      expect(fact?.contribution).toBeCloseTo(match.score - without.score, 2)
    }
  })
})
