import { leads } from '@duijie/db/schema/leads'
import type { Lead, StalledLeads } from '@duijie/shared/leads'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Client, createTestApp, type TestApp } from '../testing/test-app.ts'

const DAY_MS = 86_400_000
const now = new Date('2026-11-24T02:00:00Z')
const daysAgo = (days: number) => new Date(now.getTime() - days * DAY_MS)

let test: TestApp
let staff: Client
beforeAll(async () => {
  test = await createTestApp({ clock: () => now })
  staff = await test.signInAs('staff')
})
afterAll(() => test.close())

let need: Awaited<ReturnType<TestApp['factories']['need']>>
let result: Awaited<ReturnType<TestApp['factories']['result']>>
let lead: Lead
beforeEach(async () => {
  await test.db.update(leads).set({ status: 'on_hold' })
  need = await test.factories.need()
  result = await test.factories.result()
  lead = (await staff.post('/leads', { needId: need.id, targetKind: 'result', targetId: result.id })).json()
})

const stands = (values: Partial<typeof leads.$inferInsert>, id = lead.id) =>
  test.db.update(leads).set(values).where(eq(leads.id, id))
const stalled = async (query = '') =>
  ((await staff.get(`/leads/stalled${query}`)).json() as StalledLeads).items
const pushed = { stage: 'pushed', movedAt: daysAgo(20) } as const

describe('whom a lead waits for', () => {
  it.each([
    ['suggested', 'bureau'],
    ['screened', 'bureau'],
    ['introduced', 'both'],
    ['met', 'both'],
    ['negotiating', 'both'],
  ] as const)('at %s is %s, since it came there', async (stage, side) => {
    await stands({ stage, movedAt: daysAgo(9) })
    expect(await stalled()).toEqual([{ side, stage, total: 1, medianDays: 9, longestDays: 9 }])
  })

  it.each([
    { stage: 'agreed' },
    { stage: 'closed', closeReason: 'timing' },
    { stage: 'pushed', status: 'on_hold' },
  ] as const)('is nobody: %o', async (values) => {
    await stands(values)
    expect(await stalled()).toEqual([])
  })

  const told = { enterpriseSharedAt: daysAgo(15), institutionSharedAt: daysAgo(10) }
  it.each([
    [{ ...told }, 'both', 15],
    [{ ...told, enterpriseAnswer: 'interested', enterpriseAnsweredAt: daysAgo(3) }, 'institution', 10],
    [{ ...told, institutionAnswer: 'not_now', institutionAnsweredAt: daysAgo(3) }, 'enterprise', 15],
    [{ enterpriseSharedAt: daysAgo(15) }, 'enterprise', 15],
    [
      {
        ...told,
        enterpriseAnswer: 'interested',
        enterpriseAnsweredAt: daysAgo(3),
        institutionAnswer: 'interested',
        institutionAnsweredAt: daysAgo(5),
      },
      'bureau',
      3,
    ],
    [{}, 'bureau', 20],
  ] as const)('once pushed is whoever was told and owes an answer: %o', async (values, side, days) => {
    await stands({ ...pushed, enterpriseSharedAt: null, institutionSharedAt: null, ...values })
    expect(await stalled()).toMatchObject([{ side, stage: 'pushed', longestDays: days }])
    const listed = (await staff.get(`/leads?waitingFor=${side}`)).json()
    expect(listed.items.map(({ id }: Lead) => id)).toEqual([lead.id])
    const others = ['bureau', 'enterprise', 'institution', 'both'].filter((other) => other !== side)
    expect((await staff.get(`/leads?waitingFor=${others.join(',')}`)).json().total).toBe(0)
  })

  it('is counted with the median and the longest, within the filters', async () => {
    const ids = [lead.id]
    for (let count = 0; count < 3; count++) {
      const other = await test.factories.result()
      const pair = { needId: need.id, targetKind: 'result', targetId: other.id }
      ids.push((await staff.post('/leads', pair)).json().id)
    }
    for (const [index, days] of [1, 2, 5, 30].entries()) await stands({ movedAt: daysAgo(days) }, ids[index])
    const whole = [{ side: 'bureau', stage: 'screened', total: 4, medianDays: 3.5, longestDays: 30 }]
    expect(await stalled(`?needId=${need.id}`)).toEqual(whole)
    expect(await stalled(`?institutionId=${result.organizationId}`)).toMatchObject([
      { total: 1, longestDays: 1 },
    ])
  })
})

describe('a side', () => {
  it('finds what waits for its own answer, and nothing of the other side’s', async () => {
    const enterprise = await test.signInAs('enterprise', { organizationId: need.organizationId })
    const liaison = await test.signInAs('liaison', { organizationId: result.organizationId })
    await stands({
      ...pushed,
      enterpriseSharedAt: daysAgo(15),
      institutionSharedAt: daysAgo(10),
      institutionAnswer: 'not_now',
      institutionAnsweredAt: daysAgo(3),
    })
    expect((await enterprise.get('/leads?unanswered=true')).json().total).toBe(1)
    expect((await liaison.get('/leads?unanswered=true')).json().total).toBe(0)
    expect((await liaison.get('/leads')).json().total).toBe(1)
    for (const client of [enterprise, liaison]) {
      expect((await client.get('/leads?waitingFor=enterprise')).statusCode).toBe(403)
      expect((await client.get('/leads/stalled')).statusCode).toBe(403)
    }
    const answered = await enterprise.post(`/leads/${lead.id}/answer`, { answer: 'interested' })
    expect(answered.statusCode).toBe(200)
    expect((await enterprise.get('/leads?unanswered=true')).json().total).toBe(0)
  })
})
