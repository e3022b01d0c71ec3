import { createDuplicateStore } from '../duplicates/duplicate-store.ts'
import { createMatchingStore } from '../matches/matching-store.ts'
import { createSearchStore } from '../search/embedded/search-store.ts'

export type IndexStore = ReturnType<typeof createIndexStore>

/** What an API process holds of all needs and results beside its event loop, ready to be asked. */
export function createIndexStore() {
  return {
    duplicates: createDuplicateStore(),
    matching: createMatchingStore(),
    search: createSearchStore(),
  }
}
