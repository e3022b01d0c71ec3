import { Jieba } from '@node-rs/jieba'
import { dict } from '@node-rs/jieba/dict.js'
import { describe, expect, it } from 'vitest'
import { needDocument, resultDocument } from '../../matching/documents.ts'
import { fieldTerms } from '../../matching/field-terms.ts'
import { createMatcher } from '../../matching/matcher.ts'
import { needs, results } from '../../matching/testing/small-corpus.ts'
import { readThesaurus } from '../../matching/thesaurus.ts'
import { runsOf } from '../text/tokens.ts'
import { MOST_WORDS, plainTerm } from './whole-question.ts'

// What Meilisearch cuts Chinese with: jieba and its dictionary, without the terms of the field.
const jieba = Jieba.withDict(dict)

const wordsIn = (query: string) =>
  [...runsOf(query)].reduce((sum, { text, han }) => sum + (han ? jieba.cut(text, true).length : 1), 0)

const longest = (terms: readonly string[]) => Math.max(...terms.map((term) => wordsIn(plainTerm(term))))

describe('a query of the fan-out', () => {
  it('is read whole, whichever key term of a text it asks for', () => {
    const matcher = createMatcher()
    const chain = 'ab-cd-ef-gh-ij-kl-mn-op-qr-st-uv-wx'
    const odd = `${chain}型 全氟聚醚改性有机硅低表面能防污闪涂料 http://a.b.c.d/e/f/g/h?i=j&k=l v1.2.3.4.5.6.7.8.9.10.11`
    const documents = [...needs, needDocument({ id: 'odd', title: odd, problem: odd })]
    const offered = [...results, resultDocument({ id: 'odd', title: odd, summary: odd })]
    const terms = [
      ...documents.flatMap((need) => matcher.needKeyTerms(need, 1000)),
      ...offered.flatMap((result) => matcher.resultKeyTerms(result, 1000)),
    ].map(({ term }) => term)
    expect(terms.length).toBeGreaterThan(200)
    expect(longest([...terms, chain])).toBeLessThanOrEqual(MOST_WORDS)
  })

  it('is read whole for every term of the field and every word of the thesaurus', () => {
    const words = readThesaurus().flatMap((group) =>
      group.kind === 'narrower' ? [group.broader, ...group.words] : group.words,
    )
    expect(longest([...fieldTerms(), ...words])).toBeLessThanOrEqual(MOST_WORDS)
  })
})
