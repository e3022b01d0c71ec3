import { describe, expect, it } from 'vitest'
import { joinedCorpus } from './joined-corpus.ts'
import { createMatcher, type Matcher } from './matcher.ts'
import { shippedTermModel } from './term-model.ts'
import { needs, results } from './testing/small-corpus.ts'

const options = { explain: true, today: '2026-01-01' } as const
const answersOf = (matcher: Matcher) => needs.map(({ id }) => matcher.matchNeed(id, options))

/** Analysed in two parts. */
function shared() {
  const parts = [0, 1].map((part) => {
    const matcher = createMatcher()
    const half = <Item>(items: readonly Item[]) =>
      part === 0 ? items.slice(0, items.length >> 1) : items.slice(items.length >> 1)
    for (const need of half(needs)) matcher.upsertNeed(need)
    for (const result of half(results)) matcher.upsertResult(result)
    return matcher.toStored()
  })
  return joinedCorpus(parts, shippedTermModel())
}

function filled(): Matcher {
  const matcher = createMatcher()
  for (const need of needs) matcher.upsertNeed(need)
  for (const result of results) matcher.upsertResult(result)
  return matcher
}

describe('matchers that begin with the same memory', () => {
  it('answer as the one that gave it, whoever has asked before', () => {
    const before = filled()
    const corpus = shared()
    const [first, second] = [1, 2].map(() => createMatcher(undefined, undefined, corpus))
    if (first === undefined || second === undefined) throw new Error('none was made')
    expect(answersOf(first)).toEqual(answersOf(before))
    expect(answersOf(second)).toEqual(answersOf(before))
    for (const { id } of results) expect(second.matchResult(id)).toEqual(before.matchResult(id))
  })

  it('keep apart from the first change on', () => {
    const corpus = shared()
    const [changed, other] = [1, 2].map(() => createMatcher(undefined, undefined, corpus))
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
    const matcher = createMatcher(undefined, undefined, shared())
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
