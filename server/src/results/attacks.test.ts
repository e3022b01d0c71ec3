import { researchResults } from '@duijie/db/schema/research-results'
import type { Page } from '@duijie/shared/page'
import type { ResearchResult } from '@duijie/shared/results'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Client, createTestApp, type TestApp } from '../testing/test-app.ts'

let test: TestApp
let own: string
let liaison: Client
let stranger: Client
let staff: Client
let admin: Client
let enterprise: Client

beforeAll(async () => {
  test = await createTestApp()
  const signedIn = await test.signInAs('liaison')
  own = signedIn.account.organizationId ?? ''
  liaison = signedIn
  stranger = await test.signInAs('liaison')
  staff = await test.signInAs('staff')
  admin = await test.signInAs('admin')
  enterprise = await test.signInAs('enterprise')
})
afterAll(() => test.close())

const moves = [
  ['submit', undefined],
  ['return', { reason: '退回' }],
  ['publish', undefined],
  ['withdraw', { reason: '撤回' }],
  ['license', undefined],
  ['resume', undefined],
] as const

describe('what a reader may not see', () => {
  it('answers as what does not exist, whatever is tried with it', async () => {
    const { id } = await test.factories.result({ organizationId: own, stage: 'draft' })
    const nowhere = crypto.randomUUID()
    const attempts = (path: string) => [
      stranger.get(path),
      test.visitor.get(path),
      enterprise.get(path),
      stranger.get(`${path}/history`),
      stranger.patch(path, { title: '占为己有' }, { 'if-match': '"1"' }),
      stranger.delete(path),
      ...moves
        .filter(([move]) => move !== 'return' && move !== 'publish')
        .map(([move, body]) => stranger.post(`${path}/${move}`, body)),
    ]
    const [hidden, absent] = await Promise.all(
      [id, nowhere].map((each) => Promise.all(attempts(`/results/${each}`))),
    )
    for (const [index, answer] of (hidden ?? []).entries()) {
      expect(answer.statusCode).toBe(404)
      expect(answer.json().code).toBe('not_found')
      expect(answer.body.replaceAll(id, nowhere)).toBe(absent?.[index]?.body)
    }
  })

  it('is not in lists or counts, even when asked for by stage or organization', async () => {
    const { id: organizationId } = await test.factories.organization({ kind: 'institution' })
    await test.factories.result({ organizationId, stage: 'draft' })
    await test.factories.result({ organizationId, stage: 'submitted' })
    await test.factories.result({ organizationId, status: 'withdrawn' })
    const path = `/results?organizationId=${organizationId}&stage=draft,submitted,published&status=active,withdrawn`
    for (const reader of [test.visitor, stranger, enterprise]) {
      expect((await reader.get(path)).json()).toEqual({ items: [], nextCursor: null, total: 0 })
    }
    expect((await admin.get(path)).json<Page<ResearchResult>>().total).toBe(3)
  })

  it('includes the contact, which only the institution and staff get', async () => {
    const contactPhone = '13987654321'
    const { id } = await test.factories.result({ organizationId: own, contactPhone, contactEmail: 'x@y.cn' })
    for (const reader of [test.visitor, stranger, enterprise, admin]) {
      for (const path of [`/results/${id}`, `/results?organizationId=${own}&limit=100`]) {
        const answer = await reader.get(path)
        expect(answer.statusCode).toBe(200)
        expect(answer.body).not.toContain(contactPhone)
        expect(answer.body).not.toContain('x@y.cn')
      }
      expect((await reader.get(`/results/${id}`)).json().contact).toBeNull()
    }
    for (const reader of [liaison, staff]) {
      expect((await reader.get(`/results/${id}`)).json().contact.phone).toBe(contactPhone)
    }
  })

  it('includes why it was returned and its history, which stay with the institution and the bureau', async () => {
    const { id } = await test.factories.result({ organizationId: own, returnReason: '数据存疑' })
    for (const reader of [test.visitor, stranger, enterprise]) {
      expect((await reader.get(`/results/${id}`)).json().returnReason).toBeNull()
    }
    for (const reader of [liaison, staff, admin]) {
      expect((await reader.get(`/results/${id}`)).json().returnReason).toBe('数据存疑')
      expect((await reader.get(`/results/${id}/history`)).statusCode).toBe(200)
    }
    expect((await stranger.get(`/results/${id}/history`)).statusCode).toBe(403)
    expect((await enterprise.get(`/results/${id}/history`)).statusCode).toBe(403)
    expect((await test.visitor.get(`/results/${id}/history`)).statusCode).toBe(401)
  })
})

describe('what a reader may see but not change', () => {
  it('answers 403 to everybody but its keepers', async () => {
    const { id } = await test.factories.result({ organizationId: own })
    for (const reader of [stranger, enterprise, admin]) {
      const path = `/results/${id}`
      expect((await reader.patch(path, { title: '改名' }, { 'if-match': '"1"' })).statusCode).toBe(403)
      expect((await reader.delete(path)).statusCode).toBe(403)
      for (const [move, body] of moves) {
        expect((await reader.post(`${path}/${move}`, body)).statusCode, move).toBe(403)
      }
      expect((await reader.get(path)).json().permissions).toEqual({ edit: false, actions: [] })
    }
    expect((await test.visitor.post(`/results/${id}/license`)).statusCode).toBe(401)
  })

  it('keeps publication and return from the liaison, and entry for others from everybody', async () => {
    const { id } = await test.factories.result({ organizationId: own, stage: 'submitted' })
    expect((await liaison.post(`/results/${id}/publish`)).statusCode).toBe(403)
    expect((await liaison.post(`/results/${id}/return`, { reason: '自退' })).statusCode).toBe(403)
    const other = await test.factories.organization({ kind: 'institution' })
    const foreign = await liaison.post('/results', { title: '冒名录入', organizationId: other.id })
    expect(foreign.statusCode).toBe(403)
    expect((await enterprise.post('/results', { title: '企业录入' })).statusCode).toBe(403)
    const upper = await liaison.post('/results', { title: '本校录入', organizationId: own.toUpperCase() })
    expect(upper.statusCode).toBe(201)
  })

  it('cannot be smuggled into a change: owner, stage and version are not fields', async () => {
    const { id } = await test.factories.result({ organizationId: own, stage: 'draft' })
    const other = await test.factories.organization({ kind: 'institution' })
    const smuggled = {
      title: '照常修改',
      organizationId: other.id,
      stage: 'published',
      status: 'licensed',
      version: 99,
    }
    const answer = await liaison.patch(`/results/${id}`, smuggled, { 'if-match': '"1"' })
    expect(answer.json()).toMatchObject({
      title: '照常修改',
      organization: { id: own },
      stage: 'draft',
      status: 'active',
      version: 2,
    })
  })
})

describe('experts of another institution', () => {
  it('are refused with their place, and nothing is written', async () => {
    const mine = await test.factories.expert({ organizationId: own })
    const theirs = await test.factories.expert()
    const expertIds = [mine.id, theirs.id, crypto.randomUUID()]
    const title = `外单位完成人 ${crypto.randomUUID()}`
    const created = await liaison.post('/results', { title, expertIds })
    expect(created.statusCode).toBe(400)
    expect(created.json().errors).toMatchObject([{ pointer: '/expertIds/1' }, { pointer: '/expertIds/2' }])
    expect(await test.db.$count(researchResults, eq(researchResults.title, title))).toBe(0)
    const { id } = await test.factories.result({ organizationId: own, expertIds: [mine.id] })
    const patched = await staff.patch(`/results/${id}`, { expertIds, title }, { 'if-match': '"1"' })
    expect(patched.statusCode).toBe(400)
    expect((await staff.get(`/results/${id}`)).json()).toMatchObject({
      version: 1,
      experts: [{ id: mine.id }],
    })
  })
})

describe('racing writers', () => {
  it('publish once', async () => {
    const { id } = await test.factories.result({ stage: 'submitted' })
    const answers = await Promise.all(Array.from({ length: 6 }, () => staff.post(`/results/${id}/publish`)))
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409, 409, 409, 409, 409])
    const { items } = (await staff.get(`/results/${id}/history`)).json()
    expect(items.filter(({ action }: { action: string }) => action === 'publish')).toHaveLength(1)
  })

  it('edit one version once; the others are told to read it again', async () => {
    const { id } = await test.factories.result({ organizationId: own, stage: 'draft' })
    const answers = await Promise.all(
      ['一', '二', '三', '四'].map((word) =>
        liaison.patch(`/results/${id}`, { title: `第${word}稿` }, { 'if-match': '"1"' }),
      ),
    )
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 412, 412, 412])
    const stale = await liaison.patch(`/results/${id}`, { title: '旧版' }, { 'if-match': '"1"' })
    expect(stale.json().code).toBe('version_conflict')
    const blind = await liaison.patch(`/results/${id}`, { title: '未读' })
    expect(blind.statusCode).toBe(428)
  })

  it('are refused a move on a version that changed since it was read', async () => {
    const { id } = await test.factories.result({ organizationId: own, stage: 'submitted' })
    await liaison.patch(`/results/${id}`, { title: '审核中的改动' }, { 'if-match': '"1"' })
    const stale = await staff.post(`/results/${id}/publish`, undefined, { 'if-match': '"1"' })
    expect(stale.statusCode).toBe(412)
    const fresh = await staff.post(`/results/${id}/publish`, undefined, { 'if-match': '"2"' })
    expect(fresh.statusCode).toBe(200)
  })

  it('enter one result for one Idempotency-Key', async () => {
    const headers = { 'idempotency-key': crypto.randomUUID() }
    const title = `重试录入 ${crypto.randomUUID()}`
    const first = await liaison.post('/results', { title }, headers)
    const again = await liaison.post('/results', { title }, headers)
    expect([first.statusCode, again.statusCode]).toEqual([201, 201])
    expect(again.json()).toEqual(first.json())
    expect(again.headers.etag).toBe('"1"')
    expect(await test.db.$count(researchResults, eq(researchResults.title, title))).toBe(1)
    expect((await liaison.post('/results', { title: '另一内容' }, headers)).statusCode).toBe(422)
  })
})

describe('hostile input', () => {
  it.each([
    ['/title', { title: '' }],
    ['/title', { title: '换\n行' }],
    ['/title', { title: '空\u0000字符' }],
    ['/title', { title: { $ne: '' } }],
    ['/summary', { title: '成果', summary: '\u0007' }],
    ['/techField', { title: '成果', techField: "electronics'; drop table needs; --" }],
    ['/trl', { title: '成果', trl: 10 }],
    ['/trl', { title: '成果', trl: 4.5 }],
    ['/priceFen', { title: '成果', priceFen: { min: 2, max: 1 } }],
    ['/priceFen/min', { title: '成果', priceFen: { min: -1, max: null } }],
    ['/priceFen/max', { title: '成果', priceFen: { min: null, max: 1e300 } }],
    ['/ip/0/kind', { title: '成果', ip: [{ kind: 'magic', status: 'granted' }] }],
    ['/expertIds/0', { title: '成果', expertIds: ['1 or 1=1'] }],
    ['/cooperationModes/1', { title: '成果', cooperationModes: ['license', '<script>'] }],
    ['/contact/email', { title: '成果', contact: { name: '人', email: 'not an address' } }],
    ['/organizationId', { title: '成果', organizationId: '../../etc/passwd' }],
  ])('is refused at %s', async (pointer, body) => {
    const answer = await liaison.post('/results', body)
    expect(answer.statusCode).toBe(400)
    expect(answer.json().code).toBe('validation_failed')
    expect(answer.json().errors.map((error: { pointer: string }) => error.pointer)).toContain(pointer)
  })

  it.each([
    '/results/1',
    '/results/%00',
    '/results?minTrl=x',
    '/results?stage=secret',
    '/results?organizationId=x',
    '/results?limit=0',
    '/results?sort=price',
    '/results?cursor=bogus',
    `/results?cursor=${Buffer.from('["not a day","00000000-0000-4000-8000-000000000000"]').toString('base64url')}`,
  ])('is refused in %s', async (path) => {
    expect((await test.visitor.get(path)).statusCode).toBe(400)
  })

  it('is stored as the text it is', async () => {
    const title = `'; drop table research_results; -- <img src=x> \${7*7} %_ ＂`
    const { id } = (await liaison.post('/results', { title })).json()
    expect((await liaison.get(`/results/${id}`)).json().title).toBe(title)
  })
})
