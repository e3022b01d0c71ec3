import { tmpdir } from 'node:os'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { announceTestServer, createTestDatabase } from '@duijie/db/testing'
import { attachmentPlace } from '@duijie/server/attachments/place'
import { startIndexThread } from '@duijie/server/indexes/indexes'
import { createLogger } from '@duijie/server/logger'
import { readThesaurus } from '@duijie/server/matching/thesaurus'
import { createServices } from '@duijie/server/services'
import { dataFolder, hasDevelopmentData, readFullTexts } from './development-data.ts'
import { fillResults } from './search-corpus.ts'

type Row = { phase: string; seconds: number; p50: number; p99: number; longest: number }

/** How often the delay is looked at, which is itself part of what is measured. */
const RESOLUTION_MS = 5
const AIM_MS = 50
const NEEDS = 200

/**
 * How long requests would have waited for the event loop of an API process while its indexes are filled, the
 * thesaurus changes and many needs are matched. `BENCH_DOCUMENTS` names the number of results.
 */
export async function benchEventLoop(): Promise<void> {
  if (!hasDevelopmentData()) {
    console.log(`No development texts in ${dataFolder}: nothing to match`)
    return
  }
  const documents = Number(process.env.BENCH_DOCUMENTS ?? 10000)
  const stop = await announceTestServer()
  const connection = await createTestDatabase()
  await fillResults(connection.db, documents)
  const rows: Row[] = []
  console.log(`\n${documents} results; aim: nothing above ${AIM_MS} ms`)
  console.log('phase                     s    p50 ms    p99 ms   longest ms')
  async function during<Result>(phase: string, work: () => Promise<Result>): Promise<Result> {
    const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS })
    const startedAt = performance.now()
    delay.enable()
    const result = await work()
    delay.disable()
    const ms = (nanoseconds: number) => Math.max(0, nanoseconds / 1e6 - RESOLUTION_MS)
    const row = {
      phase,
      seconds: (performance.now() - startedAt) / 1000,
      p50: ms(delay.percentile(50)),
      p99: ms(delay.percentile(99)),
      longest: ms(delay.max),
    }
    rows.push(row)
    const cells = [row.seconds, row.p50, row.p99].map((value) => value.toFixed(1).padStart(10))
    console.log(`${phase.padEnd(17)}${cells.join('')}${row.longest.toFixed(1).padStart(13)}`)
    return result
  }

  // What the machine itself costs at present: other programs keep this one waiting too.
  await during('nothing to do', () => new Promise((resolve) => setTimeout(resolve, 3000)))
  const indexes = startIndexThread((error) => console.error(error))
  const needs = readFullTexts().needs.slice(0, NEEDS)
  const match = () => indexes.matching.matchNeed(needs[0] ?? '', { top: 10 })
  const services = await during('search filled', () =>
    createServices({
      attachmentPlace: attachmentPlace(tmpdir()),
      connection,
      clock: () => new Date(),
      log: createLogger('silent', false),
      meilisearch: undefined,
      indexes,
      publicUrl: 'http://duijie.bench',
      secret: 'a secret of the benchmark, for nobody else',
    }),
  )
  await during('matching filled', async () => {
    for (;;) {
      const answered = await match().then(
        () => true,
        () => false,
      )
      if (answered) return
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  })
  const thesaurus = [...readThesaurus(), { kind: 'synonyms' as const, words: ['自动导引车', '搬运小飞侠'] }]
  await during('thesaurus change', () => indexes.matching.replaceModel({ thesaurus }))
  await during('mass matching', async () => {
    for (const need of needs) await indexes.matching.matchNeed(need, { top: 10 })
  })
  await during('with explanations', async () => {
    for (const need of needs) await indexes.matching.matchNeed(need, { top: 10, explain: true })
  })
  console.log(JSON.stringify({ documents, rows }))
  await services.close()
  await indexes.close()
  await connection.close()
  await stop()
}
