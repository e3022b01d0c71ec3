import type { Database } from '@duijie/db/client'
import { needs } from '@duijie/db/schema/needs'
import { researchResults } from '@duijie/db/schema/research-results'
import { searchKinds } from '@duijie/shared/search-queries'
import type { VectorSpace } from '../../embeddings/embedder.ts'
import type { VectorsOf } from '../../embeddings/vectors.ts'
import type { ThesaurusGroup } from '../../matching/thesaurus.ts'
import type { StoredConsumer } from '../../outbox/stored-reader.ts'
import { createEngineFollower } from '../engine-follower.ts'
import type { MeilisearchEngine, MeilisearchOptions } from './meilisearch-engine.ts'
import { INDEX_SHAPE } from './settings.ts'

const tables = { needs, results: researchResults }

interface Dependencies {
  db: Database
  engine: MeilisearchEngine
  options: Pick<MeilisearchOptions, 'url' | 'prefix'>
  thesaurus: () => Promise<ThesaurusGroup[]>
  /** what documents bring vectors of, and these; both or neither */
  vectors?: { space: VectorSpace; vectorsOf: VectorsOf } | undefined
}

/** What the worker feeds from the outbox: the indexes of one installation on one server. */
export function meilisearchConsumer({
  db,
  engine,
  options,
  thesaurus,
  vectors,
}: Dependencies): StoredConsumer {
  const { url, prefix } = options
  const follower = createEngineFollower({ db, engine, thesaurus, vectorsOf: vectors?.vectorsOf })
  /** a release may ship other synonyms than the indexes were left with */
  let synonymsChecked = false

  return {
    name: `meilisearch:${new URL(url).host}:${prefix}`,
    shape: vectors ? `${INDEX_SHAPE}:${vectors.space.model}:${vectors.space.dimensions}` : INDEX_SHAPE,
    follower: {
      ...follower,
      /** An index that is gone, made by something else or empty beside a full table was lost. */
      async isComplete() {
        for (const kind of searchKinds) {
          const documents = await engine.documents(kind)
          if (documents === undefined) return false
          if (documents === 0 && (await db.$count(tables[kind])) > 0) return false
        }
        if (!synonymsChecked) await follower.takeThesaurus()
        synonymsChecked = true
        return true
      },
    },
  }
}
