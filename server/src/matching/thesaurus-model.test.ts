import { afterAll, describe, expect, it } from 'vitest'
import { needDocument, resultDocument } from './documents.ts'
import { createMatcher } from './matcher.ts'
import { keepWhole, wordsOf } from './segment.ts'
import { shippedTermModel, type TermModel } from './term-model.ts'
import { readThesaurus, type ThesaurusGroup } from './thesaurus.ts'
import { termModelOf } from './thesaurus-model.ts'

afterAll(() => keepWhole([]))

const nearness = (model: TermModel, word: string, other: string) => {
  const { ids, nearness } = model.matesOf(model.idOf(word))
  return nearness[ids.indexOf(model.idOf(other))] ?? 0
}

describe('a term model of another thesaurus', () => {
  it('is the shipped one for the shipped thesaurus, and beside other groups', () => {
    const shipped = shippedTermModel()
    expect(termModelOf(readThesaurus())).toBe(shipped)
    const model = termModelOf([...readThesaurus(), { kind: 'synonyms', words: ['珂润隔热胶', '速固灌封料'] }])
    expect(model.size).toBe(shipped.size + 2)
    for (let id = 0; id < shipped.size; id += 101) expect(model.matesOf(id)).toEqual(shipped.matesOf(id))
  })

  it('relates words no longer whose group is gone', () => {
    const groups = readThesaurus()
    const shipped = shippedTermModel()
    const group = groups.find(
      ({ kind, words: [a = '', b = ''] }) => kind === 'synonyms' && nearness(shipped, a, b) > 0.9,
    )
    const [a = '', b = ''] = group?.words ?? []
    const model = termModelOf(groups.filter((other) => other !== group))
    expect(nearness(model, a, b)).toBeLessThan(nearness(shipped, a, b))
  })

  it('relates words that nobody knew, which are kept whole from then on', () => {
    const group: ThesaurusGroup = { kind: 'synonyms', words: ['珂润隔热胶', '速固灌封料'] }
    const model = termModelOf([...readThesaurus(), group])
    for (const word of group.words) expect(wordsOf(word)[0]?.word).toBe(word)
    expect(nearness(model, '珂润隔热胶', '速固灌封料')).toBeCloseTo(0.95)
    termModelOf(readThesaurus())
    expect(wordsOf('珂润隔热胶')[0]?.word).not.toBe('珂润隔热胶')
  })

  it('makes a match of a need and a result that name one thing otherwise', () => {
    const need = needDocument({ id: 'need', title: '寻找珂润隔热胶配方' })
    const result = resultDocument({ id: 'result', title: '一种速固灌封料的制备' })
    const scoreBy = (groups: readonly ThesaurusGroup[]) => {
      const matcher = createMatcher(termModelOf(groups))
      matcher.upsertNeed(need)
      matcher.upsertResult(result)
      return matcher.matchNeed('need')[0]?.score ?? 0
    }
    const shipped = readThesaurus()
    const group: ThesaurusGroup = { kind: 'synonyms', words: ['珂润隔热胶', '速固灌封料'] }
    expect(scoreBy([...shipped, group])).toBeGreaterThan(scoreBy(shipped) + 3)
  })
})
