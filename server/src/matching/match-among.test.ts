import { describe, expect, it } from 'vitest'
import { analyzeNeed, analyzeResult } from './analyze.ts'
import { shippedBackground } from './background.ts'
import { leastScoreOf } from './calibration.ts'
import { heldDocument } from './held.ts'
import { createMatcher } from './matcher.ts'
import { pairsWorthScoring } from './shared-among.ts'
import { CorpusStatistics } from './statistics.ts'
import { shippedTermModel } from './term-model.ts'
import { needs, results } from './testing/small-corpus.ts'

const least = leastScoreOf('fair')
const idsOf = (documents: readonly { id: string }[]) => documents.map(({ id }) => id)

describe('matching among some needs and some results', () => {
  const matcher = createMatcher()
  for (const need of needs) matcher.upsertNeed(need)
  for (const result of results) matcher.upsertResult(result)
  const among = { needs: idsOf(needs), results: idsOf(results) }
  const good = matcher.matchAmong(among, { least })

  it('finds every good pair of a few, best first, and passes over what it does not hold', () => {
    const pairs = among.needs.flatMap((need) => among.results.map((result) => ({ need, result })))
    const scored = matcher.scorePairs(pairs).filter(({ score }) => score >= least)
    expect(good).toEqual(scored.sort((a, b) => b.score - a.score))
    expect(good.length).toBeGreaterThan(3)
    const some = { needs: [...among.needs, 'nobody'], results: ['res-coating', 'res-straw'] }
    expect(matcher.matchAmong(some, { least }).map(({ resultId }) => resultId)).toEqual(['res-coating'])
  })

  it('of very many scores those that share most, among them the good ones', () => {
    const statistics = new CorpusStatistics(shippedTermModel(), shippedBackground())
    const asking = needs.map((need) => heldDocument(need, statistics.index(analyzeNeed(need).terms)))
    const offered = results.map((result) =>
      heldDocument(result, statistics.index(analyzeResult(result).terms)),
    )
    for (const { terms } of asking) statistics.add('need', terms)
    for (const { terms } of offered) statistics.add('result', terms)
    const found = pairsWorthScoring(asking, offered, statistics, 0)
    const pairs = found.flatMap(({ need, answers }) => answers.map(({ result }) => `${need.id} ${result.id}`))
    expect(pairs).toEqual(expect.arrayContaining(good.map(({ needId, resultId }) => `${needId} ${resultId}`)))
    expect(pairs.length).toBeLessThan(needs.length * results.length)
    const [first] = found
    expect(first?.answers[0]?.overlap).toBe(
      Math.max(...found.flatMap(({ answers }) => answers.map((a) => a.overlap))),
    )
  })
})
