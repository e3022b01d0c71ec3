import type { SearchKind } from '@duijie/shared/search-queries'
import type { Remote } from '../../calls/calls.ts'
import type { SearchEngine } from '../engine.ts'
import { createTurns } from '../in-turn.ts'
import type { SearchStore } from './search-store.ts'

/** The embedded engine whose indexes lie in a store, as in another thread. It has to be built once before. */
export function createStoredEngine(store: Remote<SearchStore>): SearchEngine {
  /** Writes to a kind one after the other, so that none is lost in a rebuild under way. */
  const inTurn = createTurns<SearchKind>()

  return {
    search: store.search,
    candidates: store.candidates,
    termStatistics: store.termStatistics,
    takeSynonyms: store.takeSynonyms,
    upsert: (kind, documents) => inTurn(kind, () => store.upsert(kind, documents)),
    remove: (kind, ids) => inTurn(kind, () => store.remove(kind, ids)),

    /** The next page is read while the store is at the one before. */
    rebuild: (kind, documents) =>
      inTurn(kind, async () => {
        await store.beginRebuild(kind)
        let added: Promise<void> = Promise.resolve()
        for await (const page of documents) {
          await added
          added = store.addToRebuild(kind, page)
          added.catch(() => undefined)
        }
        await added
        await store.endRebuild(kind)
      }),

    health: async () => undefined,
  }
}
