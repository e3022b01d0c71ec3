import { describe, it } from 'vitest'
import { startIndexThread } from '../indexes/indexes.ts'
import { createEmbeddedEngine } from './embedded/embedded-engine.ts'
import { createStoredEngine } from './embedded/stored-engine.ts'
import { engineContract } from './engine-contract.ts'
import { createMeilisearchEngine } from './meilisearch/meilisearch-engine.ts'
import { meilisearchServer, ownIndexes } from './testing/meilisearch-server.ts'

engineContract('embedded', async () => ({
  engine: createEmbeddedEngine(),
  close: async () => undefined,
}))

engineContract('embedded, in a thread of its own', async () => {
  const indexes = startIndexThread(() => undefined)
  return { engine: createStoredEngine(indexes.search), close: indexes.close }
})

if (meilisearchServer) {
  const { options, drop } = ownIndexes(meilisearchServer)
  engineContract('Meilisearch', async () => ({ engine: createMeilisearchEngine(options), close: drop }))
} else {
  describe('search engine: Meilisearch', () => {
    it.skip('SKIPPED: MEILI_URL is not set', () => undefined)
  })
}
