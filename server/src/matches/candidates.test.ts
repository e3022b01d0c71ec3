import { afterEach, describe, expect, it } from 'vitest'
import { meilisearchServer, ownIndexes } from '../search/testing/meilisearch-server.ts'
import { createTestApp, type TestApp } from '../testing/test-app.ts'
import { startWorker } from '../worker.ts'

const closers: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close()
})

async function appWith(meilisearch: { url: string; key: string; prefix: string }): Promise<TestApp> {
  const test = await createTestApp({ meilisearch })
  closers.push(test.close)
  return test
}

async function matchesOf(test: TestApp, needId: string) {
  const staff = await test.signInAs('staff')
  return (await staff.get(`/needs/${needId}/matches?top=50`)).json()
}

describe('candidates from Meilisearch', () => {
  it.skipIf(!meilisearchServer)(
    'lead to the same scores as the matcher alone, and a new record counts at once',
    async () => {
      if (!meilisearchServer) throw new Error('Skipped without a server')
      const { options, drop } = ownIndexes(meilisearchServer)
      closers.push(drop)
      const test = await appWith(options)
      const need = await test.factories.need()
      const known = await test.factories.result()
      const worker = startWorker({
        db: test.db,
        clock: () => new Date(),
        consumers: test.services.storedConsumers,
        report: () => undefined,
      })
      closers.push(worker.stop)
      const { storedConsumers } = test.services
      await expect.poll(() => storedConsumers[0]?.follower.isComplete(), { timeout: 15_000 }).toBe(true)
      await expect
        .poll(async () => (await matchesOf(test, need.id)).degraded, { timeout: 15_000, interval: 200 })
        .toBe(false)

      const late = await test.factories.result()
      const { items, degraded } = await matchesOf(test, need.id)
      const scores = new Map(
        items.map((item: { resultId: string; score: number }) => [item.resultId, item.score]),
      )
      expect(degraded).toBe(false)
      expect([...scores.keys()].sort()).toEqual([known.id, late.id].sort())
      expect(scores.get(known.id)).toBeGreaterThan(50)
    },
  )

  it('are chosen in process, and said so, when it is down', async () => {
    const test = await appWith({ url: 'http://127.0.0.1:9', key: 'nobody listens there', prefix: 'down' })
    const need = await test.factories.need()
    const result = await test.factories.result()
    const answer = await matchesOf(test, need.id)
    expect(answer.degraded).toBe(true)
    expect(answer.items.map((item: { resultId: string }) => item.resultId)).toEqual([result.id])
    const found = (await test.visitor.get('/search?kind=results')).json()
    expect(found).toMatchObject({ degraded: true, total: 1 })
  })
})
