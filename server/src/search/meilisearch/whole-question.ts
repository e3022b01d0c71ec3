import type { MultiSearchQuery } from 'meilisearch'
import { fold } from '../../matching/fold.ts'
import type { SearchAnswer, SearchRequest } from '../engine.ts'
import type { Question } from '../text/question.ts'
import { runsOf } from '../text/tokens.ts'
import { decodeText } from './filter-syntax.ts'
import { liveIndex, type MeilisearchIndexes } from './indexes.ts'
import { merge, orderOf, publishedAtOf } from './ordering.ts'
import { partsOf, type ScopePart } from './scope-parts.ts'
import { TITLE_CHARACTERS } from './stored-document.ts'

/** What Meilisearch is asked in any search: nothing optional, nothing left to a default. */
export const fixedOptions = {
  matchingStrategy: 'all',
  locales: ['cmn'],
  showRankingScore: true,
} as const satisfies Partial<MultiSearchQuery>

/** Meilisearch reads so many words of a query and drops the rest in silence. */
export const MOST_WORDS = 10

/**
 * A term without the characters that mean something to Meilisearch: quotes, a minus. What stands between such
 * characters is a word of its own there: of a chain such as a part number it is asked for the first ten.
 */
export function plainTerm(term: string): string {
  const runs = [...runsOf(fold(term))].slice(0, MOST_WORDS)
  return runs.map(({ text }) => text).join(' ')
}

const loneCharacter = /(?:^| )\p{Script=Han}(?:$| )/u

/** The fields of a scope, and the characters of the title for a question that asks for one. */
export const fieldsToSearch = (q: string, fields: readonly string[]): string[] =>
  loneCharacter.test(q) && fields.includes('title') ? [...fields, TITLE_CHARACTERS] : [...fields]

/**
 * The documents that contain every word of the question, which has to be short enough for Meilisearch to
 * read. One query a scope; several are merged, for which each is read from its beginning.
 */
export async function askWhole(
  indexes: MeilisearchIndexes,
  request: SearchRequest,
  { words }: Question,
): Promise<SearchAnswer> {
  const { kind, facets, offset, limit, sort } = request
  const q = words.join(' ')
  const parts = partsOf(request, true)
  const single = parts.length === 1
  const query = (part: ScopePart): MultiSearchQuery => ({
    ...fixedOptions,
    indexUid: liveIndex(indexes, kind),
    q,
    attributesToSearchOn: fieldsToSearch(q, part.fields),
    attributesToRetrieve: ['id', 'publishedAt'],
    facets: facets.filter((facet) => part.facets.includes(facet)),
    offset: single ? offset : 0,
    limit: limit === 0 ? 0 : single ? limit : offset + limit,
    ...(part.filter !== undefined && { filter: part.filter }),
    ...(sort === 'newest' && { sort: ['publishedAt:desc', 'id:asc'] }),
  })
  const answer: SearchAnswer = {
    hits: [],
    facets: Object.fromEntries(facets.map((facet) => [facet, {}])),
    total: 0,
  }
  if (parts.length === 0) return answer
  const { results } = await indexes.client.multiSearch({ queries: parts.map(query) })
  const lists = results.map(({ hits }) =>
    hits.map((hit) => ({
      id: String(hit.id),
      score: q === '' ? 0 : (hit._rankingScore ?? 0),
      publishedAt: publishedAtOf(hit.publishedAt),
    })),
  )
  const merged = single ? (lists[0] ?? []) : merge(lists, orderOf(sort), offset + limit).slice(offset)
  answer.hits = limit === 0 ? [] : merged.map(({ id, score }) => ({ id, score }))
  for (const { estimatedTotalHits = 0, facetDistribution = {} } of results) {
    answer.total += estimatedTotalHits
    for (const [facet, counts] of Object.entries(facetDistribution))
      addCounts(answer.facets[facet] ?? {}, counts)
  }
  return answer
}

function addCounts(into: Record<string, number>, counts: Record<string, number>): void {
  for (const [encoded, count] of Object.entries(counts)) {
    const value = decodeText(encoded)
    if (count > 0) into[value] = (into[value] ?? 0) + count
  }
}
