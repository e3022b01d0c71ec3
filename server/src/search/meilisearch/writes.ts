import type { SearchKind } from '@duijie/shared/search-queries'
import type { Index } from 'meilisearch'
import type { SearchDocument } from '../documents.ts'
import {
  asideIndex,
  finish,
  liveIndex,
  type MeilisearchIndexes,
  TaskFailure,
  unlessMissing,
} from './indexes.ts'
import { settingsOf } from './settings.ts'
import { blankDocument, type StoredDocument, storedDocument } from './stored-document.ts'

/** Writes those of the documents that are not older than what the index holds. */
export async function upsert(
  indexes: MeilisearchIndexes,
  kind: SearchKind,
  documents: readonly SearchDocument[],
): Promise<void> {
  const newest = new Map<string, SearchDocument>()
  for (const document of documents) {
    if ((newest.get(document.id)?.version ?? 0) <= document.version) newest.set(document.id, document)
  }
  if (newest.size === 0) return
  const vectors = indexes.dimensions !== undefined
  const index = indexes.client.index<StoredDocument>(liveIndex(indexes, kind))
  const held = await index.getDocuments({
    ids: [...newest.keys()],
    fields: ['id', 'version'],
    limit: newest.size,
  })
  for (const { id, version } of held.results) {
    if (version > (newest.get(id)?.version ?? 0)) newest.delete(id)
  }
  if (newest.size > 0)
    await finish(indexes, () =>
      index.addDocuments([...newest.values()].map((document) => storedDocument(document, vectors))),
    )
}

export async function remove(
  indexes: MeilisearchIndexes,
  kind: SearchKind,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return
  const index = indexes.client.index(liveIndex(indexes, kind))
  await finish(indexes, () => index.deleteDocuments([...ids]))
}

/** Builds an index aside and swaps it in with one task. `prepare` completes its settings. */
export async function rebuild(
  indexes: MeilisearchIndexes,
  kind: SearchKind,
  documents: AsyncIterable<readonly SearchDocument[]>,
  prepare: (index: Index) => Promise<void>,
): Promise<void> {
  const { client, dimensions } = indexes
  const vectors = dimensions !== undefined
  const [live, aside] = [liveIndex(indexes, kind), asideIndex(indexes, kind)]
  await dropIfThere(indexes, aside)
  try {
    const index = client.index<StoredDocument>(aside)
    const blank = blankDocument(kind, vectors)
    await finish(
      indexes,
      () => client.createIndex(aside, { primaryKey: 'id' }),
      () => index.updateSettings(settingsOf(kind, dimensions)),
      () => index.addDocuments([blank]),
      () => index.deleteDocument(blank.id),
    )
    await prepare(client.index(aside))
    for await (const page of documents) {
      if (page.length > 0)
        await finish(indexes, () =>
          index.addDocuments(page.map((document) => storedDocument(document, vectors))),
        )
    }
    if (!(await unlessMissing(client.getRawIndex(live)))) {
      await finish(indexes, () => client.createIndex(live, { primaryKey: 'id' }))
    }
    await finish(indexes, () => client.swapIndexes([{ indexes: [live, aside], rename: false }]))
  } finally {
    await dropIfThere(indexes, aside).catch(() => undefined)
  }
}

/** Deletes the index; that somebody else took it away first is as good. */
export async function dropIfThere(indexes: MeilisearchIndexes, uid: string): Promise<void> {
  try {
    await finish(indexes, () => indexes.client.deleteIndex(uid))
  } catch (error) {
    if (!(error instanceof TaskFailure && error.code === 'index_not_found')) throw error
  }
}
