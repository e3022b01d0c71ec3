import { tmpdir } from 'node:os'
import type { Connection } from '@duijie/db/client'
import { attachmentPlace } from '@duijie/server/attachments/place'
import { type Indexes, startIndexThread } from '@duijie/server/indexes/indexes'
import { createLogger } from '@duijie/server/logger'
import { createServices } from '@duijie/server/services'

export type Meili = NonNullable<Parameters<typeof createServices>[0]['meilisearch']>

export const BENCH_SECRET = 'a secret of the benchmark, for nobody else'

export const benchIndexes = () => startIndexThread((error) => console.error(error))

/** The services of a quiet process over the database of a benchmark. */
export const benchServices = (connection: Connection, indexes: Indexes, meilisearch?: Meili) =>
  createServices({
    ...{ connection, indexes, meilisearch },
    attachmentPlace: attachmentPlace(tmpdir()),
    clock: () => new Date(),
    log: createLogger('silent', false),
    publicUrl: 'http://duijie.bench',
    secret: BENCH_SECRET,
  })
