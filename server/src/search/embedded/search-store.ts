import type { SearchKind } from '@duijie/shared/search'
import { documentShapes, type SearchDocument } from '../documents.ts'
import type { CandidateRequest, SearchRequest } from '../engine.ts'
import type { SynonymGroup } from '../synonyms.ts'
import { DocumentIndex } from './document-index.ts'
import { createEmbeddedEngine, type EmbeddedIndexes, emptyIndexes } from './embedded-engine.ts'

export type SearchStore = ReturnType<typeof createSearchStore>

/**
 * The embedded engine by calls whose arguments and answers can be copied: the documents of a rebuild come
 * between its begin and its end. Until a kind was filled every call about it throws, so that a store that lost
 * what it held cannot be taken for an empty one.
 */
export function createSearchStore() {
  const indexes: EmbeddedIndexes = emptyIndexes()
  const engine = createEmbeddedEngine(indexes)
  const filled = new Set<SearchKind>()
  const aside = new Map<SearchKind, DocumentIndex>()

  function ofFilled(kind: SearchKind): typeof engine {
    if (!filled.has(kind)) throw new Error(`The search index of ${kind} is not filled yet`)
    return engine
  }

  function rebuilding(kind: SearchKind): DocumentIndex {
    const index = aside.get(kind)
    if (!index) throw new Error(`No rebuild of the search index of ${kind} has begun`)
    return index
  }

  return {
    search: (request: SearchRequest) => ofFilled(request.kind).search(request),
    candidates: (request: CandidateRequest) => ofFilled(request.kind).candidates(request),
    termStatistics: (kind: SearchKind, terms: readonly string[]) =>
      ofFilled(kind).termStatistics(kind, terms),
    upsert: (kind: SearchKind, documents: readonly SearchDocument[]) =>
      ofFilled(kind).upsert(kind, documents),
    remove: (kind: SearchKind, ids: readonly string[]) => ofFilled(kind).remove(kind, ids),
    takeSynonyms: (groups: readonly SynonymGroup[]) => engine.takeSynonyms(groups),

    beginRebuild(kind: SearchKind): void {
      aside.set(kind, new DocumentIndex(documentShapes[kind]))
    },

    addToRebuild(kind: SearchKind, documents: readonly SearchDocument[]): void {
      const index = rebuilding(kind)
      for (const document of documents) index.upsert(document)
    },

    endRebuild(kind: SearchKind): void {
      indexes[kind] = rebuilding(kind)
      aside.delete(kind)
      filled.add(kind)
    },
  }
}
