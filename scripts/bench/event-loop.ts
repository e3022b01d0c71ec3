import { announceTestServer, createTestDatabase } from '@duijie/db/testing'
import { system } from '@duijie/server/access/actor'
import { jieba } from '@duijie/server/matching/jieba'
import { benchIndexes, benchServices } from './bench-services.ts'
import { lacksDevelopmentData, readFullTexts } from './development-data.ts'
import { type LoopDelay, loopDelayDuring } from './loop-delay.ts'
import { fillResults } from './search-corpus.ts'

type Row = LoopDelay & { phase: string; seconds: number }

const AIM_MS = 50
const NEEDS = 200

/**
 * How long requests would have waited for the event loop of an API process while its indexes are filled, the
 * thesaurus changes and many needs are matched. `BENCH_DOCUMENTS` names the number of results.
 */
export async function benchEventLoop(): Promise<void> {
  if (lacksDevelopmentData()) return
  const documents = Number(process.env.BENCH_DOCUMENTS ?? 10000)
  const stop = await announceTestServer()
  const connection = await createTestDatabase()
  await fillResults(connection.db, documents)
  const rows: Row[] = []
  console.log(`\n${documents} results; aim: nothing above ${AIM_MS} ms`)
  console.log('phase                     s    p50 ms    p99 ms   longest ms   by CPU ms')
  async function during<Result>(phase: string, work: () => Promise<Result>): Promise<Result> {
    const startedAt = performance.now()
    const working = { result: undefined as Result | undefined }
    const delay = await loopDelayDuring(async () => {
      working.result = await work()
    })
    const row = { phase, seconds: (performance.now() - startedAt) / 1000, ...delay }
    rows.push(row)
    const cells = [row.seconds, row.p50, row.p99].map((value) => value.toFixed(1).padStart(10))
    const longest = [row.longest.toFixed(1).padStart(13), row.busiest.toFixed(1).padStart(12)]
    console.log([phase.padEnd(17), ...cells, ...longest].join(''))
    return working.result as Result
  }

  // What the machine itself costs at present: other programs keep this one waiting too.
  await during('nothing to do', () => new Promise((resolve) => setTimeout(resolve, 3000)))
  // As the server does before it listens.
  jieba()
  const indexes = benchIndexes()
  const needs = readFullTexts().needs.slice(0, NEEDS)
  const match = () => indexes.matching.matchNeed(needs[0] ?? '', { top: 10 })
  const services = await during('search filled', () => benchServices(connection, indexes))
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
  const question = { kind: 'results', q: '自动导引车 调度', sort: 'relevance', limit: 20 } as const
  const search = () => services.search.search(system, question)
  await during('first search', search)
  await during('thesaurus change', async () => {
    const words = ['搬运小飞侠', '厂内穿梭侠']
    await services.thesaurus.create(system, { techField: 'general', kind: 'synonym', words, note: '' })
    await search()
    await indexes.matching.replaceModel({ thesaurus: await services.thesaurus.effective() })
  })
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
