import { describe, expect, it } from 'vitest'
import { analyzeNeed } from './analyze.ts'
import { needDocument, resultDocument } from './documents.ts'
import { fold } from './fold.ts'
import { createMatcher } from './matcher.ts'
import { strike } from './strike.ts'
import { needs, results } from './testing/small-corpus.ts'

const matcher = createMatcher()
for (const need of needs) matcher.upsertNeed(need)
for (const result of results) matcher.upsertResult(result)
const explained = needs.flatMap(({ id }) => matcher.matchNeed(id, { explain: true }))

describe('an explanation', () => {
  it('claims for a term what the score loses when the need no longer mentions it', () => {
    // a word that stands alone in its field can be taken out of the text itself
    const result = resultDocument({ id: 'r', title: '声发射诊断', summary: '用于轴承、齿轮箱' })
    const alone = createMatcher()
    alone.upsertResult(result)
    const need = needDocument({ id: 'n', title: '轴承', problem: '齿轮箱', targets: '声发射' })
    const [whole] = alone.matchNeed(need, { explain: true })
    const fieldOf = { 轴承: 'title', 齿轮箱: 'problem', 声发射: 'targets' } as const
    for (const [word, field] of Object.entries(fieldOf)) {
      const claimed = whole?.explanation?.terms.find(({ term }) => term === word)?.contribution
      const [without] = alone.matchNeed({ ...need, [field]: '' })
      expect(claimed, word).toBeCloseTo((whole?.score ?? 0) - (without?.score ?? 0), 1)
    }
  })

  it('lists only what raises the score, the heaviest first', () => {
    for (const { explanation } of explained) {
      const contributions = (explanation?.terms ?? []).map(({ contribution }) => contribution)
      expect(contributions.every((contribution) => contribution > 0)).toBe(true)
      expect(contributions).toEqual([...contributions].sort((a, b) => b - a))
    }
  })

  it('marks the term itself in the need, and text of the result', () => {
    for (const { needId, resultId, explanation } of explained) {
      const need = needs.find(({ id }) => id === needId)
      const result = results.find(({ id }) => id === resultId)
      for (const term of explanation?.terms ?? []) {
        expect(term.need.length).toBeGreaterThan(0)
        expect(term.result.length).toBeGreaterThan(0)
        for (const { field, start, end } of term.need) {
          expect(fold(need?.[field].slice(start, end) ?? '')).toBe(fold(term.term))
        }
        for (const { field, start, end } of term.result) {
          expect(result?.[field].slice(start, end).length).toBe(end - start)
        }
      }
    }
  })

  it('claims for a fact what the score loses without it', () => {
    const need = needs.find(({ id }) => id === 'need-coating')
    if (need === undefined) throw new Error('no such need')
    const [match] = matcher.matchNeed(need, { candidates: ['res-coating'], explain: true })
    const [without] = matcher.matchNeed({ ...need, minTrl: null }, { candidates: ['res-coating'] })
    const claimed = match?.explanation?.facts.find(({ fact }) => fact === 'trl')?.contribution
    expect(claimed).toBeCloseTo((match?.score ?? 0) - (without?.score ?? 0), 1)
  })
})

it('strikes a word with its parts and the pairs inside it, and nothing else', () => {
  const { terms } = analyzeNeed(needDocument({ id: 'n', title: '锂离子电池回收，电池' }))
  const left = strike(terms, '锂离子电池')
  expect(left.has('锂离子电池')).toBe(false)
  expect(left.get('电池')).toBe(3)
  expect(left.get('回收')).toBe(3)
  expect(left.has('·离子')).toBe(false)
})
