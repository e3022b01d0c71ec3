import { describe, expect, it } from 'vitest'
import { createMatcher, type Matcher } from './matcher.ts'
import { needs, results } from './testing/small-corpus.ts'

const options = { explain: true, today: '2026-01-01' } as const
const answersOf = (matcher: Matcher) => needs.map(({ id }) => matcher.matchNeed(id, options))

function filled(): Matcher {
  const matcher = createMatcher()
  for (const need of needs) matcher.upsertNeed(need)
  for (const result of results) matcher.upsertResult(result)
  return matcher
}

describe('a matcher that starts from what another one held', () => {
  it('scores and explains as that one does, also after what came and went there', () => {
    const before = filled()
    const [need] = needs
    const [first, second] = results
    if (need === undefined || first === undefined || second === undefined)
      throw new Error('too small a corpus')
    before.removeResult(first.id)
    before.upsertResult({ ...second, title: `${second.title}（二代）` })
    before.matchNeed({ ...need, id: 'asked', title: '转瞬即逝的词条' })
    const stored = before.toStored()
    expect(stored.terms).not.toContain('转瞬即逝')
    const after = createMatcher(undefined, undefined, structuredClone(stored))
    expect(answersOf(after)).toEqual(answersOf(before))
  })

  it('takes changes like one that was filled anew', () => {
    const after = createMatcher(undefined, undefined, filled().toStored())
    const other = filled()
    for (const matcher of [after, other]) {
      for (const result of results.slice(2)) matcher.removeResult(result.id)
      for (const result of results.slice(3)) matcher.upsertResult({ ...result, summary: '' })
    }
    expect(answersOf(after)).toEqual(answersOf(other))
  })
})
