import { organizationTownships } from '@duijie/db/schema/organizations'
import { organizationPageSchema } from '@duijie/shared/organizations'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type TestApp } from '../testing/test-app.ts'

let test: TestApp
beforeAll(async () => {
  test = await createTestApp()
})
afterAll(() => test.close())

const contact = { contactName: '赵经理', contactPhone: '13900001234', contactEmail: 'zhao@corp.example' }

describe('reading organizations', () => {
  it('shows the contact to its own accounts, its township and the bureau alone', async () => {
    const township = await test.factories.township()
    const organization = await test.factories.organization({ ...contact, townshipId: township.id })
    const path = `/organizations/${organization.id}`
    const knows = [
      await test.signInAs('enterprise', { organizationId: organization.id }),
      await test.signInAs('township', { townshipId: township.id }),
      await test.signInAs('staff'),
      await test.signInAs('admin'),
    ]
    for (const client of knows)
      expect((await client.get(path)).json().contact.phone).toBe(contact.contactPhone)
    const others = [
      test.visitor,
      await test.signInAs('enterprise'),
      await test.signInAs('liaison'),
      await test.signInAs('broker'),
    ]
    for (const client of others) {
      const answers = [
        await client.get(path),
        await client.get(`/organizations?q=${encodeURIComponent(organization.name)}`),
      ]
      for (const answer of answers) {
        expect(answer.statusCode).toBe(200)
        expect(answer.body).toContain(organization.name)
        expect(answer.body).not.toContain(contact.contactPhone)
      }
    }
  })

  it.each(['pending', 'rejected', 'disabled'] as const)(
    'hides one that is %s from everybody but the bureau and itself',
    async (status) => {
      const organization = await test.factories.organization({ status })
      const path = `/organizations/${organization.id}`
      const list = `/organizations?q=${encodeURIComponent(organization.name)}`
      const staff = await test.signInAs('staff')
      expect((await staff.get(path)).statusCode).toBe(200)
      expect((await staff.get(list)).json().total).toBe(1)
      for (const client of [test.visitor, await test.signInAs('liaison')]) {
        expect((await client.get(path)).statusCode).toBe(404)
        expect((await client.get(list)).json()).toMatchObject({ items: [], total: 0 })
      }
    },
  )

  it('takes LIKE wildcards literally', async () => {
    const named = await test.factories.organization({ name: `百分之百%_材料${crypto.randomUUID()}` })
    const found = (await test.visitor.get(`/organizations?q=${encodeURIComponent('%_材')}`)).json()
    expect(found.items.map((item: { id: string }) => item.id)).toEqual([named.id])
  })

  it('pages by name without holes or doubles', async () => {
    const word = crypto.randomUUID().slice(0, 8)
    for (let n = 0; n < 7; n++) await test.factories.organization({ name: `${word}-${n % 2}-${n}` })
    const names: string[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const answer = await test.visitor.get(
        `/organizations?q=${word}&limit=3${cursor && `&cursor=${cursor}`}`,
      )
      const page = organizationPageSchema.parse(answer.json())
      expect(page.total).toBe(7)
      names.push(...page.items.map((item) => item.name))
      cursor = page.nextCursor
    }
    expect(names).toHaveLength(7)
    expect(names).toEqual([...names].sort())
  })

  it('refuses a cursor that was not given out', async () => {
    for (const cursor of [
      'x',
      Buffer.from('["a","b"]').toString('base64url'),
      Buffer.from('{}').toString('base64url'),
    ]) {
      expect((await test.visitor.get(`/organizations?cursor=${cursor}`)).json().code).toBe('cursor_invalid')
    }
  })
})

describe('changing organizations', () => {
  it('is for its own accounts and the bureau, with the version that was read', async () => {
    const organization = await test.factories.organization()
    const path = `/organizations/${organization.id}`
    const own = await test.signInAs('enterprise', { organizationId: organization.id })
    const stranger = await test.signInAs('enterprise')
    const read = await own.get(path)
    expect(read.headers.etag).toBe('"1"')
    expect((await stranger.patch(path, { industry: '其他' }, { 'if-match': '"1"' })).statusCode).toBe(403)
    expect((await own.patch(path, { industry: '铸造' })).statusCode).toBe(428)
    const changed = await own.patch(path, { industry: '铸造' }, { 'if-match': '"1"' })
    expect(changed.json()).toMatchObject({ industry: '铸造', version: 2 })
    expect((await own.patch(path, { industry: '锻造' }, { 'if-match': '"1"' })).json().code).toBe(
      'version_conflict',
    )
  })

  it('lets one of two racing editors win', async () => {
    const organization = await test.factories.organization()
    const staff = await test.signInAs('staff')
    const edit = (industry: string) =>
      staff.patch(`/organizations/${organization.id}`, { industry }, { 'if-match': '"1"' })
    const codes = (await Promise.all([edit('甲'), edit('乙'), edit('丙')])).map((answer) => answer.statusCode)
    expect(codes.sort()).toEqual([200, 412, 412])
  })

  it('keeps the history of the township it belongs to', async () => {
    const [from, to] = [await test.factories.township(), await test.factories.township()]
    const organization = await test.factories.organization({ townshipId: from.id })
    const staff = await test.signInAs('staff')
    await staff.patch(`/organizations/${organization.id}`, { townshipId: to.id }, { 'if-match': '"1"' })
    const history = await test.db
      .select()
      .from(organizationTownships)
      .where(eq(organizationTownships.organizationId, organization.id))
    expect(history.map((row) => row.townshipId)).toContain(to.id)
  })

  it('refuses the name or code of another one, and an unknown township', async () => {
    const taken = await test.factories.organization({ creditCode: '91350100M000100Y43' })
    const organization = await test.factories.organization()
    const staff = await test.signInAs('staff')
    const edit = (body: object) =>
      staff.patch(`/organizations/${organization.id}`, body, { 'if-match': '"1"' })
    expect((await edit({ name: taken.name })).json().code).toBe('already_exists')
    expect((await edit({ creditCode: '91350100M000100Y43' })).json().code).toBe('already_exists')
    const unknown = await edit({ townshipId: crypto.randomUUID() })
    expect(unknown.statusCode).toBe(400)
    expect(unknown.json().errors[0].pointer).toBe('/townshipId')
  })

  it('is entered by staff as active at once', async () => {
    const staff = await test.signInAs('staff')
    const created = await staff.post('/organizations', {
      kind: 'institution',
      name: `研究院${crypto.randomUUID()}`,
    })
    expect(created.statusCode).toBe(201)
    expect(created.json().status).toBe('active')
    expect(created.headers.location).toBe(`/api/v1/organizations/${created.json().id}`)
  })
})
