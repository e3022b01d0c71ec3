import { parseArgs } from 'node:util'
import { analyzeNeed, analyzeResult } from '@duijie/server/matching/analyze'
import { shippedBackground } from '@duijie/server/matching/background'
import { CandidateIndex } from '@duijie/server/matching/candidates'
import { nearQuery, overlapQuery } from '@duijie/server/matching/key-terms'
import { createMatcher, type Matcher } from '@duijie/server/matching/matcher'
import { candidateLengthPower, scoredCandidates } from '@duijie/server/matching/parameters'
import { CorpusStatistics, type IndexedTerms } from '@duijie/server/matching/statistics'
import { shippedTermModel } from '@duijie/server/matching/term-model'
import { lacksDevelopmentData } from './development-data.ts'
import { meilisearchResults } from './meilisearch-results.ts'
import { howRecombined, recombinedNeeds, recombinedResults } from './recombined.ts'
import { quantile } from './stopwatch.ts'

const options = {
  results: { type: 'string', default: '10000' },
  needs: { type: 'string', default: '120' },
  terms: { type: 'string', default: '24' },
  candidates: { type: 'string', default: '400,1000' },
} as const
const DEPTH = 20

type Found = { ids: ReadonlySet<string>; milliseconds: number }

/** How much of the best twenty, everything being scored, is among the candidates that are scored otherwise. */
export async function benchRecall(argv: readonly string[]): Promise<void> {
  if (lacksDevelopmentData()) return
  const given = parseArgs({ args: [...argv], options, strict: true }).values
  const [count, needCount] = [Number(given.results), Number(given.needs)]
  const results = [...recombinedResults(count)]
  const needs = [...recombinedNeeds(needCount)]
  console.log(howRecombined)
  const matcher = createMatcher()
  for (const need of needs) matcher.upsertNeed(need)
  for (const result of results) matcher.upsertResult(result)
  const everyId = results.map(({ id }) => id)
  const best = needs.map(({ id }) =>
    matcher.matchNeed(id, { top: DEPTH, candidates: everyId }).map(({ resultId }) => resultId),
  )
  console.log(`\nthe best ${DEPTH} of ${count} results for ${needCount} needs\n`)
  console.log('candidates by                               k   recall %   p50 ms   p99 ms')
  for (const k of [scoredCandidates, ...given.candidates.split(',').map(Number)]) {
    report('posting lists', k, best, embedded(needs.map(analyzeNeed), results.map(analyzeResult), k))
  }
  const { MEILI_URL, MEILI_MASTER_KEY = '' } = process.env
  if (MEILI_URL === undefined) {
    console.log('Meilisearch: not measured, MEILI_URL is not set')
    return
  }
  const besides = embedded(needs.map(analyzeNeed), results.map(analyzeResult), scoredCandidates)
  const finder = await meilisearchResults(MEILI_URL, MEILI_MASTER_KEY, results)
  try {
    for (const terms of given.terms.split(',').map(Number)) {
      for (const k of given.candidates.split(',').map(Number)) {
        const found = await overMeilisearch(matcher, needs, terms, k, finder.find)
        report(`Meilisearch, ${terms} terms`, k, best, found)
        const both = besides.map((ids, at) => ({
          ids: new Set([...ids.ids, ...(found[at]?.ids ?? [])]),
          milliseconds: ids.milliseconds + (found[at]?.milliseconds ?? 0),
        }))
        report(`both, ${terms} terms`, k, best, both)
      }
    }
  } finally {
    await finder.close()
  }
}

function embedded(
  needs: readonly ReturnType<typeof analyzeNeed>[],
  results: readonly ReturnType<typeof analyzeResult>[],
  k: number,
): Found[] {
  const model = shippedTermModel()
  const statistics = new CorpusStatistics(model, shippedBackground())
  const index = new CandidateIndex<{ id: string; terms: IndexedTerms }>(candidateLengthPower.result)
  const asked = needs.map(({ terms }) => statistics.index(terms))
  for (const terms of asked) statistics.add('need', terms)
  for (const { id, terms: counts } of results) {
    const terms = statistics.index(counts)
    statistics.add('result', terms)
    index.upsert({ id, terms })
  }
  return asked.map((terms) => {
    const started = performance.now()
    const found = index.top(overlapQuery(terms, statistics), nearQuery(terms, statistics, model), k)
    return {
      ids: new Set(found.map(({ document }) => document.id)),
      milliseconds: performance.now() - started,
    }
  })
}

async function overMeilisearch(
  matcher: Matcher,
  needs: readonly { id: string }[],
  terms: number,
  k: number,
  find: (terms: ReturnType<Matcher['needKeyTerms']>, k: number) => Promise<string[]>,
): Promise<Found[]> {
  const found: Found[] = []
  for (const { id } of needs) {
    const started = performance.now()
    const ids = new Set(await find(matcher.needKeyTerms(id, terms), k))
    found.push({ ids, milliseconds: performance.now() - started })
  }
  return found
}

function report(name: string, k: number, best: readonly string[][], found: readonly Found[]): void {
  const wanted = best.flat().length
  const had = best.reduce((sum, ids, at) => sum + ids.filter((id) => found[at]?.ids.has(id)).length, 0)
  const times = found.map(({ milliseconds }) => milliseconds)
  const cell = (value: number, width: number) => value.toFixed(1).padStart(width)
  console.log(
    `${name.padEnd(38)}${String(k).padStart(7)}${cell((100 * had) / wanted, 11)}${cell(quantile(times, 0.5), 9)}${cell(quantile(times, 0.99), 9)}`,
  )
}
