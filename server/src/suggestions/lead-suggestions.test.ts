import { leads } from '@duijie/db/schema/leads'
import { needOutlooks } from '@duijie/db/schema/search-misses'
import type { Lead } from '@duijie/shared/leads'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Client, createTestApp, type TestApp } from '../testing/test-app.ts'
import { startWorker } from '../worker.ts'
import { enqueueSuggestions } from './enqueue-suggestions.ts'

let test: TestApp
let staff: Client
let workers: ReturnType<typeof startWorker>[]
beforeAll(async () => {
  test = await createTestApp()
  staff = await test.signInAs('staff')
  const { db, services } = test
  workers = [1, 2].map(() =>
    startWorker({
      db,
      clock: () => new Date(),
      consumers: [],
      handlers: services.jobHandlers,
      report: (error) => {
        throw error
      },
    }),
  )
})
afterAll(async () => {
  await Promise.all(workers.map(({ stop }) => stop()))
  await test.close()
})

let result: Awaited<ReturnType<TestApp['factories']['result']>>
beforeEach(async () => {
  result = await test.factories.result()
})

const published = async (values: Parameters<TestApp['factories']['need']>[0] = {}) => {
  const need = await test.factories.need({ stage: 'confirmed', ...values })
  expect((await staff.post(`/needs/${need.id}/publish`)).statusCode).toBe(200)
  return need
}
const outlookOf = async (needId: string) =>
  (await test.db.select().from(needOutlooks).where(eq(needOutlooks.needId, needId)))[0]
const matched = (needId: string) =>
  expect.poll(() => outlookOf(needId), { timeout: 15_000 }).toMatchObject({ needId })
const suggested = (needId: string) => test.db.select().from(leads).where(eq(leads.needId, needId))
const settled = () =>
  expect
    .poll(
      async () => {
        const { items } = await test.services.jobs.overview({
          role: 'staff',
          accountId: '',
          organizationId: null,
          townshipId: null,
        })
        return items.find(({ name }) => name === 'suggest-leads')
      },
      { timeout: 15_000 },
    )
    .toMatchObject({ waiting: 0, running: 0, failed: 0 })

describe('leads that matching suggests', () => {
  it('come when a need is published, for the bureau to screen; nobody else knows of them', async () => {
    const need = await published()
    await matched(need.id)
    await settled()
    const found: { items: Lead[] } = (
      await staff.get(`/leads?needId=${need.id}&resultId=${result.id}`)
    ).json()
    expect(found.items).toHaveLength(1)
    expect(found.items[0]).toMatchObject({ stage: 'suggested', source: 'match', owner: null })
    expect(found.items[0]?.score).toBeGreaterThan(0)
    expect(['strong', 'fair']).toContain(found.items[0]?.level)
    const enterprise = await test.signInAs('enterprise', { organizationId: need.organizationId })
    const liaison = await test.signInAs('liaison', { organizationId: result.organizationId })
    for (const client of [enterprise, liaison]) {
      expect((await client.get('/leads')).json().items).toEqual([])
      expect((await client.get('/notifications')).json().unread).toBe(0)
    }
  })

  it('come when a result is published, for every open need that it fits', async () => {
    const need = await test.factories.need()
    const fresh = await test.factories.result({ stage: 'submitted' })
    expect((await staff.post(`/results/${fresh.id}/publish`)).statusCode).toBe(200)
    await expect
      .poll(async () => (await suggested(need.id)).map(({ resultId }) => resultId), { timeout: 15_000 })
      .toEqual([fresh.id])
  })

  it('are at most as many as the bureau wants', async () => {
    const limits = { perNeed: 1, perResult: 1 }
    const answer = await staff.put('/settings/suggestion-limits', limits, { 'if-match': '0' })
    expect(answer.statusCode).toBe(200)
    await test.factories.result()
    const need = await published()
    await matched(need.id)
    await settled()
    expect(await suggested(need.id)).toHaveLength(1)
    const usual = { perNeed: 10, perResult: 20 }
    await staff.put('/settings/suggestion-limits', usual, { 'if-match': '1' })
  })

  it('are made once, whatever comes twice, and do not come back once they were closed', async () => {
    const need = await published()
    await matched(need.id)
    await settled()
    const before = await suggested(need.id)
    const [lead] = before
    const closing = { to: 'closed', closeReason: 'price' }
    const closed = await staff.post(`/leads/${lead?.id}/moves`, closing, { 'if-match': '1' })
    expect(closed.statusCode).toBe(200)
    for (const { resultId } of before) {
      if (resultId) await enqueueSuggestions(test.db, 'result', resultId)
    }
    await enqueueSuggestions(test.db, 'need', need.id)
    await settled()
    const ids = (rows: { id: string }[]) => rows.map(({ id }) => id).sort()
    expect(ids(await suggested(need.id))).toEqual(ids(before))
  })

  it('leave out what somebody called not relevant', async () => {
    const need = await test.factories.need()
    const said = await staff.put(`/needs/${need.id}/matches/${result.id}/judgement`, {
      verdict: 'declined',
      reason: 'not_relevant',
    })
    expect(said.statusCode).toBe(200)
    await enqueueSuggestions(test.db, 'need', need.id)
    await matched(need.id)
    await settled()
    const pairs = (await suggested(need.id)).map(({ resultId }) => resultId)
    expect(pairs.length).toBeGreaterThan(0)
    expect(pairs).not.toContain(result.id)
  })

  it('bring a need that is not public together with the institutions that may read it, and no other', async () => {
    const title = '酸奶后酸化控制'
    const summary = '弱后酸化乳酸菌菌株，冷藏酸奶货架期内酸度稳定。'
    const own = await test.factories.result({ title, summary })
    await test.factories.result({ title, summary })
    const need = await published({
      title,
      problem: '酸奶冷藏期后酸化严重，需要弱后酸化的乳酸菌菌株，控制货架期酸度。',
      confidentiality: 'restricted',
      preferredInstitutionIds: [own.organizationId],
    })
    await matched(need.id)
    await settled()
    expect((await suggested(need.id)).map(({ institutionId }) => institutionId)).toEqual([own.organizationId])
    const late = await test.factories.result({ title, summary, stage: 'submitted' })
    await staff.post(`/results/${late.id}/publish`)
    await settled()
    expect(await suggested(need.id)).toHaveLength(1)
    expect((await outlookOf(need.id))?.nearest).toHaveLength(1)
  })
})
