import { afterEach, describe, expect, it } from 'vitest'
import { needDocument } from '../matching/documents.ts'
import { createMatcher } from '../matching/matcher.ts'
import type { SearchService } from '../search/service.ts'
import { meilisearchServer, ownIndexes } from '../search/testing/meilisearch-server.ts'
import { createTestApp, type TestApp } from '../testing/test-app.ts'
import { startWorker } from '../worker.ts'
import type { AsyncMatcher } from './async-matcher.ts'
import { engineCandidates } from './candidates.ts'

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

describe('candidates from another engine', () => {
  it('are asked for by the words of the need as they are weighed', async () => {
    const matcher = createMatcher()
    const asked: string[][] = []
    const search = {
      candidates: async ({ terms }: { terms: { term: string }[] }) => {
        asked.push(terms.map(({ term }) => term))
        return { answer: [], degraded: false }
      },
    }
    const remote = {
      needKeyTerms: async (...args: Parameters<typeof matcher.needKeyTerms>) => matcher.needKeyTerms(...args),
    }
    const source = engineCandidates(remote as unknown as AsyncMatcher, search as unknown as SearchService)
    const need = needDocument({ id: 'n', title: '轴承声发射监测' })
    const termWeights = [
      { term: '声发射', weight: 0 },
      { term: '氮化镓', weight: 2 },
    ]
    await source.forNeed(need)
    await source.forNeed({ ...need, termWeights })
    expect(asked[0]).toContain('声发射')
    expect(asked[1]).toContain('氮化镓')
    expect(asked[1]).not.toContain('声发射')
  })
})

describe('candidates from Meilisearch', () => {
  /** Indexes are made by some twenty tasks, which queue behind those of every other test on the server. */
  const made = { timeout: 60_000, interval: 200 }

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
      await expect.poll(() => storedConsumers[0]?.follower.isComplete(), made).toBe(true)
      await expect.poll(async () => (await matchesOf(test, need.id)).degraded, made).toBe(false)

      const late = await test.factories.result()
      const { items, degraded } = await matchesOf(test, need.id)
      const scores = new Map(
        items.map((item: { resultId: string; score: number }) => [item.resultId, item.score]),
      )
      expect(degraded).toBe(false)
      expect([...scores.keys()].sort()).toEqual([known.id, late.id].sort())
      expect(scores.get(known.id)).toBeGreaterThan(50)
    },
    150_000,
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
