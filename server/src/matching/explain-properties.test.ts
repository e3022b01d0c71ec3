import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { needDocument, needTextFields, resultDocument, resultTextFields } from './documents.ts'
import { fold } from './fold.ts'
import { locateWords } from './locate.ts'
import { createMatcher } from './matcher.ts'

const words = ['声发射', 'PTFE', '轴承', '齿轮箱', '氮化镓', '镀膜液', '乳酸菌', '秸秆', 'CFRP', '球磨机']
const fillers = [
  '👩‍🔬',
  'é',
  'Ｘ９',
  '🏭',
  '，',
  '≤ 5 μm ',
  '臺灣',
  '\u{20BB7}野',
  '한글',
  '\r\n',
  '\u0301',
  '',
]
const word = fc.constantFrom(...words)
const text = fc
  .array(fc.oneof(word, fc.constantFrom(...fillers)), { maxLength: 12 })
  .map((pieces) => pieces.join(' '))
const distinct = fc.uniqueArray(word, { minLength: 3, maxLength: 6 })
const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' })

/** UTF-16 places at which a grapheme begins or the text ends. */
function boundaries(of: string): Set<number> {
  return new Set([...[...graphemes.segment(of)].map(({ index }) => index), of.length])
}

describe('what is marked', () => {
  it('is whole graphemes that fold to the word, whatever stands around', () => {
    fc.assert(
      fc.property(text, text, (title, summary) => {
        const document = resultDocument({ id: 'r', title, summary })
        for (const [found, spans] of locateWords(document, resultTextFields)) {
          for (const { field, start, end } of spans) {
            expect(fold(document[field].slice(start, end))).toBe(found)
            const whole = boundaries(document[field])
            expect(whole.has(start) && whole.has(end)).toBe(true)
          }
        }
      }),
      { numRuns: 200 },
    )
  })

  it('is called as the need writes it', () => {
    fc.assert(
      fc.property(text, distinct, (noise, shared) => {
        const matcher = createMatcher()
        matcher.upsertResult(resultDocument({ id: 'r', title: shared.join('，') }))
        const need = needDocument({ id: 'n', title: shared.join('，'), problem: noise })
        for (const { explanation } of matcher.matchNeed(need, { explain: true })) {
          for (const { term, need: spans } of explanation?.terms ?? []) {
            expect(spans.map(({ field, start, end }) => need[field].slice(start, end))).toContain(term)
          }
        }
      }),
      { numRuns: 40 },
    )
  })
})

describe('what a term claims', () => {
  it('is what the score loses when its word is taken out of the need', () => {
    fc.assert(
      fc.property(distinct, fc.array(word, { maxLength: 6 }), (shared, more) => {
        const matcher = createMatcher()
        matcher.upsertResult(resultDocument({ id: 'r', title: shared.join('，'), summary: more.join('，') }))
        const needOf = (kept: readonly string[]) =>
          needDocument({ id: 'n', title: '', problem: kept.join('，'), targets: shared[0] ?? '' })
        const [whole] = matcher.matchNeed(needOf(shared), { explain: true })
        for (const { term, contribution } of whole?.explanation?.terms ?? []) {
          // the first word stands in another field as well; a part of a word cannot be cut out of it
          if (term === shared[0] || !shared.includes(term)) continue
          const [without] = matcher.matchNeed(needOf(shared.filter((own) => own !== term)))
          expect(contribution, term).toBeCloseTo((whole?.score ?? 0) - (without?.score ?? 0), 1)
        }
      }),
      { numRuns: 40 },
    )
  })
})

describe('order', () => {
  const ordered = (items: readonly string[]) => items.join('，')

  it('of the words of a text, between commas, changes no score', () => {
    fc.assert(
      fc.property(distinct, fc.array(word, { maxLength: 6 }), (asked, offered) => {
        const scoreOf = (need: readonly string[], result: readonly string[]) => {
          const matcher = createMatcher()
          matcher.upsertResult(resultDocument({ id: 'r', title: ordered(result) }))
          return matcher.matchNeed(needDocument({ id: 'n', title: ordered(need) }))[0]?.score ?? 0
        }
        const backwards = scoreOf([...asked].reverse(), [...offered].reverse())
        expect(backwards).toBeCloseTo(scoreOf(asked, offered), 1)
      }),
      { numRuns: 60 },
    )
  })

  it('of the documents changes no score, and either side says the same of a pair', () => {
    const titles = fc.uniqueArray(text, { minLength: 2, maxLength: 5 })
    fc.assert(
      fc.property(titles, titles, (asked, offered) => {
        const needs = asked.map((title, at) => needDocument({ id: `n${at}`, title }))
        const results = offered.map((title, at) => resultDocument({ id: `r${at}`, title }))
        const forth = createMatcher()
        for (const need of needs) forth.upsertNeed(need)
        for (const result of results) forth.upsertResult(result)
        const back = createMatcher()
        for (const result of [...results].reverse()) back.upsertResult(result)
        for (const need of [...needs].reverse()) back.upsertNeed(need)
        for (const { id } of needs) {
          const found = forth.matchNeed(id)
          expect(back.matchNeed(id)).toEqual(found)
          for (const match of found) {
            expect(forth.matchResult(match.resultId).find(({ needId }) => needId === id)).toEqual(match)
          }
        }
      }),
      { numRuns: 30 },
    )
  })
})

describe('a blank', () => {
  it('text field is as good as one of spaces and punctuation', () => {
    const blank = fc.constantFrom('', ' ', '\n', '，。', '—', '！')
    fc.assert(
      fc.property(distinct, fc.constantFrom(...needTextFields.slice(1)), blank, (shared, field, nothing) => {
        const matcher = createMatcher()
        matcher.upsertResult(resultDocument({ id: 'r', title: ordered(shared) }))
        const need = needDocument({ id: 'n', title: ordered(shared) })
        const [filled] = matcher.matchNeed({ ...need, [field]: nothing })
        expect(filled).toEqual(matcher.matchNeed(need)[0])
      }),
      { numRuns: 40 },
    )
    function ordered(items: readonly string[]): string {
      return items.join('，')
    }
  })
})
