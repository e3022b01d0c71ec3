import { outboxPositions } from '@duijie/db/schema/outbox'
import type { SearchPage } from '@duijie/shared/search'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { visitor } from '../access/actor.ts'
import { everything } from '../access/filter.ts'
import { startWorker } from '../worker.ts'
import { createMeilisearchEngine } from './meilisearch/meilisearch-engine.ts'
import { meilisearchConsumer } from './meilisearch/stored-consumer.ts'
import { wholeScope } from './testing/documents.ts'
import { meilisearchServer, ownIndexes } from './testing/meilisearch-server.ts'
import { createSearchBench, queryOf } from './testing/search-bench.ts'
import { severableProxy } from './testing/severable-proxy.ts'

const WRITES = 60

if (meilisearchServer) outage(meilisearchServer)
else it.skip('SKIPPED: MEILI_URL is not set', () => undefined)

function outage(server: NonNullable<typeof meilisearchServer>) {
  describe('Meilisearch goes away while records are written', () => {
    const { options, drop } = ownIndexes(server)
    const direct = createMeilisearchEngine(options)
    let proxy: Awaited<ReturnType<typeof severableProxy>>
    let bench: Awaited<ReturnType<typeof createSearchBench>>
    let worker: ReturnType<typeof startWorker>
    const failures: unknown[] = []

    beforeAll(async () => {
      proxy = await severableProxy(options.url)
      const primary = createMeilisearchEngine({ ...options, url: proxy.url })
      bench = await createSearchBench({ primary })
      worker = startWorker({
        db: bench.db,
        clock: () => new Date(),
        consumers: [
          meilisearchConsumer({
            db: bench.db,
            engine: primary,
            options: { ...options, url: proxy.url },
            thesaurus: bench.thesaurus.effective,
          }),
        ],
        report: (error) => failures.push(error),
      })
    })
    afterAll(async () => {
      await worker.stop()
      await bench.close()
      await proxy.close()
      await drop()
    })

    const search = (q: string): Promise<SearchPage> =>
      bench.search.search(visitor, queryOf({ kind: 'needs', q }))
    const inIndex = async () => {
      const request = { kind: 'needs', q: '', filter: everything, facets: [], sort: 'newest' } as const
      const scopes = [wholeScope('needs')]
      const { hits } = await direct.search({ ...request, scopes, offset: 0, limit: 1000 })
      return hits.map(({ id }) => id).sort()
    }

    it('loses nothing, answers degraded meanwhile, and catches up on its return', async () => {
      await expect.poll(async () => (await search('')).degraded, { timeout: 60_000 }).toBe(false)
      const written: string[] = []
      for (let at = 0; at < WRITES; at++) {
        if (at === WRITES / 3) proxy.sever()
        const need = await bench.factories.need({ title: `磁悬浮压缩机${at}号` })
        written.push(need.id)
        if (at > WRITES / 3) {
          expect(await search(`磁悬浮压缩机 ${at}号`)).toMatchObject({
            degraded: true,
            items: [{ need: { id: need.id } }],
          })
        }
      }
      expect((await inIndex()).length).toBeLessThan(WRITES)
      await expect.poll(() => failures.length, { timeout: 10_000 }).toBeGreaterThan(0)

      proxy.join()
      await expect.poll(inIndex, { timeout: 30_000 }).toEqual(written.sort())
      const page = await search('磁悬浮压缩机')
      expect(page).toMatchObject({ degraded: false, total: WRITES })
    }, 60_000)

    it('builds its indexes anew when they were lost', async () => {
      // The first building ends with its place; before that, the worker is still busy with the other kind.
      await expect.poll(() => bench.db.$count(outboxPositions), { timeout: 30_000 }).toBe(1)
      const before = await inIndex()
      await drop()
      expect((await search('')).degraded).toBe(true)
      proxy.sever()
      const need = await bench.factories.need()
      const failed = failures.length
      await expect.poll(() => failures.length, { timeout: 15_000 }).toBeGreaterThan(failed)
      proxy.join()
      await expect
        .poll(() => inIndex().catch(() => []), { timeout: 30_000 })
        .toEqual([...before, need.id].sort())
      expect((await search('')).degraded).toBe(false)
    }, 60_000)
  })
}
