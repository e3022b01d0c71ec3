import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyzeNeed } from './analyze.ts'
import { needDocument, resultDocument } from './documents.ts'
import { createMatcher, type Matcher } from './matcher.ts'
import { type TermWeight, weighTerms } from './term-weights.ts'
import { needs, results } from './testing/small-corpus.ts'

const words = ['声发射', 'ptfe', '轴承', '齿轮箱', '氮化镓', '镀膜液', '乳酸菌', '秸秆', 'cfrp', '球磨机']
const word = fc.constantFrom(...words)
const distinct = fc.uniqueArray(word, { minLength: 3, maxLength: 6 })
const steps = [0, 0.5, 1, 2, 3]
const weights = fc.uniqueArray(fc.record({ term: word, weight: fc.constantFrom(...steps) }), {
  maxLength: 5,
  selector: ({ term }) => term,
})
const today = '2026-01-01'

function filled(): Matcher {
  const matcher = createMatcher()
  for (const need of needs) matcher.upsertNeed(need)
  for (const result of results) matcher.upsertResult(result)
  return matcher
}
const matcher = filled()

const needOf = (asked: readonly string[], termWeights: readonly TermWeight[] = []) =>
  needDocument({ id: 'asked', title: asked.join('，'), termWeights })

/** Scored beside a corpus that stays the same. */
function scoreOf(asked: readonly string[], offered: string, termWeights: readonly TermWeight[] = []): number {
  const result = resultDocument({ id: 'offered', title: offered })
  const [match] = matcher.scoreDocuments(needOf(asked, termWeights), [result])
  return match?.score ?? Number.NaN
}

const text = fc.array(fc.oneof(word, fc.constantFrom('回转支承监测', '硅溶胶', '路径规划')), {
  maxLength: 30,
})

describe('the words of a need, weighed', () => {
  it('change nothing where each counts as it is', () => {
    fc.assert(
      fc.property(distinct, text, (asked, offered) => {
        const asTheyAre = asked.map((term) => ({ term, weight: 1 }))
        expect(scoreOf(asked, offered.join('，'), asTheyAre)).toBe(scoreOf(asked, offered.join('，')))
      }),
      { numRuns: 60 },
    )
    const counts = analyzeNeed(needOf(words)).terms
    expect([...weighTerms(counts, [])]).toEqual([...counts])
  })

  it('are as good as not written where one counts nothing', () => {
    fc.assert(
      fc.property(distinct, text, (asked, offered) => {
        const [dropped = '', ...others] = asked
        const without = scoreOf(others, offered.join('，'))
        expect(scoreOf(asked, offered.join('，'), [{ term: dropped, weight: 0 }])).toBeCloseTo(without, 1)
      }),
      { numRuns: 100 },
    )
  })

  it('are as good as written once more where one is added', () => {
    fc.assert(
      fc.property(distinct, text, (asked, offered) => {
        const [added = '', ...others] = asked
        const result = resultDocument({ id: 'offered', title: offered.join('，') })
        const written = { ...needOf(others), problem: added }
        const [match] = matcher.scoreDocuments(written, [result])
        const weighed = scoreOf(others, offered.join('，'), [{ term: added.toUpperCase(), weight: 1 }])
        expect(weighed).toBeCloseTo(match?.score ?? 0, 1)
      }),
      { numRuns: 100 },
    )
  })

  it('never lose a result that has a word by a greater weight of it, as long as it counts at all', () => {
    fc.assert(
      fc.property(distinct, text, weights, word, (asked, offered, others, own) => {
        const rest = others.filter(({ term }) => term !== own)
        const scores = [0.5, 1, 2, 3].map((weight) =>
          scoreOf(asked, [...offered, own].join('，'), [...rest, { term: own, weight }]),
        )
        for (const [at, score] of scores.slice(1).entries()) {
          expect(score).toBeGreaterThanOrEqual((scores[at] ?? 0) - 1e-6)
        }
      }),
      { numRuns: 150 },
    )
  })

  it('count nothing where the texts have them not, unless they were added', () => {
    const counts = analyzeNeed(needOf(['齿轮箱'])).terms
    expect([...weighTerms(counts, [{ term: '氮化镓', weight: 3, added: false }])]).toEqual([...counts])
    expect(weighTerms(counts, [{ term: '氮化镓', weight: 3, added: true }]).get('氮化镓')).toBe(9)
  })

  it('take a part along with the whole word, and leave it out where the part counts nothing', () => {
    const counts = analyzeNeed(needOf(['齿轮箱'])).terms
    expect(counts.get('齿轮')).toBe(3)
    const whole = weighTerms(counts, [{ term: '齿轮箱', weight: 2 }])
    expect([whole.get('齿轮箱'), whole.get('齿轮'), whole.get('·轮箱')]).toEqual([12, 12, 12])
    const both = weighTerms(counts, [
      { term: '齿轮', weight: 0 },
      { term: '齿轮箱', weight: 2 },
    ])
    expect([both.get('齿轮箱'), both.has('齿轮')]).toEqual([12, false])
    expect(weighTerms(counts, [{ term: '齿轮箱', weight: 0 }]).size).toBe(0)
  })

  it('say of each word what the score would lose without it', () => {
    fc.assert(
      fc.property(distinct, weights, (shared, chosen) => {
        const given = chosen.filter(({ term }) => shared.includes(term))
        const result = resultDocument({ id: 'offered', title: shared.join('，') })
        const [match] = matcher.scoreDocuments(needOf(shared, given), [result], { explain: true })
        for (const { term, contribution } of match?.explanation?.terms ?? []) {
          if (!shared.includes(term)) continue
          const others = given.filter((weight) => weight.term !== term)
          const without = scoreOf(shared, shared.join('，'), [...others, { term, weight: 0 }])
          expect(contribution, term).toBeCloseTo((match?.score ?? 0) - without, 1)
        }
      }),
      { numRuns: 40 },
    )
  })
})

describe('a need whose words are weighed', () => {
  const termWeights = [
    { term: '振动', weight: 0 },
    { term: '裂纹', weight: 3 },
    { term: '氮化镓', weight: 2 },
  ]
  const plain = needs.find(({ id }) => id === 'need-bearing') ?? needOf(words)
  const weighed = { ...plain, termWeights }
  const options = { explain: true, today }

  it('is matched by itself, by its id, from either side and from what is stored as was shown before it was kept', () => {
    const shown = filled().matchNeed(weighed, options)
    const before = filled().matchNeed(plain, options)
    expect(shown).not.toEqual(before)

    const kept = filled()
    kept.upsertNeed(weighed)
    expect(kept.matchNeed(weighed.id, options)).toEqual(shown)
    const later = createMatcher(undefined, undefined, structuredClone(kept.toStored()))
    expect(later.matchNeed(weighed.id, options)).toEqual(shown)
    for (const match of shown) {
      expect(later.matchResult(match.resultId, options).find(({ needId }) => needId === weighed.id)).toEqual(
        match,
      )
      expect(kept.scorePairs([{ need: weighed.id, result: match.resultId }], options)).toEqual([match])
    }

    kept.upsertNeed(plain)
    expect(kept.matchNeed(plain.id, options)).toEqual(before)
  })

  it('changes no other need', () => {
    const kept = filled()
    kept.upsertNeed(weighed)
    for (const { id } of needs.filter((need) => need !== plain)) {
      expect(kept.matchNeed(id, options)).toEqual(filled().matchNeed(id, options))
    }
  })

  it('asks other systems for its words as they count now', () => {
    const terms = matcher.needKeyTerms(weighed, 40).map(({ term }) => term)
    expect(terms).toContain('氮化镓')
    expect(terms).not.toContain('振动')
    expect(matcher.needWords(weighed, 3).map(({ term }) => term)).toEqual(terms.slice(0, 3))
    const [marked] = matcher.needWords(plain, 1)
    const place = marked?.places[0]
    expect(plain[place?.field ?? 'title'].slice(place?.start, place?.end)).toBe(marked?.written)
  })

  it('lacks what the result neither says nor comes near to', () => {
    const need = needOf(['声发射', '氮化镓'], [{ term: '秸秆', weight: 2 }])
    const result = resultDocument({ id: 'offered', title: '声发射传感器' })
    const lacking = matcher.lackingTerms(need, result, 10).map(({ term }) => term)
    expect(lacking).toEqual(expect.arrayContaining(['氮化镓', '秸秆']))
    expect(lacking).not.toContain('声发射')
  })
})
