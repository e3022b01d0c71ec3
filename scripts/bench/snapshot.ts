import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Database } from '@duijie/db/client'
import { announceTestServer, createTestDatabase } from '@duijie/db/testing'
import { startIndexThread } from '@duijie/server/indexes/indexes'
import { startOutboxReader } from '@duijie/server/outbox/reader'
import { createSnapshots } from '@duijie/server/snapshots/snapshots'
import { createStoredEngine } from '@duijie/server/search/embedded/stored-engine'
import { createEngineFollower } from '@duijie/server/search/engine-follower'
import { dataFolder, hasDevelopmentData } from './development-data.ts'
import { fillResults } from './search-corpus.ts'

type Row = { documents: number; buildS: number; writeS: number; megabytes: number; loadS: number }

/**
 * The embedded search index: built from the database, written at the end, loaded at the next start. The corpus is
 * grown by recombining sentences of the development texts. `BENCH_DOCUMENTS` names the sizes.
 */
export async function benchSnapshot(): Promise<void> {
  if (!hasDevelopmentData()) {
    console.log(`No development texts in ${dataFolder}: nothing to index`)
    return
  }
  const sizes = (process.env.BENCH_DOCUMENTS ?? '205,10000,100000').split(',').map(Number)
  const stop = await announceTestServer()
  console.log('\ndocuments   build s   write s   file MB   load s')
  const rows: Row[] = []
  for (const size of sizes) {
    const row = await measure(size)
    rows.push(row)
    const cells = [row.buildS, row.writeS, row.megabytes, row.loadS].map((value) =>
      value.toFixed(2).padStart(10),
    )
    console.log(`${String(size).padStart(9)}${cells.join('')}`)
  }
  console.log(JSON.stringify(rows))
  await stop()
}

async function measure(documents: number): Promise<Row> {
  const database = await createTestDatabase()
  const folder = await mkdtemp(join(tmpdir(), 'duijie-bench-'))
  try {
    await fillResults(database.db, documents)
    const built = await startAndClose(database.db, folder)
    const { size } = await stat(join(folder, 'search-index.snapshot'))
    const loaded = await startAndClose(database.db, folder)
    return {
      documents,
      buildS: built.startS,
      writeS: built.closeS,
      megabytes: size / 1e6,
      loadS: loaded.startS,
    }
  } finally {
    await database.close()
    await rm(folder, { recursive: true })
  }
}

/** From the start of the thread until everything is found, and until the file is written. */
async function startAndClose(db: Database, folder: string): Promise<{ startS: number; closeS: number }> {
  const report = (error: unknown) => console.error(error)
  const startedAt = performance.now()
  const indexes = startIndexThread(report)
  const engine = createStoredEngine(indexes.search)
  const reader = await startOutboxReader({
    db,
    followers: [createEngineFollower({ db, engine, thesaurus: async () => [] })],
    snapshots: createSnapshots({ db, store: indexes.search, path: join(folder, 'search-index.snapshot') }),
    clock: () => new Date(),
    report,
  })
  const readyAt = performance.now()
  await reader.close()
  const closedAt = performance.now()
  await indexes.close()
  return { startS: (readyAt - startedAt) / 1000, closeS: (closedAt - readyAt) / 1000 }
}
