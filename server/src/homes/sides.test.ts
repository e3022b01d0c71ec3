import { leads } from '@duijie/db/schema/leads'
import { threadMessages } from '@duijie/db/schema/proposals'
import type { EnterpriseHome, LiaisonHome } from '@duijie/shared/homes'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
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
    expect(home).toEqual(none)
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

describe("a liaison's home", () => {
  it('shows the demand that fits, and nothing of what it may not read', async () => {
    const { factories } = test
    const liaison = await test.signInAs('liaison')
    const institutionId = liaison.account.organizationId ?? ''
    expect(await liaisonHome(liaison)).toMatchObject({ needs: [], resultsTotal: 0, askedFor: 0 })
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
    expect(home.askedFor).toBe(1)
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
    now = new Date(early.getTime() + 60_000)
    await liaison.post(`/leads/${lead.id}/thread`, { text: '已补充' })
    expect(await waiting()).toEqual([])
    expect(await test.db.$count(threadMessages, eq(threadMessages.leadId, lead.id))).toBe(2)
  })
})
