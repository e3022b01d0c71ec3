import { randomUUID } from 'node:crypto'
import type { Confidentiality } from '@duijie/shared/closed-lists'
import type { Page } from '@duijie/shared/page'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Client, createTestApp, type TestApp } from '../testing/test-app.ts'

const ifMatch = (version: number) => ({ 'if-match': `"${version}"` })
const contact = { contactName: '保密联系人', contactPhone: '13712345678', contactEmail: 'secret@example.com' }

let duijie: TestApp
beforeAll(async () => {
  duijie = await createTestApp()
})
afterAll(() => duijie.close())

/** Every page of a list, to its end. */
async function pagesOf(client: Client, query: string): Promise<Page<{ id: string }>[]> {
  const pages: Page<{ id: string }>[] = []
  let cursor: string | null | undefined
  while (cursor !== null) {
    const page: Page<{ id: string }> = (
      await client.get(`/needs?${query}${cursor ? `&cursor=${cursor}` : ''}`)
    ).json()
    pages.push(page)
    cursor = page.nextCursor
  }
  return pages
}

async function listed(client: Client, id: string): Promise<boolean> {
  const pages = await pagesOf(client, 'limit=20')
  const ids = pages.flatMap(({ items }) => items.map((item) => item.id))
  expect(new Set(ids).size).toBe(ids.length)
  for (const { total } of pages) expect(total).toBe(ids.length)
  return ids.includes(id)
}

const writes = (client: Client, path: string) => [
  client.patch(path, { title: '篡改名称' }, ifMatch(1)),
  client.delete(path),
  client.post(`${path}/submit`),
  client.post(`${path}/confirm`),
  client.post(`${path}/withdraw`, { reason: '篡改' }),
  client.post(`${path}/hold`, { reason: '篡改' }),
  client.post(`${path}/resume`),
  client.post(`${path}/renew`, { validUntil: '2099-01-01' }),
  client.get(`${path}/history`),
]

describe("another's need", () => {
  test('that is not open does not exist: not read, listed, counted, changed or moved', async () => {
    const rival = await duijie.signInAs('enterprise')
    const officer = await duijie.signInAs('township')
    for (const values of [
      { stage: 'draft' },
      { stage: 'submitted' },
      { stage: 'confirmed' },
      { status: 'withdrawn' },
      { status: 'on_hold' },
      { confidentiality: 'verified' },
      { confidentiality: 'restricted' },
    ] as const) {
      const need = await duijie.factories.need({ ...values })
      const path = `/needs/${need.id}`
      for (const client of [rival, officer]) {
        for (const answer of await Promise.all(writes(client, path))) {
          expect(answer.json()).toMatchObject({ status: 404, code: 'not_found' })
        }
      }
      for (const client of [rival, officer, duijie.visitor]) {
        const missing = (await client.get(`/needs/${randomUUID()}`)).json()
        const hidden = (await client.get(path)).json()
        expect({ ...hidden, instance: '' }).toEqual({ ...missing, instance: '' })
        expect(await listed(client, need.id)).toBe(false)
      }
    }
  })

  test('that is open and public may be seen as a teaser, and not touched', async () => {
    const need = await duijie.factories.need({ ...contact, originalText: '企业原话', deadline: '2026-01-01' })
    const rival = await duijie.signInAs('enterprise')
    const broker = await duijie.signInAs('broker')
    const teaserKeys = [
      'access',
      'cooperationModes',
      'id',
      'industry',
      'kind',
      'organization',
      'publishedAt',
      'stage',
      'status',
      'teaser',
      'techField',
      'title',
      'townshipId',
      'townshipName',
    ]
    for (const client of [duijie.visitor, rival, broker]) {
      const answer = await client.get(`/needs/${need.id}`)
      expect(answer.json()).toMatchObject({ access: 'teaser', organization: null, title: need.title })
      expect(Object.keys(answer.json()).sort()).toEqual(teaserKeys)
      expect(answer.headers.etag).toBeUndefined()
      expect(await listed(client, need.id)).toBe(true)
    }
    for (const answer of await Promise.all(writes(rival, `/needs/${need.id}`))) {
      expect(answer.json()).toMatchObject({ status: 403, code: 'forbidden' })
    }
  })

  test('does not betray its organization or its deadline by a filter or the order', async () => {
    const organization = await duijie.factories.organization()
    const values = { organizationId: organization.id }
    const [firstId, secondId] = [randomUUID(), randomUUID()].sort()
    const later = await duijie.factories.need({ ...values, id: firstId, deadline: '2031-05-06' })
    const sooner = await duijie.factories.need({ ...values, id: secondId, deadline: '2030-01-02' })
    const rival = await duijie.signInAs('enterprise')
    for (const client of [duijie.visitor, rival]) {
      const page = (await client.get(`/needs?organizationId=${organization.id}`)).json()
      expect(page).toMatchObject({ items: [], total: 0 })
      const pages = await pagesOf(client, 'sort=deadline&limit=1')
      const ids = pages.flatMap(({ items }) => items.map(({ id }) => id))
      expect(ids).toEqual([...ids].sort())
      expect(ids).toEqual(expect.arrayContaining([later.id, sooner.id]))
      for (const { nextCursor } of pages) {
        expect(Buffer.from(nextCursor ?? '', 'base64url').toString()).not.toMatch(/203[01]/)
      }
    }
    const owner = await duijie.signInAs('enterprise', values)
    const own = (await owner.get(`/needs?sort=deadline&organizationId=${organization.id}`)).json()
    expect(own.items.map(({ id }: { id: string }) => id)).toEqual([sooner.id, later.id])
  })
})

describe('a liaison', () => {
  test('sees drafts and needs under review of nobody', async () => {
    const liaison = await duijie.signInAs('liaison')
    for (const stage of ['draft', 'submitted', 'returned', 'refined', 'confirmed'] as const) {
      const need = await duijie.factories.need({ stage })
      expect((await liaison.get(`/needs/${need.id}`)).statusCode).toBe(404)
      expect(await listed(liaison, need.id)).toBe(false)
    }
  })

  test('sees a restricted need only where its institution is named', async () => {
    const [named, other] = [await duijie.signInAs('liaison'), await duijie.signInAs('liaison')]
    const need = await duijie.factories.need({
      confidentiality: 'restricted',
      preferredInstitutionIds: [named.account.organizationId ?? ''],
    })
    expect((await named.get(`/needs/${need.id}`)).json()).toMatchObject({ access: 'full' })
    expect(await listed(named, need.id)).toBe(true)
    expect((await other.get(`/needs/${need.id}`)).statusCode).toBe(404)
    expect(await listed(other, need.id)).toBe(false)
  })

  test('reads an open need whole, but not what passes between the enterprise and the bureau', async () => {
    const liaison = await duijie.signInAs('liaison')
    const institution = await duijie.factories.organization({ kind: 'institution' })
    const need = await duijie.factories.need({
      ...contact,
      confidentiality: 'verified',
      originalText: '企业原话',
      returnReason: '退回过',
      preferredInstitutionIds: [institution.id],
    })
    const answer = await liaison.get(`/needs/${need.id}`)
    expect(answer.json()).toMatchObject({
      access: 'full',
      problem: need.problem,
      originalText: '',
      returnReason: null,
      preferredInstitutions: [],
      contact: null,
      permissions: { edit: false, actions: [] },
    })
    expect(answer.body).not.toContain(institution.id)
    expect((await liaison.get(`/needs/${need.id}/history`)).statusCode).toBe(403)
  })
})

test('contact and inside matters go to the owner, its township officer and staff; the admin reads no contact', async () => {
  const township = await duijie.factories.township()
  const need = await duijie.factories.need({ ...contact, townshipId: township.id, originalText: '企业原话' })
  const clients = {
    owner: await duijie.signInAs('enterprise', { organizationId: need.organizationId }),
    officer: await duijie.signInAs('township', { townshipId: township.id }),
    staff: await duijie.signInAs('staff'),
    admin: await duijie.signInAs('admin'),
  }
  for (const [name, client] of Object.entries(clients)) {
    const seen = (await client.get(`/needs/${need.id}`)).json()
    expect(seen.originalText, name).toBe('企业原话')
    expect(seen.contact?.phone, name).toBe(name === 'admin' ? undefined : contact.contactPhone)
    expect((await client.get(`/needs/${need.id}/history`)).statusCode, name).toBe(200)
  }
})

test('the admin reads nothing of a restricted need', async () => {
  const admin = await duijie.signInAs('admin')
  const need = await duijie.factories.need({ confidentiality: 'restricted' })
  expect((await admin.get(`/needs/${need.id}`)).statusCode).toBe(404)
  expect((await admin.get(`/needs/${need.id}/history`)).statusCode).toBe(404)
  expect(await listed(admin, need.id)).toBe(false)
})

describe('hostile input', () => {
  const pointersOf = (errors: { pointer: string }[]) => errors.map(({ pointer }) => pointer)

  test.each<[string, Record<string, unknown>, string]>([
    ['NUL', { title: '涂布\u0000检测' }, '/title'],
    ['escape', { title: '涂布\u001b[31m检测' }, '/title'],
    ['line break in a line', { industry: '薄膜\n制造' }, '/industry'],
    ['NUL in a text', { problem: '厚度\u0000波动' }, '/problem'],
    ['half a surrogate pair', { problem: '厚度\ud800波动' }, '/problem'],
    ['a huge title', { title: '长'.repeat(121) }, '/title'],
    ['a huge text', { problem: '长'.repeat(10_001) }, '/problem'],
    ['a title of blanks', { title: '   ' }, '/title'],
    ['a field outside the list', { techField: 'astrology' }, '/techField'],
    ['a mode outside the list', { cooperationModes: ['license', 'bribery'] }, '/cooperationModes/1'],
    ['a TRL of ten', { minTrl: 10 }, '/minTrl'],
    ['half a fen', { budgetFen: { min: 0.5, max: 1 } }, '/budgetFen/min'],
    ['a budget upside down', { budgetFen: { min: 2, max: 1 } }, '/budgetFen'],
    ['a day that does not exist', { deadline: '2025-02-30' }, '/deadline'],
    ['the year nought', { deadline: '0000-01-01' }, '/deadline'],
    ['no uuid', { townshipId: "1' or '1'='1" }, '/townshipId'],
    ['an object for a text', { title: { $ne: '' } }, '/title'],
    ['no e-mail address', { contact: { name: '李', email: 'x' } }, '/contact/email'],
    [
      'too many institutions',
      { preferredInstitutionIds: Array(31).fill(randomUUID()) },
      '/preferredInstitutionIds',
    ],
  ])('%s is refused with its place, in a new need and in an edit', async (_name, fields, pointer) => {
    const need = await duijie.factories.need({ stage: 'draft' })
    const enterprise = await duijie.signInAs('enterprise', { organizationId: need.organizationId })
    const created = await enterprise.post('/needs', { title: '涂布检测', ...fields })
    const patched = await enterprise.patch(`/needs/${need.id}`, fields, ifMatch(1))
    for (const answer of [created, patched]) {
      expect(answer.headers['content-type']).toContain('application/problem+json')
      expect(answer.json()).toMatchObject({ status: 400, code: 'validation_failed' })
      expect(pointersOf(answer.json().errors)).toContain(pointer)
    }
  })

  test('stage, status, owner and version are not among the fields', async () => {
    const need = await duijie.factories.need({ stage: 'draft' })
    const enterprise = await duijie.signInAs('enterprise', { organizationId: need.organizationId })
    const other = await duijie.factories.organization()
    const smuggled = {
      stage: 'published',
      status: 'withdrawn',
      source: 'import',
      version: 99,
      organizationId: other.id,
      publishedAt: '2020-01-01T00:00:00Z',
      industry: '薄膜',
    }
    const answer = await enterprise.patch(`/needs/${need.id}`, smuggled, ifMatch(1))
    expect(answer.json()).toMatchObject({
      stage: 'draft',
      status: 'active',
      source: 'self_posted',
      version: 2,
      organization: { id: need.organizationId },
      publishedAt: null,
      industry: '薄膜',
    })
  })

  test('prototype keys are refused and change nothing', async () => {
    const enterprise = await duijie.signInAs('enterprise')
    const json = { 'content-type': 'application/json' }
    for (const body of [
      '{"title":"涂布检测","__proto__":{"stage":"published"}}',
      '{"title":"涂布检测","constructor":{"prototype":{"stage":"published"}}}',
    ]) {
      expect((await enterprise.post('/needs', body, json)).json()).toMatchObject({ status: 400 })
    }
    expect(Object.prototype).not.toHaveProperty('stage')
  })

  test('lists refuse what they cannot read', async () => {
    const cursor = (place: unknown) => Buffer.from(JSON.stringify(place)).toString('base64url')
    const id = randomUUID()
    for (const query of [
      'limit=0',
      'limit=101',
      'sort=price',
      'stage=secret',
      'organizationId=1',
      'cursor=%00',
      'cursor=bm90anNvbg',
      `cursor=${cursor(['yesterday', id])}`,
      `cursor=${cursor(['0000-01-01T00:00:00Z', id])}`,
      `cursor=${cursor([{ a: 1 }, id])}`,
      `cursor=${cursor([null, '1 or 1=1'])}`,
      `sort=deadline&cursor=${cursor(['\u0000', id])}`,
      `sort=deadline&cursor=${cursor(['2025-13-01', id])}`,
    ]) {
      expect((await duijie.visitor.get(`/needs?${query}`)).statusCode, query).toBe(400)
    }
  })

  test('a version that is none never matches', async () => {
    const need = await duijie.factories.need({ stage: 'draft' })
    const enterprise = await duijie.signInAs('enterprise', { organizationId: need.organizationId })
    for (const header of ['"2"', 'x', '"1", "2"', '99999999999999999999', '-1']) {
      const answer = await enterprise.patch(`/needs/${need.id}`, { title: '改名' }, { 'if-match': header })
      expect(answer.statusCode, header).toBe(412)
    }
  })
})

test('every confidentiality of an open need, to somebody without an account', async () => {
  const seen: Record<Confidentiality, number> = { public: 200, verified: 404, restricted: 404 }
  for (const [confidentiality, status] of Object.entries(seen)) {
    const need = await duijie.factories.need({ confidentiality: confidentiality as Confidentiality })
    expect((await duijie.visitor.get(`/needs/${need.id}`)).statusCode, confidentiality).toBe(status)
  }
})
