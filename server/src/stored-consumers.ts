import type { Database } from '@duijie/db/client'
import type { FastifyBaseLogger } from 'fastify'
import type { Embedder } from './embeddings/embedder.ts'
import type { VectorsOf } from './embeddings/vectors.ts'
import { embeddingFeed } from './matches/embedding-feed.ts'
import type { NeedService } from './needs/service.ts'
import type { StoredConsumer } from './outbox/stored-reader.ts'
import type { ResultService } from './results/service.ts'
import { meilisearchConsumer } from './search/meilisearch/stored-consumer.ts'
import type { ThesaurusService } from './thesaurus/service.ts'

type Meilisearch = Parameters<typeof meilisearchConsumer>[0]

interface Options {
  db: Database
  /** absent: the embedded engine alone */
  meilisearch: Pick<Meilisearch, 'engine' | 'options'> | undefined
  /** absent: matching goes by words and their meanings alone */
  embedder: { embedder: Embedder; sendRestricted: boolean } | undefined
  needs: NeedService
  results: ResultService
  thesaurus: ThesaurusService['effective']
  vectorsOf: VectorsOf
  log: FastifyBaseLogger
  report: (error: unknown) => void
}

/** What the worker feeds from the outbox, of that which is configured. */
export function storedConsumers(options: Options): StoredConsumer[] {
  const { db, meilisearch, embedder, needs, results, thesaurus, vectorsOf, log, report } = options
  const vectors = embedder && { space: embedder.embedder.space, vectorsOf }
  const say = (line: string) => log.info(line)
  return [
    meilisearch && meilisearchConsumer({ db, ...meilisearch, thesaurus, vectors }),
    embedder && embeddingFeed({ db, ...embedder, needs, results, say, report }),
  ].filter((consumer) => consumer !== undefined)
}
