import { afterAll, describe, expect, it } from 'vitest'
import { needDocument, resultDocument } from '../documents.ts'
import { verdictOnTerms } from '../fitting/switching.ts'
import { createMatcher } from '../matcher.ts'
import { shippedFit } from '../parameters.ts'
import { keepWhole } from '../segment.ts'
import { shippedTermModel, type TermModel } from '../term-model.ts'
import { companyOf, plantedTexts, toldOf, unknownWords } from '../testing/planted-texts.ts'
import { readThesaurus } from '../thesaurus.ts'
import { termModelOf } from '../thesaurus-model.ts'
import { learnTerms } from './learn-terms.ts'
import type { LearntTerms } from './learnt-terms.ts'
import { ownSummaryRanks } from './own-summary.ts'

afterAll(() => keepWhole([]))

const shipped = shippedTermModel()
const modelBy = (learnt: LearntTerms) => termModelOf(readThesaurus(), learnt)
const texts = plantedTexts(1000)
const learnt = learnTerms(texts)

function scoreBy(model: TermModel, title: string, summary: string): number {
  const matcher = createMatcher(model)
  matcher.upsertNeed(needDocument({ id: 'need', title }))
  matcher.upsertResult(resultDocument({ id: 'result', title: '', summary }))
  return matcher.matchNeed('need')[0]?.score ?? 0
}

describe('words learnt from texts', () => {
  it('are none where the texts are few', () => {
    expect(learnTerms(plantedTexts(30)).terms).toEqual([])
    expect(learnTerms([]).terms).toEqual([])
  })

  it('are new ones, near to the words whose company they keep', () => {
    expect([...learnt.terms].sort()).toEqual([...unknownWords].sort())
    for (const [place, word] of unknownWords.entries()) {
      const others = learnt.near.filter(([own]) => own === word).map(([, other]) => other)
      expect(others.length).toBeGreaterThan(0)
      expect(others.filter((other) => !companyOf(place).includes(other))).toEqual([])
    }
  })

  it('make a match of texts that share no word, and leave all others as they were', () => {
    const model = modelBy(learnt)
    const [word = ''] = unknownWords
    const [own, foreign] = [companyOf(0).join('、'), companyOf(5).join('、')]
    expect(scoreBy(model, word, own)).toBeGreaterThan(scoreBy(shipped, word, own) + 10)
    expect(scoreBy(model, word, foreign)).toBeLessThan(scoreBy(model, word, own))
    expect(scoreBy(model, foreign, own)).toBe(scoreBy(shipped, foreign, own))
  })

  it('are left out among the vectors of another release', () => {
    expect(modelBy({ ...learnt, space: 'another' })).toBe(shipped)
  })
})

describe('titles that find the rest of their texts', () => {
  const tested = toldOf(texts).slice(0, 60)
  const ranksBy = (model: TermModel) => ownSummaryRanks(tested, model, shippedFit)
  const gainsBy = (terms: LearntTerms) => {
    const before = ranksBy(shipped)
    return ranksBy(modelBy(terms)).map((rank, at) => rank - (before[at] ?? 0))
  }

  it('do so better by what was learnt, not by words that were put elsewhere', () => {
    expect(verdictOnTerms(gainsBy(learnt))).toBe('better')
    const { dimensions } = shipped
    const rotated = new Int8Array(learnt.vectors.length)
    rotated.set(learnt.vectors.subarray(dimensions * 4))
    rotated.set(learnt.vectors.subarray(0, dimensions * 4), learnt.vectors.length - dimensions * 4)
    expect(verdictOnTerms(gainsBy({ ...learnt, vectors: rotated, near: [] }))).toBe('no_gain')
  })

  it('do not outweigh what people said', () => {
    const judged = (ndcg10: number, auc: number, loss: number) => [{ ndcg10, auc, losses: [loss] }]
    const before = judged(0.6, 0.8, 0.5)
    const verdict = (after: typeof before) => verdictOnTerms([0.1, 0.11, 0.12], { before, after })
    expect(verdict(judged(0.6, 0.8, 0.5))).toBe('better')
    expect(verdict(judged(0.5, 0.8, 0.5))).toBe('no_gain')
    expect(verdict(judged(0.6, 0.7, 0.5))).toBe('worse_separation')
    expect(verdict(judged(0.6, 0.8, 0.6))).toBe('worse_probabilities')
  })
})
