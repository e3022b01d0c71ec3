import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { needDocument, resultDocument } from './documents.ts'
import { createMatcher, type Matcher } from './matcher.ts'
import { needs, results } from './testing/small-corpus.ts'

function corpus(order: <Item>(items: readonly Item[]) => readonly Item[] = (items) => items): Matcher {
  const matcher = createMatcher()
  for (const need of order(needs)) matcher.upsertNeed(need)
  for (const result of order(results)) matcher.upsertResult(result)
  return matcher
}

const everyMatch = (matcher: Matcher) => needs.map(({ id }) => matcher.matchNeed(id))

describe('known answers', () => {
  const matcher = corpus()

  it.each([
    ['need-coating', 'res-coating'],
    ['need-bearing', 'res-bearing'],
    ['need-yoghurt', 'res-yoghurt'],
    ['need-fleet', 'res-fleet'],
    ['need-filler', 'res-filler'],
  ])('%s is answered by %s first, at least fairly', (need, result) => {
    const [first] = matcher.matchNeed(need, { top: 1 })
    expect(first?.resultId).toBe(result)
    expect(['strong', 'fair']).toContain(first?.level)
  })

  it('says that a result which answers nothing is strong for none', () => {
    for (const match of matcher.matchResult('res-straw')) expect(['weak', 'none']).toContain(match.level)
  })

  it('ranks one need against one result as it would among many', () => {
    const alone = createMatcher()
    const find = <Item extends { id: string }>(items: readonly Item[], id: string) =>
      items.filter((item) => item.id === id)
    for (const need of find(needs, 'need-coating')) alone.upsertNeed(need)
    for (const result of find(results, 'res-coating')) alone.upsertResult(result)
    expect(['strong', 'fair']).toContain(alone.matchNeed('need-coating')[0]?.level)
  })
})

describe('matching', () => {
  it('does not depend on the order in which documents came', () => {
    expect(everyMatch(corpus((items) => [...items].reverse()))).toEqual(everyMatch(corpus()))
  })

  it('does not depend on documents that came and went, or came twice', () => {
    const matcher = corpus()
    matcher.upsertResult(resultDocument({ id: 'gone', title: '光伏玻璃镀膜液回收装置' }))
    matcher.upsertNeed(needDocument({ id: 'gone', title: '酸奶发酵剂' }))
    matcher.removeResult('gone')
    matcher.removeNeed('gone')
    for (const result of results) matcher.upsertResult(result)
    expect(everyMatch(matcher)).toEqual(everyMatch(corpus()))
  })

  it('gives a pair the same score from either side and by itself', () => {
    const matcher = corpus()
    for (const match of matcher.matchNeed('need-fleet')) {
      const fromResult = matcher.matchResult(match.resultId).find(({ needId }) => needId === 'need-fleet')
      expect(fromResult).toEqual(match)
      expect(matcher.scorePairs([{ need: 'need-fleet', result: match.resultId }])).toEqual([match])
    }
  })

  it('scores only the candidates it is given, and passes over ids it does not hold', () => {
    const found = corpus().matchNeed('need-fleet', { candidates: ['res-straw', 'nobody', 'res-fleet'] })
    expect(found.map(({ resultId }) => resultId)).toEqual(['res-fleet', 'res-straw'])
    expect(() => corpus().matchNeed('nobody')).toThrow(RangeError)
  })

  it('breaks ties by id', () => {
    const matcher = createMatcher()
    for (const id of ['c', 'a', 'b']) matcher.upsertResult(resultDocument({ id, title: '轴承振动监测' }))
    const found = matcher.matchNeed(needDocument({ id: 'n', title: '轴承振动监测' }))
    expect(found.map(({ resultId }) => resultId)).toEqual(['a', 'b', 'c'])
  })

  it('takes blanks for neutral; any stated fact moves the score up or down from there, never a blank', () => {
    const matcher = corpus()
    const [need, result] = [needs[0], results[0]]
    if (need === undefined || result === undefined) throw new Error('an empty corpus')
    const blank = {
      techField: null,
      minTrl: null,
      cooperationModes: [],
      budgetFen: null,
      validUntil: null,
      deadline: null,
    }
    const scoreOf = (more: object) =>
      matcher.matchNeed({ ...need, ...blank, ...more }, { candidates: [result.id] })[0]?.score ?? 0
    const neutral = scoreOf({})
    matcher.upsertResult({
      ...result,
      techField: null,
      trl: null,
      cooperationModes: [],
      priceFen: null,
      ip: [],
    })
    expect(scoreOf({ techField: 'agriculture', minTrl: 9, cooperationModes: ['talent'] })).toBe(neutral)
    expect(scoreOf({ techField: 'new_materials' })).toBe(neutral)
  })
})

describe('a shared rare term', () => {
  const rare = fc.constantFrom(
    '氮化镓',
    '声发射',
    '酪蛋白',
    '玻璃微珠',
    '罗茨风机',
    '甾体',
    '纤维素酶',
    'VOCs',
    'QZX-9',
  )

  it('never lowers the score, and raises it where there was none', () => {
    fc.assert(
      fc.property(rare, fc.constantFrom(...needs), fc.constantFrom(...results), (term, need, result) => {
        const before = createMatcher()
        before.upsertResult(result)
        const after = createMatcher()
        after.upsertResult({ ...result, title: `${result.title} ${term}` })
        const [plain] = before.matchNeed(need)
        const [shared] = after.matchNeed({ ...need, title: `${need.title} ${term}` })
        expect(shared?.score ?? 0).toBeGreaterThan((plain?.score ?? 0) - 0.005)
      }),
      { numRuns: 60 },
    )
  })
})
