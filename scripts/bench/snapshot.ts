import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Database } from '@duijie/db/client'
import { announceTestServer, createTestDatabase } from '@duijie/db/testing'
import { createExpertService } from '@duijie/server/experts/service'
import { startIndexReaders } from '@duijie/server/indexes/index-readers'
import { startIndexThread } from '@duijie/server/indexes/indexes'
import { createCorpus } from '@duijie/server/matches/corpus'
import { readThesaurus } from '@duijie/server/matching/thesaurus'
import { createNeedService } from '@duijie/server/needs/service'
import { createOrganizationService } from '@duijie/server/organizations/service'
import { createResultService } from '@duijie/server/results/service'
import { createStoredEngine } from '@duijie/server/search/embedded/stored-engine'
import { createEngineFollower } from '@duijie/server/search/engine-follower'
import { lacksDevelopmentData } from './development-data.ts'
import { fillResults } from './search-corpus.ts'
import { type Taken, timed } from './stopwatch.ts'

/** From the start of the thread until search answers, then until matching does, and until both files are written. */
type Run = { search: Taken; matching: Taken; close: Taken }

/**
 * The search index and the matcher: built from the database, written at the end, loaded at the next start. The corpus
 * is grown by recombining sentences of the development texts. `BENCH_DOCUMENTS` names the sizes.
 */
export async function benchSnapshot(): Promise<void> {
  if (lacksDevelopmentData()) return
  const sizes = (process.env.BENCH_DOCUMENTS ?? '205,10000,100000').split(',').map(Number)
  const stop = await announceTestServer()
  console.log('Seconds by the clock (CPU); matching is what it takes beyond search.')
  console.log(
    ['documents', 'start', 'search', 'matching', 'written', 'MB'].map((cell) => cell.padStart(15)).join(''),
  )
  for (const size of sizes) await measure(size)
  await stop()
}

async function measure(documents: number): Promise<void> {
  const database = await createTestDatabase()
  const folder = await mkdtemp(join(tmpdir(), 'duijie-bench-'))
  try {
    await fillResults(database.db, documents)
    for (const start of ['built', 'loaded']) {
      const { search, matching, close } = await run(database.db, folder)
      const files = ['search-index.snapshot', 'matching.snapshot'].map((name) => stat(join(folder, name)))
      const sizes = (await Promise.all(files)).map(({ size }) => (size / 1e6).toFixed(0))
      const times = [search, matching, close].map(
        ({ wall, cpu }) => `${(wall / 1000).toFixed(2)} (${(cpu / 1000).toFixed(2)})`,
      )
      const cells = [String(documents), start, ...times, sizes.join(' + ')]
      console.log(cells.map((cell) => cell.padStart(15)).join(''))
    }
  } finally {
    await database.close()
    await rm(folder, { recursive: true })
  }
}

const nothing = { take: async () => undefined, rebuild: async () => undefined }

async function run(db: Database, folder: string): Promise<Run> {
  const report = (error: unknown) => console.error(error)
  const clock = () => new Date()
  const indexes = startIndexThread(report)
  const organizations = createOrganizationService({ db, clock })
  const experts = createExpertService({ db, clock, organizations })
  const model = async () => ({ thesaurus: readThesaurus() })
  const corpus = createCorpus({
    db,
    matching: indexes.matching,
    needs: createNeedService({ db, clock, organizations }),
    results: createResultService({ db, clock, organizations, experts }),
    model,
    report,
  })
  const engine = createStoredEngine(indexes.search)
  const follower = createEngineFollower({ db, engine, thesaurus: async () => [] })
  let readers: Awaited<ReturnType<typeof startIndexReaders>> | undefined
  const search = await timed(async () => {
    readers = await startIndexReaders({
      db,
      indexes,
      // Likely duplicates have no snapshot: they are read beside, and nothing waits for them.
      followers: { search: [follower], matching: corpus, duplicates: nothing },
      model,
      vectorSpace: null,
      dataDir: folder,
      clock,
      report,
    })
  })
  const matching = await timed(() => readers?.matching.catchUp())
  const close = await timed(async () => {
    await readers?.search.close()
    await readers?.matching.close()
    await readers?.duplicates.close()
  })
  await indexes.close()
  return { search, matching, close }
}
