import { auditEntries } from '@duijie/db/schema/audit'
import { outbox } from '@duijie/db/schema/outbox'
import { resultExperts } from '@duijie/db/schema/research-results'
import { resultReadings } from '@duijie/db/schema/result-readings'
import { addDays, dayOf } from '@duijie/shared/days'
import type { History } from '@duijie/shared/history'
import type { Page } from '@duijie/shared/page'
import type { ResearchResult } from '@duijie/shared/results'
import { and, asc, eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Client, createTestApp, type TestApp } from '../testing/test-app.ts'

type Keeper = Awaited<ReturnType<TestApp['signInAs']>>

let test: TestApp
let liaison: Keeper
let staff: Keeper
let institutionId: string

beforeAll(async () => {
  test = await createTestApp()
  liaison = await test.signInAs('liaison')
  staff = await test.signInAs('staff')
  institutionId = liaison.account.organizationId ?? ''
})
afterAll(() => test.close())

const complete = {
  title: '高频覆铜板低粗糙度铜箔界面处理',
  summary: '硅烷偶联剂与纳米锚定层复合处理，剥离强度 0.9 N/mm，10 GHz 插损降低 18%。',
  techField: 'electronics',
  contact: { name: '计听澜', phone: '13900000001', email: 'tto@example.com' },
}

describe('entering a result', () => {
  it('keeps every field, the experts and the rights in their order', async () => {
    const [first, second] = [
      await test.factories.expert({ organizationId: institutionId }),
      await test.factories.expert({ organizationId: institutionId }),
    ]
    const ip = [
      { kind: 'utility_model', number: 'ZL202520000001.1', status: 'granted' },
      { kind: 'invention', number: '', status: 'applied' },
    ]
    const input = {
      ...complete,
      expertIds: [second.id, first.id, second.id.toUpperCase()],
      innovation: '锚定层厚度 30 nm',
      applications: '毫米波雷达板',
      trl: 6,
      form: 'process',
      ip,
      cooperationModes: ['license', 'joint_development'],
      priceFen: { min: null, max: 80_000_000 },
      priceNegotiable: true,
      awards: '省科技进步三等奖',
    }
    const answer = await liaison.post('/results', input)
    expect(answer.statusCode).toBe(201)
    const created = answer.json<ResearchResult>()
    expect(answer.headers.location).toBe(`/api/v1/results/${created.id}`)
    expect(answer.headers.etag).toBe('"1"')
    const { expertIds, ...fields } = input
    expect(created).toMatchObject({
      ...fields,
      organization: { id: institutionId, kind: 'institution' },
      experts: [{ id: second.id }, { id: first.id }],
      stage: 'draft',
      status: 'active',
      publishedAt: null,
      permissions: { edit: true, actions: ['submit', 'delete'] },
    })
    expect((await liaison.get(`/results/${created.id}`)).json()).toEqual(created)
  })

  it('is done by staff for the institution they name', async () => {
    const answer = await staff.post('/results', { ...complete, organizationId: institutionId })
    expect(answer.json<ResearchResult>().organization.id).toBe(institutionId)
  })

  it.each([
    ['none', () => undefined],
    ['an unknown one', () => crypto.randomUUID()],
    ['an enterprise', async () => (await test.factories.organization()).id],
    [
      'one that is not active',
      async () => (await test.factories.organization({ kind: 'institution', status: 'pending' })).id,
    ],
  ])('is refused to staff who name %s', async (_, organizationId) => {
    const answer = await staff.post('/results', { ...complete, organizationId: await organizationId() })
    expect(answer.statusCode).toBe(400)
    expect(answer.json().errors).toMatchObject([{ pointer: '/organizationId' }])
  })
})

describe('the way of a result', () => {
  it('leads from draft over return to publication and on, each step audited and announced', async () => {
    const { id } = (await liaison.post('/results', { title: complete.title })).json<ResearchResult>()
    const incomplete = await liaison.post(`/results/${id}/submit`)
    expect(incomplete.statusCode).toBe(422)
    expect(incomplete.json()).toMatchObject({
      code: 'incomplete',
      errors: [{ pointer: '/summary' }, { pointer: '/techField' }, { pointer: '/contact/name' }],
    })

    const edited = await liaison.patch(`/results/${id}`, complete, { 'if-match': '"1"' })
    expect(edited.headers.etag).toBe('"2"')
    await liaison.post(`/results/${id}/submit`)
    const returned = await staff.post(`/results/${id}/return`, { reason: '请补充应用案例' })
    expect(returned.json()).toMatchObject({ stage: 'returned', returnReason: '请补充应用案例' })
    expect((await liaison.post(`/results/${id}/submit`)).json()).toMatchObject({ returnReason: null })

    const published = (await staff.post(`/results/${id}/publish`)).json<ResearchResult>()
    expect(published).toMatchObject({ stage: 'published', status: 'active' })
    expect(Date.now() - Date.parse(published.publishedAt ?? '')).toBeLessThan(60_000)
    expect((await liaison.post(`/results/${id}/license`)).json()).toMatchObject({ status: 'licensed' })
    expect((await liaison.post(`/results/${id}/resume`)).json()).toMatchObject({ status: 'active' })
    const withdrawn = await liaison.post(`/results/${id}/withdraw`, { reason: '已独家转让' })
    expect(withdrawn.json()).toMatchObject({
      status: 'withdrawn',
      version: 9,
      permissions: { edit: true, actions: ['resume'] },
    })

    const { items } = (await liaison.get(`/results/${id}/history`)).json<History>()
    expect(items.map(({ action, from, to }) => `${action} ${from} ${to}`)).toEqual([
      'withdraw active withdrawn',
      'resume licensed active',
      'license active licensed',
      'publish submitted published',
      'submit returned submitted',
      'return submitted returned',
      'submit draft submitted',
      'update null null',
      'create null draft',
    ])
    expect(items[0]).toMatchObject({ reason: '已独家转让', actor: { role: 'liaison' } })
    const versions = await test.db
      .select({ version: auditEntries.subjectVersion })
      .from(auditEntries)
      .where(and(eq(auditEntries.subjectKind, 'result'), eq(auditEntries.subjectId, id)))
      .orderBy(asc(auditEntries.id))
    expect(versions.map(({ version }) => version)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9])
    expect(await test.db.$count(outbox, eq(outbox.subjectId, id))).toBe(9)
  })

  it('stays published through an edit of its institution, which may not empty it', async () => {
    const { id, version } = await test.factories.result({ organizationId: institutionId })
    const ifMatch = { 'if-match': `"${version}"` }
    const emptied = await liaison.patch(`/results/${id}`, { summary: '', contact: { name: '' } }, ifMatch)
    expect(emptied.statusCode).toBe(422)
    expect(emptied.json().errors).toMatchObject([{ pointer: '/summary' }, { pointer: '/contact/name' }])
    const edited = await liaison.patch(`/results/${id}`, { trl: 8, ip: [] }, ifMatch)
    expect(edited.json()).toMatchObject({ stage: 'published', trl: 8, version: version + 1 })
    const [entry] = await test.db
      .select({ changes: auditEntries.changes })
      .from(auditEntries)
      .where(and(eq(auditEntries.subjectId, id), eq(auditEntries.action, 'update')))
    expect(entry?.changes).toEqual({ trl: [null, 8] })
  })

  it('is not audited for an edit that changes nothing', async () => {
    const { id, title, version } = await test.factories.result({ organizationId: institutionId })
    const answer = await liaison.patch(
      `/results/${id}`,
      { title, ip: [], expertIds: [] },
      { 'if-match': '"1"' },
    )
    expect(answer.json()).toMatchObject({ version })
    expect(await test.db.$count(auditEntries, eq(auditEntries.subjectId, id))).toBe(1)
  })

  it('says why a move is refused', async () => {
    const draft = await test.factories.result({ organizationId: institutionId, stage: 'draft' })
    const refused = await liaison.post(`/results/${draft.id}/withdraw`, { reason: '不要了' })
    expect(refused.statusCode).toBe(409)
    expect(refused.json()).toMatchObject({
      code: 'stage_conflict',
      detail: '草稿无需撤回，可以直接修改或删除',
    })
    const published = await test.factories.result({ organizationId: institutionId })
    expect((await staff.post(`/results/${published.id}/publish`)).json().detail).toBe(
      '成果当前为“已发布”，不能发布',
    )
    const withdrawn = await test.factories.result({ stage: 'submitted', status: 'withdrawn' })
    expect((await staff.post(`/results/${withdrawn.id}/publish`)).statusCode).toBe(409)
  })

  it('ends with its deletion only as a draft', async () => {
    const draft = await test.factories.result({ organizationId: institutionId, stage: 'draft' })
    expect((await liaison.delete(`/results/${draft.id}`)).statusCode).toBe(204)
    expect((await liaison.get(`/results/${draft.id}`)).statusCode).toBe(404)
    const { id } = await test.factories.result({ organizationId: institutionId, stage: 'returned' })
    expect((await liaison.delete(`/results/${id}`)).statusCode).toBe(409)
  })
})

describe('who opened a result', () => {
  it('is a number of different enterprises in 30 days, told to its institution and staff from three on', async () => {
    const { result, organization } = test.factories
    const { id } = await result({ organizationId: institutionId })
    const told = async (by: Client) => (await by.get(`/results/${id}/readings`)).json().enterprises
    const [first, second, third] = [
      await test.signInAs('enterprise'),
      await test.signInAs('enterprise'),
      await test.signInAs('enterprise'),
    ]
    const colleague = await test.signInAs('enterprise', { organizationId: first.account.organizationId })
    for (const reader of [liaison, staff, test.visitor, await test.signInAs('liaison')]) {
      expect((await reader.get(`/results/${id}`)).statusCode).toBe(200)
    }
    expect(await told(liaison)).toBe(0)
    for (const reader of [first, first, colleague, second]) await reader.get(`/results/${id}`)
    expect(await told(liaison)).toBeNull()
    await third.get(`/results/${id}`)
    expect([await told(liaison), await told(staff)]).toEqual([3, 3])
    expect((await (await test.signInAs('liaison')).get(`/results/${id}/readings`)).statusCode).toBe(403)

    const [today, before] = [dayOf(new Date()), addDays(dayOf(new Date()), -30)]
    const { id: organizationId } = await organization()
    await test.db.update(resultReadings).set({ day: before })
    await test.db.insert(resultReadings).values({ resultId: id, organizationId, day: before })
    expect(await told(staff)).toBe(0)
    await first.get(`/results/${id}`)
    const left = await test.db.select().from(resultReadings).where(eq(resultReadings.resultId, id))
    expect(left.map(({ day }) => day)).toEqual([today])
  })
})

describe('lists of results', () => {
  it('filter, sort and page without losing or repeating anything', async () => {
    const { id: organizationId } = await test.factories.organization({ kind: 'institution' })
    const made = []
    for (let index = 0; index < 7; index++) {
      const at = new Date(Date.UTC(2026, 0, 1 + (index >> 1)))
      made.push(
        await test.factories.result({
          organizationId,
          trl: index + 1,
          form: index % 2 ? 'process' : 'material',
          createdAt: at,
        }),
      )
    }
    const seen: ResearchResult[] = []
    let cursor = ''
    do {
      const path = `/results?organizationId=${organizationId}&limit=2${cursor && `&cursor=${cursor}`}`
      const page = (await test.visitor.get(path)).json<Page<ResearchResult>>()
      expect(page.total).toBe(7)
      seen.push(...page.items)
      cursor = page.nextCursor ?? ''
    } while (cursor)
    expect(seen).toHaveLength(7)
    expect(new Set(seen.map(({ id }) => id))).toEqual(new Set(made.map(({ id }) => id)))
    const days = seen.map(({ createdAt }) => createdAt)
    expect(days).toEqual([...days].sort().reverse())

    const filtered = await test.visitor.get(
      `/results?organizationId=${organizationId}&minTrl=4&form=process&techField=new_materials,other`,
    )
    expect(filtered.json<Page<ResearchResult>>().items.map(({ trl }) => trl)).toEqual([6, 4])
  })

  it('are asked for by words of the title, the institution or those who made it, within what is visible', async () => {
    const { organization, expert, result } = test.factories
    const { id: organizationId } = await organization({ kind: 'institution', name: '朔原矿业大学' })
    const { id: expertId } = await expert({ organizationId, name: '沈砚秋' })
    const made = await result({ organizationId, title: '尾矿 50%_回收' })
    await test.db.insert(resultExperts).values({ resultId: made.id, expertId, position: 0 })
    const draft = await result({ organizationId, title: '尾矿干排', stage: 'draft' })
    const found = async (client: Client, words: string) => {
      const { items } = (await client.get(`/results?q=${encodeURIComponent(words)}`)).json<
        Page<ResearchResult>
      >()
      return items.map(({ id }) => id).sort()
    }
    for (const words of ['50%_', '砚秋', 'shenyanqiu', '朔原', 'syky']) {
      expect(await found(test.visitor, words), words).toEqual([made.id])
    }
    expect(await found(test.visitor, '50_')).toEqual([])
    expect(await found(staff, '尾矿')).toEqual([made.id, draft.id].sort())
  })

  it('give findMany in the order asked, without what the reader may not see', async () => {
    const published = [await test.factories.result(), await test.factories.result()]
    const draft = await test.factories.result({ stage: 'draft' })
    const ids = [published[1]?.id ?? '', draft.id, crypto.randomUUID(), published[0]?.id ?? '']
    const found = await test.services.results.findMany({ role: 'visitor' }, ids)
    expect(found.map(({ id }) => id)).toEqual([published[1]?.id, published[0]?.id])
    expect(await test.services.results.findMany({ role: 'visitor' }, [])).toEqual([])
  })
})
