import { leads } from '@duijie/db/schema/leads'
import { threadMessages } from '@duijie/db/schema/proposals'
import type { EnterpriseHome, LiaisonHome } from '@duijie/shared/homes'
import { eq } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { meetingScene, movedEvent, runSchedule } from '../events/meetings/testing/meeting-scene.ts'
import { type Client, createTestApp, type TestApp } from '../testing/test-app.ts'

let test: TestApp
let staff: Client
const early = new Date('2026-05-01T04:00:00Z')
let now = early
beforeAll(async () => {
  test = await createTestApp({ clock: () => now })
  staff = await test.signInAs('staff')
})
afterAll(() => test.close())

const enterpriseHome = async (client: Client): Promise<EnterpriseHome> =>
  (await client.get('/homes/enterprise')).json()
const liaisonHome = async (client: Client): Promise<LiaisonHome> =>
  (await client.get('/homes/liaison')).json()
const longAgo = new Date('2026-01-05T02:00:00Z')

describe("an enterprise's home", () => {
  it('is empty for one that never entered a need', async () => {
    const home = await enterpriseHome(await test.signInAs('enterprise'))
    const none = { needs: [], needsTotal: 0, tasks: [], leads: [], nextMeeting: null, nextEvent: null }
    expect(home).toEqual({ ...none, newSince: { at: '2026-04-17T04:00:00.000Z', visited: false } })
  })

  it('shows its needs with the results that answer them, new ones first, and what it called irrelevant no more', async () => {
    const { factories } = test
    const enterprise = await test.signInAs('enterprise')
    const organizationId = enterprise.account.organizationId ?? ''
    const need = await factories.need({ organizationId, publishedAt: longAgo })
    await factories.need({ organizationId, stage: 'draft' })
    const old = await factories.result({ publishedAt: longAgo })
    const fresh = await factories.result({ publishedAt: new Date('2026-04-28T02:00:00Z') })
    await factories.result({ stage: 'draft' })
    const home = await enterpriseHome(enterprise)
    expect(home).toMatchObject({ needsTotal: 2, needs: [{ id: need.id, newMatches: 1 }] })
    expect(home.needs[0]?.matches.map(({ id, isNew }) => [id, isNew])).toEqual([
      [fresh.id, true],
      [old.id, false],
    ])
    expect(home.tasks).toEqual([{ kind: 'draft_needs', total: 1, days: null, subject: null }])
    const judged = { verdict: 'declined', reason: 'not_relevant' }
    const said = await enterprise.put(`/needs/${need.id}/matches/${fresh.id}/judgement`, judged)
    expect(said.statusCode).toBeLessThan(300)
    expect((await enterpriseHome(enterprise)).needs[0]?.matches.map(({ id }) => id)).toEqual([old.id])
  })

  it('tells of the next meeting with its table, and of what waits for an answer before and after it', async () => {
    now = early
    const { event, people } = await meetingScene(test, staff, { enterprises: 2 })
    const [one] = people
    if (!one) throw new Error('nobody comes')
    await runSchedule(staff, event)
    expect((await enterpriseHome(one)).nextMeeting).toBeNull()
    await movedEvent(staff, event, 'published')
    const before = await enterpriseHome(one)
    expect(before.nextMeeting).toMatchObject({ event: { id: event.id }, table: expect.stringMatching(/./) })
    expect(before.nextEvent?.id).toBe(event.id)
    now = new Date('2026-05-16T02:00:00Z')
    const after = await enterpriseHome(one)
    expect(after.nextMeeting).toBeNull()
    expect(after.tasks).toContainEqual({
      kind: 'overdue_outcomes',
      total: 1,
      days: null,
      subject: { id: event.id, title: event.title },
    })
    now = early
  })
})

describe('what is new since the last visit', () => {
  const at = (hours: number) => new Date(early.getTime() + hours * 3_600_000)
  const leave = () => {
    now = early
  }
  afterEach(leave)

  it('is what came within 14 days at first, and what came since the visit before from then on', async () => {
    const { factories } = test
    const liaison = await test.signInAs('liaison')
    const institutionId = liaison.account.organizationId ?? ''
    await factories.expert({ organizationId: institutionId, techFields: ['aerospace'] })
    const need = (publishedAt: Date) => factories.need({ techField: 'aerospace', publishedAt })
    const old = await need(at(-24))
    const seen = async (hours: number) => {
      now = at(hours)
      const { needs, newNeeds, newSince } = await liaisonHome(liaison)
      return { newSince, newNeeds, fresh: needs.filter(({ isNew }) => isNew).map(({ id }) => id) }
    }
    const first = { at: at(-14 * 24).toISOString(), visited: false }
    expect(await seen(0)).toEqual({ newSince: first, newNeeds: 1, fresh: [old.id] })
    // looking again, even for hours, is the same visit
    expect(await seen(3)).toMatchObject({ newSince: { visited: false }, newNeeds: 1 })
    const fresh = await need(at(4))
    const second = { at: at(3).toISOString(), visited: true }
    const [one, other] = await Promise.all([seen(9), seen(9)])
    expect(one).toEqual({ newSince: second, newNeeds: 1, fresh: [fresh.id] })
    expect(other).toEqual(one)
    expect(await seen(10)).toEqual(one)
    expect(await seen(30)).toMatchObject({ newSince: { at: at(10).toISOString() }, newNeeds: 0 })
  })

  it('is each account’s own, and of an enterprise the results that came for its needs', async () => {
    const { factories } = test
    const enterprise = await test.signInAs('enterprise')
    const organizationId = enterprise.account.organizationId ?? ''
    const colleague = await test.signInAs('enterprise', { organizationId })
    const need = await factories.need({ organizationId, publishedAt: longAgo })
    now = at(0)
    await enterpriseHome(enterprise)
    const result = await factories.result({ publishedAt: at(5) })
    now = at(20)
    const home = await enterpriseHome(enterprise)
    expect(home.newSince).toEqual({ at: at(0).toISOString(), visited: true })
    expect(home.needs.find(({ id }) => id === need.id)?.matches.filter(({ isNew }) => isNew)).toMatchObject([
      { id: result.id },
    ])
    expect((await enterpriseHome(colleague)).newSince.visited).toBe(false)
  })
})

describe("a liaison's home", () => {
  it('shows the demand that fits, and nothing of what it may not read', async () => {
    const { factories } = test
    const liaison = await test.signInAs('liaison')
    const institutionId = liaison.account.organizationId ?? ''
    expect(await liaisonHome(liaison)).toMatchObject({ needs: [], resultsTotal: 0, busiest: [] })
    const result = await factories.result({ organizationId: institutionId, publishedAt: longAgo })
    await factories.result({ organizationId: institutionId, stage: 'returned' })
    await factories.expert({ organizationId: institutionId, techFields: ['agriculture'] })
    const named = await factories.need({
      title: '涂布厚度太赫兹在线检测定向需求',
      confidentiality: 'restricted',
      preferredInstitutionIds: [institutionId],
      publishedAt: early,
    })
    await factories.need({ title: '涂布厚度检测保密需求', confidentiality: 'restricted', publishedAt: early })
    const ofField = await factories.need({
      title: '水稻病虫害监测',
      problem: '连片稻田的病虫害需要提前一周预警。',
      techField: 'agriculture',
      publishedAt: longAgo,
    })
    const home = await liaisonHome(liaison)
    expect(home.needs.find(({ id }) => id === named.id)).toMatchObject({
      isNew: true,
      match: { resultId: result.id },
    })
    expect(home.needs.find(({ id }) => id === ofField.id)).toMatchObject({ isNew: false, match: null })
    expect(JSON.stringify(home)).not.toContain('保密')
    expect(home.results).toEqual([
      { stage: 'returned', total: 1 },
      { stage: 'published', total: 1 },
    ])
    const answered = home.needs.filter(({ match }) => match?.resultId === result.id)
    expect(home.busiest).toEqual([
      { id: result.id, title: result.title, matches: answered.length, leads: [] },
    ])
    expect(home.needsTotal).toBe(home.needs.length)
    expect(home.newNeeds).toBe(home.needs.filter(({ isNew }) => isNew).length)
    expect(home.tasks).toContainEqual({ kind: 'returned_results', total: 1, days: null, subject: null })
  })

  it('counts a message as waiting until its own side has written', async () => {
    const { factories } = test
    const liaison = await test.signInAs('liaison')
    const result = await factories.result({ organizationId: liaison.account.organizationId ?? '' })
    const need = await factories.need()
    const pair = { needId: need.id, targetKind: 'result', targetId: result.id }
    const lead = (await staff.post('/leads', pair)).json()
    await test.db
      .update(leads)
      .set({
        stage: 'introduced',
        institutionSharedAt: early,
        enterpriseSharedAt: early,
        introducedAt: early,
      })
      .where(eq(leads.id, lead.id))
    const waiting = async () =>
      (await liaisonHome(liaison)).tasks.filter(({ kind }) => kind === 'unread_threads')
    expect(await waiting()).toEqual([])
    await staff.post(`/leads/${lead.id}/thread`, { text: '请补充试验数据' })
    expect(await waiting()).toMatchObject([{ subject: { id: lead.id } }])
    const { busiest } = await liaisonHome(liaison)
    expect(busiest).toMatchObject([{ id: result.id, leads: [{ stage: 'introduced', total: 1 }] }])
    now = new Date(early.getTime() + 60_000)
    await liaison.post(`/leads/${lead.id}/thread`, { text: '已补充' })
    expect(await waiting()).toEqual([])
    expect(await test.db.$count(threadMessages, eq(threadMessages.leadId, lead.id))).toBe(2)
  })
})
