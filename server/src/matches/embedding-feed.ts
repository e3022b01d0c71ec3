import { embeddingConsumer } from '../embeddings/embedding-consumer.ts'
import type { NeedService } from '../needs/service.ts'
import type { StoredConsumer } from '../outbox/stored-reader.ts'
import type { ResultService } from '../results/service.ts'
import { embeddableRecords } from './embeddable-records.ts'

type Options = Omit<Parameters<typeof embeddingConsumer>[0], 'recordsOf'> & {
  needs: NeedService
  results: ResultService
}

/** Has needs and results embedded as they change. */
export function embeddingFeed({ needs, results, ...options }: Options): StoredConsumer {
  const { sendRestricted } = options
  return embeddingConsumer({
    ...options,
    recordsOf: (kind, ids) => embeddableRecords({ needs, results, sendRestricted }, kind, ids),
  })
}
