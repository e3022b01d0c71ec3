import { deserialize, serialize } from 'node:v8'
import { type SearchKind, searchKinds } from '@duijie/shared/search-queries'
import { codeHash } from '../../snapshots/code-hash.ts'
import { readSnapshot, type SnapshotHeader, writeSnapshot } from '../../snapshots/snapshot-file.ts'
import { documentShapes, type SearchDocument } from '../documents.ts'
import type { CandidateRequest, SearchRequest } from '../engine.ts'
import type { SynonymGroup } from '../synonyms.ts'
import { DocumentIndex, type StoredDocumentIndex } from './document-index.ts'
import { createEmbeddedEngine, type EmbeddedIndexes, emptyIndexes } from './embedded-engine.ts'

type StoredIndexes = Record<SearchKind, StoredDocumentIndex>

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

    /** Writes all it holds to a file, in between changes; resolves to the number of bytes. */
    async save(path: string, header: Omit<SnapshotHeader, 'code'>): Promise<number> {
      for (const kind of searchKinds) ofFilled(kind)
      const content = { needs: indexes.needs.toStored(), results: indexes.results.toStored() }
      return writeSnapshot(path, { ...header, code: codeHash() }, [serialize(content)])
    },

    /** Takes what a file holds; false where it is not whole, not that snapshot, or made by other code. */
    async load(path: string, { id, code }: SnapshotHeader): Promise<boolean> {
      if (code !== codeHash()) return false
      const [body] = (await readSnapshot(path, id)) ?? []
      if (!body) return false
      const content = deserialize(body) as StoredIndexes
      for (const kind of searchKinds) {
        indexes[kind] = DocumentIndex.fromStored(documentShapes[kind], content[kind])
        filled.add(kind)
      }
      return true
    },

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
