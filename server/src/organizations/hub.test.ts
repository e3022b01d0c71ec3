import { auditEntries } from '@duijie/db/schema/audit'
import type { ContactPersons } from '@duijie/shared/contact-persons'
import type { OrganizationTownships } from '@duijie/shared/organization-townships'
import type { OrganizationTags } from '@duijie/shared/organizations'
import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Client, createTestApp, type TestApp } from '../testing/test-app.ts'
import { visitTo } from '../visits/testing.ts'

const NOW = new Date('2026-07-20T04:00:00.000Z')
let test: TestApp
let staff: Client & { account: { id: string } }
beforeAll(async () => {
  test = await createTestApp({ clock: () => NOW })
  staff = await test.signInAs('staff')
})
afterAll(() => test.close())

async function ok<Answer>(answer: ReturnType<Client['get']>): Promise<Answer> {
  const { statusCode, body } = await answer
  if (statusCode >= 300) throw new Error(`${statusCode} ${body}`)
  return JSON.parse(body)
}

describe('tags', () => {
  it('are suggested by use and narrow the list', async () => {
    const tag = `瞪羚${Date.now()}`
    const bearing = await test.factories.organization({ tags: [tag, '高企'] })
    await test.factories.organization({ tags: [tag], status: 'pending' })
    const list = await ok<{ items: { id: string }[] }>(test.visitor.get(`/organizations?tag=${tag},别的`))
    expect(list.items.map(({ id }) => id)).toEqual([bearing.id])
    const { items } = await ok<OrganizationTags>(staff.get('/organizations/tags'))
    expect(items.find((each) => each.tag === tag)?.count).toBe(2)
    const open = await ok<OrganizationTags>(test.visitor.get('/organizations/tags'))
    expect(open.items.find((each) => each.tag === tag)?.count).toBe(1)
  })
})

describe('the township of an enterprise', () => {
  it('follows its moves by the day, also past ones, and what was counted by it does too', async () => {
    const [old, young] = [await test.factories.township(), await test.factories.township()]
    const enterprise = await test.factories.organization({
      townshipId: old.id,
      createdAt: new Date('2026-01-05T04:00:00Z'),
    })
    const path = `/organizations/${enterprise.id}/townships`
    const june = await ok<{ id: string }>(
      staff.post('/visits', visitTo(enterprise.id, { visitedOn: '2026-06-30' })),
    )
    const july = await ok<{ id: string }>(
      staff.post('/visits', visitTo(enterprise.id, { visitedOn: '2026-07-02' })),
    )
    const townshipsOf = async () =>
      Promise.all(
        [june, july].map(
          async ({ id }) => (await ok<{ townshipName: string }>(staff.get(`/visits/${id}`))).townshipName,
        ),
      )
    const move = { townshipId: young.id, fromDay: '2026-07-01' }
    expect((await staff.post(path, move)).json().errors[0].pointer).toBe('/reason')
    expect((await staff.post(path, { ...move, fromDay: '2026-07-21' })).statusCode).toBe(400)
    const moved = await ok<OrganizationTownships>(staff.post(path, { ...move, reason: '搬迁' }))
    expect(moved.items.map(({ townshipId, fromDay }) => [townshipId, fromDay])).toEqual([
      [young.id, '2026-07-01'],
      [old.id, '2026-01-05'],
    ])
    expect(moved.items[0]).toMatchObject({ reason: '搬迁' })
    expect(await townshipsOf()).toEqual([old.name, young.name])
    const present = await ok<{ townshipId: string; version: number }>(
      staff.get(`/organizations/${enterprise.id}`),
    )
    expect(present).toMatchObject({ townshipId: young.id, version: 2 })
    expect((await staff.post(path, { ...move, reason: '再来' })).json().code).toBe('already_exists')

    const later = { townshipId: young.id, fromDay: '2026-07-10', reason: '日期写错' }
    await ok(staff.put(`${path}/2026-07-01`, later))
    expect(await townshipsOf()).toEqual([old.name, old.name])
    await ok(staff.delete(`${path}/2026-07-10?reason=${encodeURIComponent('没有搬')}`))
    expect(await ok(staff.get(`/organizations/${enterprise.id}`))).toMatchObject({ townshipId: old.id })
    const last = await staff.delete(`${path}/2026-01-05?reason=x`)
    expect(last.statusCode).toBe(409)
  })

  it('is entered by the bureau and read by the enterprise and its township', async () => {
    const township = await test.factories.township()
    const enterprise = await test.factories.organization({ townshipId: township.id })
    const path = `/organizations/${enterprise.id}/townships`
    const officer = await test.signInAs('township', { townshipId: township.id })
    const owner = await test.signInAs('enterprise', { organizationId: enterprise.id })
    for (const client of [officer, owner]) {
      expect(await ok(client.get(path))).toMatchObject({ items: [], permissions: { edit: false } })
    }
    const stranger = await test.signInAs('enterprise')
    expect((await stranger.get(path)).statusCode).toBe(403)
    expect((await officer.post(path, { townshipId: township.id, fromDay: '2026-07-20' })).statusCode).toBe(
      403,
    )
  })
})

describe('contact persons', () => {
  it('begin with the contact on record; the primary one is that contact', async () => {
    const enterprise = await test.factories.organization({ contactName: '周工', contactPhone: '13800001111' })
    const path = `/organizations/${enterprise.id}/contact-persons`
    const first = await ok<ContactPersons>(staff.get(path))
    expect(first.items).toMatchObject([{ name: '周工', phone: '13800001111', primary: true }])
    const person = { name: '李总', phone: '13900002222', wechat: 'li-2026', note: '负责技改', primary: true }
    const added = await ok<ContactPersons>(staff.post(path, { ...person, ownerId: staff.account.id }))
    expect(added.items.map(({ name, primary }) => [name, primary])).toEqual([
      ['李总', true],
      ['周工', false],
    ])
    expect(added.items[0]?.owner?.id).toBe(staff.account.id)
    const contact = async () =>
      await ok<{ contact: object; version: number }>(staff.get(`/organizations/${enterprise.id}`))
    expect((await contact()).contact).toMatchObject({ name: '李总', phone: '13900002222' })

    const { version } = await contact()
    const changed = { contact: { name: '李总', phone: '13900003333', email: '' } }
    await ok(staff.patch(`/organizations/${enterprise.id}`, changed, { 'if-match': `"${version}"` }))
    const [primary] = (await ok<ContactPersons>(staff.get(path))).items
    expect(primary).toMatchObject({ phone: '13900003333', wechat: 'li-2026' })
    const stale = { 'if-match': '"1"' }
    expect((await staff.patch(`${path}/${primary?.id}`, { name: '别人' }, stale)).json().code).toBe(
      'version_conflict',
    )
    await ok(staff.delete(`${path}/${primary?.id}`, { 'if-match': `"${primary?.version}"` }))
    expect((await contact()).contact).toMatchObject({ name: '周工', phone: '13800001111' })
  })

  it('are for those who may see the contact; every reading is kept, notes are the bureau’s', async () => {
    const township = await test.factories.township()
    const enterprise = await test.factories.organization({ townshipId: township.id, contactName: '周工' })
    const path = `/organizations/${enterprise.id}/contact-persons`
    await ok(staff.post(path, { name: '李总', note: '不好说话' }))
    const owner = await test.signInAs('enterprise', { organizationId: enterprise.id })
    const officer = await test.signInAs('township', { townshipId: township.id })
    expect(JSON.stringify(await ok(officer.get(path)))).toContain('不好说话')
    const own = await ok<ContactPersons>(owner.get(path))
    expect(own.items).toHaveLength(2)
    expect(JSON.stringify(own)).not.toContain('不好说话')
    for (const role of ['enterprise', 'liaison', 'township'] as const) {
      expect((await (await test.signInAs(role)).get(path)).statusCode).toBe(403)
    }
    const views = and(eq(auditEntries.subjectId, enterprise.id), eq(auditEntries.action, 'view_contacts'))
    expect(await test.db.$count(auditEntries, views)).toBe(2)
    expect((await owner.post(path, { name: '' })).statusCode).toBe(400)
    const mine = await ok<ContactPersons>(owner.post(path, { name: '王工', note: '写不进去' }))
    expect(mine.items.map(({ name }) => name)).toContain('王工')
    expect(JSON.stringify(await ok(staff.get(path)))).not.toContain('写不进去')
  })
})
