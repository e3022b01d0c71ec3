import type { SearchKind } from '@duijie/shared/search-queries'
import { everything } from '../../access/filter.ts'
import { documentShapes } from '../documents.ts'
import type { CandidateRequest, SearchAnswer, SearchEngine, SearchRequest } from '../engine.ts'
import { createTurns } from '../in-turn.ts'
import { Synonyms } from '../synonyms.ts'
import { readQuestion } from '../text/question.ts'
import { best } from './best.ts'
import { Bitset } from './bitset.ts'
import { DocumentIndex } from './document-index.ts'
import { rank, saturated } from './ranking.ts'
import { searchView, viewOfAll } from './search-view.ts'
import { matchTermOrSynonym } from './synonym-match.ts'

export type EmbeddedIndexes = Record<SearchKind, DocumentIndex>

export const emptyIndexes = (): EmbeddedIndexes => ({
  needs: new DocumentIndex(documentShapes.needs),
  results: new DocumentIndex(documentShapes.results),
})

/**
 * A search engine inside the process: nothing to install, holds its indexes in memory, starts empty unless
 * given some. A rebuild puts another index in the place of the one given.
 */
export function createEmbeddedEngine(indexes = emptyIndexes()): SearchEngine {
  let synonyms = new Synonyms([])
  /** Writes to a kind one after the other, so that none is lost in a rebuild under way. */
  const inTurn = createTurns<SearchKind>()

  return {
    search: async (request) => search(indexes[request.kind], synonyms, request),
    candidates: async (request) => candidates(indexes[request.kind], synonyms, request),

    async termStatistics(kind, terms) {
      const index = indexes[kind]
      const view = viewOfAll(index, kind, everything)
      const frequencies = terms.map((term) => {
        const { slots } = matchTermOrSynonym(term, synonyms, index.text, view)
        return [term, slots.length] as const
      })
      return { documents: index.documents, frequencies: new Map(frequencies) }
    },

    upsert: (kind, documents) =>
      inTurn(kind, () => {
        for (const document of documents) indexes[kind].upsert(document)
      }),

    remove: (kind, ids) =>
      inTurn(kind, () => {
        for (const id of ids) indexes[kind].remove(id)
      }),

    rebuild: (kind, documents) =>
      inTurn(kind, async () => {
        const aside = new DocumentIndex(documentShapes[kind])
        for await (const page of documents) {
          for (const document of page) aside.upsert(document)
          await new Promise(setImmediate)
        }
        indexes[kind] = aside
      }),

    async takeSynonyms(groups) {
      synonyms = new Synonyms(groups)
    },

    health: async () => undefined,
  }
}

function search(index: DocumentIndex, synonyms: Synonyms, request: SearchRequest): SearchAnswer {
  const { view, parts } = searchView(index, request.kind, request.scopes)
  const chosen = index.matching(request.filter)
  const question = readQuestion(request.q)
  const asked = question.units.length > 0
  const readable = parts.reduce((sum, { slots }) => sum + slots.size, 0)
  const ranking = asked ? rank(question, synonyms.wordsIn(request.q), index.text, view, readable) : undefined
  const found = Bitset.empty(index.size)
  if (ranking) for (const slot of ranking.slots) found.add(slot)
  else for (const { slots } of parts) found.unite(slots)
  found.keep(chosen)

  const scoreOf = (slot: number) => ranking?.scores[slot] ?? 0
  const newer = (a: number, b: number) =>
    compare(index.publishedAt(b), index.publishedAt(a)) || compare(index.idAt(a), index.idAt(b))
  const order =
    request.sort === 'newest' || !ranking
      ? newer
      : (a: number, b: number) => scoreOf(b) - scoreOf(a) || newer(a, b)
  const page = best(found.slots(), request.offset + request.limit, order).slice(request.offset)

  const facets: SearchAnswer['facets'] = {}
  for (const facet of request.facets) {
    const telling = Bitset.empty(index.size)
    for (const part of parts) if (part.facets.includes(facet)) telling.unite(part.slots)
    facets[facet] = index.facts.count(facet, telling.keep(found))
  }
  return {
    hits: page.map((slot) => ({ id: index.idAt(slot), score: scoreOf(slot) })),
    facets,
    total: found.size,
  }
}

function candidates(index: DocumentIndex, synonyms: Synonyms, request: CandidateRequest) {
  const { kind, terms, filter, k } = request
  const view = viewOfAll(index, kind, filter)
  const scores = new Map<number, number>()
  for (const { term, weight } of terms) {
    const { slots, amounts } = matchTermOrSynonym(term, synonyms, index.text, view)
    for (const [at, slot] of slots.entries()) {
      scores.set(slot, (scores.get(slot) ?? 0) + weight * saturated(amounts[at] ?? 0))
    }
  }
  const hits = [...scores].map(([slot, score]) => ({ id: index.idAt(slot), score }))
  return best(hits, k, (a, b) => b.score - a.score || compare(a.id, b.id))
}

const compare = <Value extends string | number>(a: Value, b: Value) => (a < b ? -1 : a > b ? 1 : 0)
