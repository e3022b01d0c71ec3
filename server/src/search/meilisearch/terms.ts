import type { SearchKind } from '@duijie/shared/search-queries'
import type { MultiSearchQuery } from 'meilisearch'
import { contentFields, documentShapes } from '../documents.ts'
import type { CandidateRequest, SearchEngineHit, TermStatistics } from '../engine.ts'
import { filterSyntax } from './filter-syntax.ts'
import { liveIndex, type MeilisearchIndexes } from './indexes.ts'
import { nearest } from './nearest.ts'
import { fieldsToSearch, fixedOptions, plainTerm } from './whole-question.ts'

/** One query a term: a single term's number of hits is its document frequency. */
export async function termStatistics(
  indexes: MeilisearchIndexes,
  kind: SearchKind,
  terms: readonly string[],
): Promise<TermStatistics> {
  const query = (q: string): MultiSearchQuery => ({
    ...fixedOptions,
    indexUid: liveIndex(indexes, kind),
    q,
    attributesToSearchOn: fieldsToSearch(q, contentFields(kind)),
    limit: 0,
  })
  const asked = terms.map((term) => ({ term, q: plainTerm(term) }))
  const queries = [query(''), ...asked.map(({ q }) => query(q))]
  const { results } = await indexes.client.multiSearch({ queries })
  const totals = results.map(({ estimatedTotalHits = 0 }) => estimatedTotalHits)
  const [documents = 0, ...frequencies] = totals
  return {
    documents,
    frequencies: new Map(asked.map(({ term, q }, at) => [term, q === '' ? 0 : (frequencies[at] ?? 0)])),
  }
}

/**
 * One query a term, summed here by weight × ranking score: a federated search would keep the best answer
 * and not the sum.
 */
export async function candidates(
  indexes: MeilisearchIndexes,
  request: CandidateRequest,
): Promise<SearchEngineHit[]> {
  const [byTerms, near] = await Promise.all([candidatesByTerms(indexes, request), nearest(indexes, request)])
  const places = request.k - near.length
  const first = byTerms.slice(0, places)
  const chosen = new Set(first.map(({ id }) => id))
  const more = near.filter(({ id }) => !chosen.has(id))
  return [...byTerms.slice(0, request.k - more.length), ...more]
}

async function candidatesByTerms(
  indexes: MeilisearchIndexes,
  { kind, terms, filter, k }: CandidateRequest,
): Promise<SearchEngineHit[]> {
  const condition = filterSyntax(filter, documentShapes[kind].factFields)
  const asked = terms.map(({ term, weight }) => ({ q: plainTerm(term), weight })).filter(({ q }) => q !== '')
  if (condition === false || asked.length === 0) return []
  const queries = asked.map(
    ({ q }): MultiSearchQuery => ({
      ...fixedOptions,
      indexUid: liveIndex(indexes, kind),
      q,
      attributesToSearchOn: fieldsToSearch(q, contentFields(kind)),
      attributesToRetrieve: ['id'],
      limit: k,
      ...(condition !== true && { filter: condition }),
    }),
  )
  const { results } = await indexes.client.multiSearch({ queries })
  const scores = new Map<string, number>()
  for (const [at, { hits }] of results.entries()) {
    for (const hit of hits) {
      const id = String(hit.id)
      scores.set(id, (scores.get(id) ?? 0) + (asked[at]?.weight ?? 0) * (hit._rankingScore ?? 0))
    }
  }
  return [...scores]
    .map(([id, score]) => ({ id, score }))
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .slice(0, k)
}
