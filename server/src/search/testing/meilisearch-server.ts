import { randomUUID } from 'node:crypto'
import { searchKinds } from '@duijie/shared/search-queries'
import { Meilisearch } from 'meilisearch'
import { asideIndex, liveIndex } from '../meilisearch/indexes.ts'
import type { MeilisearchOptions } from '../meilisearch/meilisearch-engine.ts'
import { dropIfThere } from '../meilisearch/writes.ts'

interface Server {
  url: string
  key: string
}

/** The Meilisearch server that the tests may use; where there is none, its half of them says so and is skipped. */
export const meilisearchServer: Server | undefined = process.env.MEILI_URL
  ? { url: process.env.MEILI_URL, key: process.env.MEILI_MASTER_KEY ?? '' }
  : undefined

if (!meilisearchServer) {
  process.stderr.write('MEILI_URL is not set: everything about Meilisearch is SKIPPED\n')
}

/** Names of indexes that no other test uses, and how to take these indexes away again. */
export function ownIndexes(server: Server): { options: MeilisearchOptions; drop(): Promise<void> } {
  const options = { ...server, prefix: `test_${randomUUID().slice(0, 8)}` }
  const indexes = {
    client: new Meilisearch({ host: server.url, apiKey: server.key }),
    prefix: options.prefix,
  }
  return {
    options,
    async drop() {
      for (const kind of searchKinds) {
        await dropIfThere(indexes, liveIndex(indexes, kind))
        await dropIfThere(indexes, asideIndex(indexes, kind))
      }
    },
  }
}
