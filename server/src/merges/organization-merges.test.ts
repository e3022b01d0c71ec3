import { randomUUID } from 'node:crypto'
import { accounts } from '@duijie/db/schema/accounts'
import { needPreferredInstitutions } from '@duijie/db/schema/needs'
import { vouchers } from '@duijie/db/schema/vouchers'
import { yearPlans } from '@duijie/db/schema/year-plans'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Client, createTestApp, type TestApp } from '../testing/test-app.ts'
import { visitTo } from '../visits/testing.ts'
import { coreOf, likelySame } from './sameness.ts'

let test: TestApp
let staff: Client
beforeAll(async () => {
  test = await createTestApp()
  staff = await test.signInAs('staff')
})
afterAll(() => test.close())

interface Side {
  id: string
  version: number
}
const side = ({ id, version }: Side) => ({ id, version })
const merge = (survivor: Side, merged: Side, choices = {}) =>
  staff.post('/organization-merges', { survivor: side(survivor), merged: side(merged), choices })
const read = async (id: string) => (await staff.get(`/organizations/${id}`)).json()

describe('merging organizations', () => {
  it('moves everything to the survivor, keeps both originals, and brings all back', async () => {
    const { factories, db } = test
    const township = await factories.township()
    const survivor = await factories.organization({ tags: ['瞪羚'], townshipId: township.id })
    const merged = await factories.organization({
      ...{ tags: ['高企'], industry: '镀膜', creditCode: '91350100M000100Y43', contactName: '周工' },
    })
    const owner = await test.signInAs('enterprise', { organizationId: merged.id })
    const need = await factories.need({ organizationId: merged.id, title: '重复单位的涂布需求' })
    const agreement = await factories.agreement({ enterpriseId: merged.id })
    const visit = (await staff.post('/visits', visitTo(merged.id))).json()
    const voucher = { id: randomUUID(), title: '券', stage: 'applied' as const, appliedFen: 100 }
    await db.insert(vouchers).values({ ...voucher, enterpriseId: merged.id, appliedOn: '2026-02-01' })
    await staff.post(`/organizations/${merged.id}/contact-persons`, { name: '李工' })

    const before = await read(survivor.id)
    const answer = await merge(survivor, await read(merged.id), { name: 'merged' })
    expect({ code: answer.statusCode, body: answer.json() }).toMatchObject({ code: 201 })
    expect(answer.json()).toMatchObject({ undoObstacle: null, merged: { name: merged.name } })

    const united = await read(merged.id)
    expect(united).toMatchObject({
      ...{ id: survivor.id, name: merged.name, industry: '镀膜', tags: ['瞪羚', '高企'] },
      ...{ creditCode: '91350100M000100Y43', contact: { name: '周工' }, townshipId: township.id },
    })
    const timeline = (await staff.get(`/organizations/${survivor.id}/timeline`)).json()
    const ids = timeline.items.map((entry: { id: string }) => entry.id)
    expect(ids.toSorted()).toEqual([need.id, agreement.id, visit.id, voucher.id].toSorted())
    expect((await staff.get(`/organizations/${survivor.id}/contact-persons`)).json().items).toHaveLength(2)
    expect((await owner.get('/auth/me')).json().organization.id).toBe(survivor.id)
    expect((await owner.get(`/needs/${need.id}`)).json()).toMatchObject({ access: 'full' })
    const list = (await staff.get(`/organizations?q=${merged.name}`)).json()
    expect(list.items.map(({ id }: Side) => id)).toEqual([survivor.id])
    const found = (await staff.get('/search?kind=needs&q=重复单位的涂布需求')).json()
    expect(JSON.stringify(found)).not.toContain(merged.id)
    // the same name again is the survivor
    const again = await staff.post('/organizations', { kind: 'enterprise', name: merged.name })
    expect(again.json().code).toBe('already_exists')

    const { id } = answer.json()
    expect((await staff.post(`/organization-merges/${id}/undo`)).statusCode).toBe(200)
    const { version: _, updatedAt: __, ...same } = before
    expect(await read(survivor.id)).toMatchObject(same)
    expect((await read(merged.id)).id).toBe(merged.id)
    const back = (await staff.get(`/organizations/${merged.id}/timeline`)).json()
    expect(back.items).toHaveLength(4)
    expect((await db.select().from(accounts).where(eq(accounts.organizationId, merged.id))).length).toBe(1)
    expect((await staff.post(`/organization-merges/${id}/undo`)).statusCode).toBe(409)
  })

  it('keeps experts and results of an institution, and what both were named for once', async () => {
    const { factories, db } = test
    const [survivor, merged] = [
      await factories.organization({ kind: 'institution' }),
      await factories.organization({ kind: 'institution' }),
    ]
    const expert = await factories.expert({ organizationId: merged.id })
    const result = await factories.result({ organizationId: merged.id, expertIds: [expert.id] })
    const need = await factories.need({ preferredInstitutionIds: [survivor.id, merged.id] })
    const { id } = (await merge(survivor, merged)).json()
    expect((await staff.get(`/experts/${expert.id}`)).json().organization.id).toBe(survivor.id)
    expect((await staff.get(`/results/${result.id}`)).json().organization.id).toBe(survivor.id)
    const named = () =>
      db.select().from(needPreferredInstitutions).where(eq(needPreferredInstitutions.needId, need.id))
    expect((await named()).map(({ organizationId }) => organizationId)).toEqual([survivor.id])
    await staff.post(`/organization-merges/${id}/undo`)
    expect(await named()).toHaveLength(2)
  })

  it('renames both in the trips of year plans, once each, and takes that back trip by trip', async () => {
    const { factories, db } = test
    const [survivor, merged, other] = [
      await factories.organization(),
      await factories.organization(),
      await factories.organization(),
    ]
    const institution = await factories.organization({ kind: 'institution' })
    const pair = (enterpriseId: string, matches: number) => ({
      ...{ enterpriseId, institutionId: institution.id, matches },
    })
    const trip = (enterpriseIds: string[]) => ({
      ...{ id: randomUUID(), institutionIds: [institution.id], enterpriseIds, pinned: false, eventId: null },
      pinnedEnterpriseIds: enterpriseIds.slice(0, 1),
    })
    const alone = { ...trip([merged.id, other.id]), pairs: [pair(merged.id, 2)] }
    const both = { ...trip([survivor.id, merged.id]), pairs: [pair(survivor.id, 1), pair(merged.id, 3)] }
    const settings = { trips: 2, enterprisesPerTrip: 2, perEnterprise: 2, stopsPerTrip: 1 }
    const id = randomUUID()
    const figures = { enterprises: 3, pairs: 2 }
    const before = { trips: [alone], figures: { enterprises: 2 }, at: '2030-01-01T00:00:00.000Z' }
    await db
      .insert(yearPlans)
      .values({ id, title: '计划', year: 2030, settings, trips: [alone, both], figures, before })
    const plan = async () => {
      const [row] = await db.select().from(yearPlans).where(eq(yearPlans.id, id))
      return row
    }
    const done = (await merge(survivor, merged)).json()
    const united = await plan()
    expect(JSON.stringify(united)).not.toContain(merged.id)
    expect(united).toMatchObject({
      version: 2,
      figures: { enterprises: 2, pairs: 2 },
      before: { trips: [{ enterpriseIds: [survivor.id, other.id] }], figures: { enterprises: 2 } },
      trips: [
        { enterpriseIds: [survivor.id, other.id], pinnedEnterpriseIds: [survivor.id] },
        { enterpriseIds: [survivor.id], pairs: [pair(survivor.id, 3)] },
      ],
    })
    // meanwhile staff take the survivor off the first trip
    const trips = (united?.trips ?? []).map((each, at) =>
      at === 0 ? { ...each, enterpriseIds: [other.id] } : each,
    )
    await db.update(yearPlans).set({ trips }).where(eq(yearPlans.id, id))
    await staff.post(`/organization-merges/${done.id}/undo`)
    expect(await plan()).toMatchObject({
      version: 3,
      figures: { enterprises: 3, pairs: 2 },
      before: { trips: [{ enterpriseIds: [merged.id, other.id], pairs: alone.pairs }] },
      trips: [{ enterpriseIds: [other.id] }, { enterpriseIds: both.enterpriseIds, pairs: both.pairs }],
    })
  })

  it('refuses two kinds, one that changed meanwhile, itself, and both guests of one event', async () => {
    const { factories } = test
    const [one, other] = [await factories.organization(), await factories.organization()]
    const institution = await factories.organization({ kind: 'institution' })
    expect((await merge(one, institution)).statusCode).toBe(409)
    expect((await merge(one, one)).statusCode).toBe(400)
    expect((await merge(one, { id: randomUUID(), version: 1 })).statusCode).toBe(404)
    expect((await merge(one, { ...other, version: 7 })).json().code).toBe('version_conflict')
    const span = { startsAt: '2031-05-14T01:00:00.000Z', endsAt: '2031-05-14T09:00:00.000Z' }
    const event = (
      await staff.post('/events', {
        ...{ title: '走进高校', direction: 'outbound', stops: [{ institutionId: institution.id, ...span }] },
      })
    ).json()
    const guests = [one, other].map(({ id }) => ({ organizationId: id }))
    expect((await staff.post(`/events/${event.id}/guests`, { guests })).statusCode).toBe(200)
    expect((await merge(one, other)).json().detail).toContain('嘉宾')
    expect((await read(other.id)).id).toBe(other.id)
  })

  it('lets one of two people win', async () => {
    const [one, other] = [await test.factories.organization(), await test.factories.organization()]
    const answers = await Promise.all([merge(one, other), merge(other, one), merge(one, other)])
    expect(answers.filter(({ statusCode }) => statusCode === 201)).toHaveLength(1)
  })
})

describe('likely the same', () => {
  it('lists pairs with the reason until staff say that they are two', async () => {
    const word = randomUUID().slice(0, 8)
    const one = await test.factories.organization({ name: `泽川${word}精密机械有限公司` })
    const other = await test.factories.organization({ name: `泽川（${word}）精密机械股份有限公司` })
    const pairs = async () =>
      JSON.stringify((await staff.get('/organization-merges/candidates')).json().items)
    expect(await pairs()).toContain(one.id)
    const apart = { oneId: one.id, otherId: other.id }
    expect((await staff.post('/organization-merges/distinctions', apart)).statusCode).toBe(204)
    expect(await pairs()).not.toContain(one.id)
  })

  it('knows names by their core and codes by their body', () => {
    expect(coreOf('云泽（泽川）新材料 有限责任公司')).toBe(coreOf('云泽(泽川)新材料有限公司'))
    const named = (id: string, name: string, more = {}) => ({
      ...{ id, name, kind: 'enterprise', shortName: '', creditCode: null, ...more },
    })
    const pairs = likelySame([
      named('a', '泽川恒岳精密铸造有限公司'),
      named('b', '泽川恒越精密铸造有限公司'),
      named('c', '别处机械有限公司', { creditCode: '91350100M000100Y43' }),
      named('d', '另一机械厂', { creditCode: '92350200M000100Y4X' }),
      named('e', '恒岳铸造', { shortName: '泽川恒岳精密铸造' }),
      named('f', '全不相干电子有限公司'),
    ])
    expect(pairs.map(({ oneId, otherId, reason }) => `${oneId}${otherId} ${reason}`)).toEqual([
      'cd credit_code',
      'ae short_name',
      'ab similar_name',
    ])
  })
})
