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

describe('matchers that begin with the same memory', () => {
  it('answer as the one that gave it, whoever has asked before', () => {
    const before = filled()
    const shared = before.toShared()
    const [first, second] = [1, 2].map(() => createMatcher(undefined, undefined, shared))
    if (first === undefined || second === undefined) throw new Error('none was made')
    expect(answersOf(first)).toEqual(answersOf(before))
    expect(answersOf(second)).toEqual(answersOf(before))
    for (const { id } of results) expect(second.matchResult(id)).toEqual(before.matchResult(id))
  })

  it('keep apart from the first change on', () => {
    const shared = filled().toShared()
    const [changed, other] = [1, 2].map(() => createMatcher(undefined, undefined, shared))
    if (changed === undefined || other === undefined) throw new Error('none was made')
    const anew = filled()
    for (const matcher of [changed, anew]) {
      matcher.matchNeed(needs[0]?.id ?? '')
      for (const result of results.slice(0, 3)) matcher.upsertResult({ ...result, title: '轴承声发射诊断' })
      matcher.removeNeed(needs[1]?.id ?? '')
      for (const { id } of results.slice(4)) matcher.removeResult(id)
    }
    const left = needs.filter((_, at) => at !== 1)
    for (const { id } of left) {
      expect(changed.matchNeed(id, options)).toEqual(anew.matchNeed(id, options))
    }
    expect(answersOf(other)).toEqual(answersOf(filled()))
  })

  it('hold the documents as they were', () => {
    const matcher = createMatcher(undefined, undefined, filled().toShared())
    const vector = new Float32Array([0.6, 0.8])
    const [result] = results
    if (result === undefined) throw new Error('too small a corpus')
    matcher.upsertResult({ ...result, vector })
    const again = createMatcher(undefined, undefined, matcher.toStored())
    expect(again.needIds()).toEqual(needs.map(({ id }) => id))
    expect(again.needIds().map((id) => again.findNeed(id))).toEqual(needs)
    expect(again.findResult(result.id)).toEqual({ ...result, vector })
    expect(again.findResult('unknown')).toBeUndefined()
  })
})
