import { analyzeNeed, analyzeResult } from '@duijie/server/matching/analyze'
import { shippedBackground } from '@duijie/server/matching/background'
import { CandidateIndex } from '@duijie/server/matching/candidates'
import { nearQuery, overlapQuery } from '@duijie/server/matching/key-terms'
import { candidateLengthPower, scoredCandidates } from '@duijie/server/matching/parameters'
import { CorpusStatistics, type IndexedTerms } from '@duijie/server/matching/statistics'
import { shippedTermModel } from '@duijie/server/matching/term-model'
import { BareScan } from './bare-scan.ts'
import { recombinedNeeds, recombinedResults } from './recombined.ts'
import { timed } from './stopwatch.ts'

export type CandidateFigures = {
  results: number
  queries: number
  scan: number
  candidates: number
  ratio: number
}

const NEEDS = 60
const ROUNDS = 3

/**
 * Processor milliseconds a need of a bare scan of the posting lists and of finding candidates, by the same terms
 * of the query over the same postings; the best round of each, taken in turn.
 */
export async function candidateFigures(size: number): Promise<CandidateFigures> {
  const model = shippedTermModel()
  const statistics = new CorpusStatistics(model, shippedBackground())
  const index = new CandidateIndex<{ id: string; terms: IndexedTerms }>(candidateLengthPower.result)
  const texts: IndexedTerms[] = []
  for (const result of recombinedResults(size)) {
    const terms = statistics.index(analyzeResult(result).terms)
    statistics.add('result', terms)
    texts.push(terms)
    index.upsert({ id: result.id, terms })
  }
  const needs = [...recombinedNeeds(NEEDS)].map((need) => statistics.index(analyzeNeed(need).terms))
  const bare = new BareScan(texts, statistics.size)
  const ask = () =>
    needs.map((terms) => [overlapQuery(terms, statistics), nearQuery(terms, statistics, model)] as const)
  const queries = ask()
  let [scan, candidates] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
  for (let round = 0; round < ROUNDS; round++) {
    const bareRound = await timed(() => {
      for (const [exactly, besides] of queries) bare.run(exactly, besides)
    })
    const ownRound = await timed(() => {
      for (const [exactly, besides] of ask()) index.top(exactly, besides, scoredCandidates)
    })
    scan = Math.min(scan, bareRound.cpu / NEEDS)
    candidates = Math.min(candidates, ownRound.cpu / NEEDS)
  }
  return { results: size, queries: NEEDS, scan, candidates, ratio: candidates / scan }
}
