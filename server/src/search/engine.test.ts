import { describe, it } from 'vitest'
import { createEmbeddedEngine } from './embedded/embedded-engine.ts'
import { engineContract } from './engine-contract.ts'
import { createMeilisearchEngine } from './meilisearch/meilisearch-engine.ts'
import { meilisearchServer, ownIndexes } from './testing/meilisearch-server.ts'

engineContract('embedded', async () => ({
  engine: createEmbeddedEngine(),
  close: async () => undefined,
}))

if (meilisearchServer) {
  const { options, drop } = ownIndexes(meilisearchServer)
  engineContract('Meilisearch', async () => ({ engine: createMeilisearchEngine(options), close: drop }))
} else {
  describe('search engine: Meilisearch', () => {
    it.skip('SKIPPED: MEILI_URL is not set', () => undefined)
  })
}
