import { randomUUID } from 'node:crypto'
import { announceTestServer, createTestDatabase } from '@duijie/db/testing'
import { buildApp } from '@duijie/server/app'
import { createLogger } from '@duijie/server/logger'
import { drainStored } from '@duijie/server/outbox/stored-reader'
import { Meilisearch } from 'meilisearch'
import { BENCH_SECRET, benchIndexes, benchServices, type Meili } from './bench-services.ts'
import { lacksDevelopmentData } from './development-data.ts'
import { fillResults, searchPaths } from './search-corpus.ts'

/** Milliseconds that the slowest hundredth may take, by number of documents. */
const AIMS: Readonly<Record<number, number>> = { 205: 10, 10000: 20, 100000: 50, 1000000: 100 }
const CLIENTS = 2
const WARM_UP = 100
const REQUESTS = 1000

/**
 * Search over HTTP with two clients at once: facets, records read back, highlights; over the embedded engine
 * and, where `MEILI_URL` is set, over Meilisearch. `BENCH_DOCUMENTS` names the sizes, 205 and 10000 without
 * it. CPU is that of the API and its clients for one request: on a busy machine it says more than the clock.
 */
export async function benchSearch(): Promise<void> {
  if (lacksDevelopmentData()) return
  const sizes = (process.env.BENCH_DOCUMENTS ?? '205,10000').split(',').map(Number)
  const { MEILI_URL, MEILI_MASTER_KEY = '' } = process.env
  if (MEILI_URL === undefined) console.log('Meilisearch: not measured, MEILI_URL is not set')
  const stop = await announceTestServer()
  console.log('\nengine        documents   ready s   p50 ms   p95 ms   p99 ms   aim ms   CPU ms   memory MB')
  for (const size of sizes) {
    await measure('embedded', size, undefined)
    if (MEILI_URL) {
      const meilisearch = {
        url: MEILI_URL,
        key: MEILI_MASTER_KEY,
        prefix: `bench_${randomUUID().slice(0, 8)}`,
      }
      await measure('Meilisearch', size, meilisearch)
      const client = new Meilisearch({ host: MEILI_URL, apiKey: MEILI_MASTER_KEY })
      for (const kind of ['needs', 'results']) {
        await client.deleteIndexIfExists(`${meilisearch.prefix}_${kind}`)
      }
    }
  }
  await stop()
}

async function measure(name: string, size: number, meilisearch: Meili | undefined): Promise<void> {
  const connection = await createTestDatabase()
  await fillResults(connection.db, size)
  const startedAt = performance.now()
  const log = createLogger('silent', false)
  const indexes = benchIndexes()
  const services = await benchServices(connection, indexes, meilisearch)
  for (const consumer of services.storedConsumers) await drainStored(connection.db, consumer, true)
  const ready = (performance.now() - startedAt) / 1000
  const app = await buildApp(services, {
    jwtSecret: BENCH_SECRET,
    secureCookies: false,
    trustProxy: false,
    log,
  })
  const address = await app.listen({ host: '127.0.0.1', port: 0 })
  const paths = searchPaths(WARM_UP + REQUESTS)
  const times: number[] = []
  let next = 0
  let degraded = 0
  async function client(): Promise<void> {
    while (next < paths.length) {
      const at = next++
      const askedAt = performance.now()
      const answer = await fetch(`${address}${paths[at]}`)
      const page = (await answer.json()) as { degraded?: boolean }
      if (answer.status !== 200) throw new Error(`${answer.status} for ${paths[at]}`)
      if (page.degraded) degraded++
      if (at >= WARM_UP) times.push(performance.now() - askedAt)
    }
  }
  const before = process.cpuUsage()
  await Promise.all(Array.from({ length: CLIENTS }, client))
  const { user, system } = process.cpuUsage(before)
  const cpu = ((user + system) / 1000 / paths.length).toFixed(1).padStart(9)
  times.sort((a, b) => a - b)
  const at = (share: number) => (times[Math.floor(times.length * share)] ?? 0).toFixed(1).padStart(9)
  const memory = (process.memoryUsage().rss / 1e6).toFixed(0)
  console.log(
    `${name.padEnd(14)}${String(size).padStart(9)}${ready.toFixed(1).padStart(10)}${at(0.5)}${at(0.95)}${at(0.99)}` +
      `${String(AIMS[size] ?? '').padStart(9)}${cpu}${memory.padStart(12)}${degraded ? `   ${degraded} degraded` : ''}`,
  )
  await app.close()
  await services.close()
  await indexes.close()
  await connection.close()
}
