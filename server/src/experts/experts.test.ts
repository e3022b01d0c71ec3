import { auditEntries } from '@duijie/db/schema/audit'
import { organizations } from '@duijie/db/schema/organizations'
import type { Expert } from '@duijie/shared/experts'
import type { Page } from '@duijie/shared/page'
import { and, eq } from 'drizzle-orm'
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

const input = {
  name: '佟稷安',
  department: '谷物加工研究室',
  title: '研究员',
  techFields: ['agriculture', 'biomedicine'],
  keywords: ['速冻面米制品', '冰晶控制'],
  introduction: '面米制品质构与保鲜。',
  contact: { name: '佟稷安', phone: '13912345678', email: 'tong@example.com' },
}

describe('entering an expert', () => {
  it('is for the liaison of the institution and for staff', async () => {
    const answer = await liaison.post('/experts', input)
    expect(answer.statusCode).toBe(201)
    const created = answer.json<Expert>()
    expect(created).toMatchObject({
      ...input,
      organization: { id: own },
      permissions: { edit: true },
      version: 1,
    })
    expect(answer.headers.location).toBe(`/api/v1/experts/${created.id}`)
    const byStaff = await staff.post('/experts', { ...input, organizationId: own })
    expect(byStaff.statusCode).toBe(201)
    expect((await staff.post('/experts', input)).json().errors).toMatchObject([
      { pointer: '/organizationId' },
    ])
    const other = await test.factories.organization({ kind: 'institution' })
    expect((await liaison.post('/experts', { ...input, organizationId: other.id })).statusCode).toBe(403)
    for (const reader of [admin, enterprise])
      expect((await reader.post('/experts', input)).statusCode).toBe(403)
    expect((await test.visitor.post('/experts', input)).statusCode).toBe(401)
  })

  it.each([
    ['/name', { ...input, name: '' }],
    ['/techFields/0', { ...input, techFields: ['magic'] }],
    ['/keywords/0', { ...input, keywords: [''] }],
    ['/introduction', { ...input, introduction: '空\u0000字符' }],
    ['/contact/email', { ...input, contact: { ...input.contact, email: 'nobody' } }],
  ])('refuses hostile input at %s', async (pointer, body) => {
    const answer = await liaison.post('/experts', body)
    expect(answer.statusCode).toBe(400)
    expect(answer.json().errors.map((error: { pointer: string }) => error.pointer)).toContain(pointer)
  })
})

describe('changing an expert', () => {
  it('needs the version read, is audited, and is for the keepers alone', async () => {
    const { id } = await test.factories.expert({ organizationId: own, title: '副教授' })
    const path = `/experts/${id}`
    expect((await liaison.patch(path, { title: '教授' })).statusCode).toBe(428)
    const changed = await liaison.patch(path, { title: '教授' }, { 'if-match': '"1"' })
    expect(changed.json()).toMatchObject({ title: '教授', version: 2 })
    expect((await liaison.patch(path, { title: '讲师' }, { 'if-match': '"1"' })).statusCode).toBe(412)
    for (const reader of [stranger, admin, enterprise]) {
      expect((await reader.patch(path, { title: '院士' }, { 'if-match': '"2"' })).statusCode).toBe(403)
    }
    const [entry] = await test.db
      .select({ changes: auditEntries.changes })
      .from(auditEntries)
      .where(and(eq(auditEntries.subjectId, id), eq(auditEntries.action, 'update')))
    expect(entry?.changes).toEqual({ title: ['副教授', '教授'] })
  })

  it('happens once for one version', async () => {
    const { id } = await test.factories.expert({ organizationId: own })
    const answers = await Promise.all(
      ['甲', '乙', '丙'].map((name) => staff.patch(`/experts/${id}`, { name }, { 'if-match': '"1"' })),
    )
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 412, 412])
  })
})

describe('reading experts', () => {
  it('is for everybody, the contact for the keepers', async () => {
    const { id } = await test.factories.expert({ organizationId: own, contactPhone: '13987650000' })
    for (const reader of [test.visitor, stranger, enterprise, admin]) {
      const answer = await reader.get(`/experts/${id}`)
      expect(answer.json()).toMatchObject({ id, contact: null, permissions: { edit: false } })
      expect((await reader.get(`/experts?organizationId=${own}`)).body).not.toContain('13987650000')
    }
    for (const reader of [liaison, staff]) {
      expect((await reader.get(`/experts/${id}`)).json().contact.phone).toBe('13987650000')
    }
  })

  it('leaves out those of institutions that are not active, except to themselves and the bureau', async () => {
    const member = await test.signInAs('liaison')
    const organizationId = member.account.organizationId ?? ''
    const { id } = await test.factories.expert({ organizationId })
    await test.db
      .update(organizations)
      .set({ status: 'disabled' })
      .where(eq(organizations.id, organizationId))
    for (const reader of [test.visitor, stranger, enterprise]) {
      expect((await reader.get(`/experts/${id}`)).statusCode).toBe(404)
      expect((await reader.get(`/experts?organizationId=${organizationId}`)).json()).toMatchObject({
        total: 0,
      })
    }
    for (const reader of [member, staff, admin]) {
      expect((await reader.get(`/experts/${id}`)).statusCode).toBe(200)
      expect((await reader.get(`/experts?organizationId=${organizationId}`)).json()).toMatchObject({
        total: 1,
      })
    }
  })

  it('finds by name, department, keyword and field, page by page', async () => {
    const { id: organizationId } = await test.factories.organization({ kind: 'institution' })
    const values = { organizationId, techFields: ['new_energy' as const], keywords: ['钙钛矿100%_覆膜'] }
    for (const name of ['丙', '甲', '乙'])
      await test.factories.expert({ ...values, name: `${name}${organizationId}` })
    const within = `organizationId=${organizationId}`
    const first = (await test.visitor.get(`/experts?${within}&limit=2`)).json<Page<Expert>>()
    expect(first).toMatchObject({ total: 3, items: [{}, {}] })
    const rest = (await test.visitor.get(`/experts?${within}&limit=2&cursor=${first.nextCursor}`)).json<
      Page<Expert>
    >()
    expect(rest).toMatchObject({ total: 3, nextCursor: null, items: [{}] })
    const names = [...first.items, ...rest.items].map(({ name }) => name)
    expect(new Set(names).size).toBe(3)
    const count = async (filter: string) =>
      (await test.visitor.get(`/experts?${within}&${filter}`)).json().total
    expect(await count(`q=${encodeURIComponent('钙钛矿100%_')}`)).toBe(3)
    expect(await count(`q=${encodeURIComponent('钙钛矿1000')}`)).toBe(0)
    expect(await count(`q=${encodeURIComponent(`甲${organizationId}`)}`)).toBe(1)
    expect(await count('techField=new_energy,aerospace')).toBe(3)
    expect(await count('techField=aerospace')).toBe(0)
  })
})
