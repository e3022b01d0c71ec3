import { agreementPayments } from '@duijie/db/schema/agreements'
import { organizationTownships } from '@duijie/db/schema/organizations'
import type { AgreementParts } from '@duijie/shared/agreement-parts'
import type { Agreement } from '@duijie/shared/agreements'
import type { Lead } from '@duijie/shared/leads'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Client, createTestApp, type TestApp } from '../testing/test-app.ts'
import { trailOf } from '../testing/trail.ts'
import { ifMatch, moved } from './testing/moved.ts'

const now = new Date('2026-11-20T04:00:00.000Z')
const today = '2026-11-20'
let test: TestApp
let staff: Awaited<ReturnType<TestApp['signInAs']>>
beforeAll(async () => {
  test = await createTestApp({ clock: () => now })
  staff = await test.signInAs('staff')
})
afterAll(() => test.close())

const WAN = 1_000_000

async function parties() {
  const { factories } = test
  const enterprise = await factories.organization()
  const institution = await factories.organization({ kind: 'institution' })
  return { enterpriseId: enterprise.id, institutionId: institution.id }
}
async function drafted(values: object = {}): Promise<Agreement> {
  const body = { title: '在线测厚技术开发合同', kind: 'contract', ...(await parties()), ...values }
  const answer = await staff.post('/agreements', body)
  expect(answer.statusCode, answer.body).toBe(201)
  return answer.json()
}
const get = async (client: Client, id: string): Promise<Agreement> =>
  (await client.get(`/agreements/${id}`)).json()
const titles = async (client: Client, query = '') =>
  (await client.get(`/agreements?limit=100&${query}`)).json().items.map(({ id }: Agreement) => id)

describe('entering an agreement', () => {
  it('takes the contract type of the mode, unless one is given', async () => {
    const commissioned = await drafted({ cooperationMode: 'commissioned' })
    expect(commissioned).toMatchObject({ stage: 'draft', contractType: 'development', version: 1 })
    const given = await drafted({ cooperationMode: 'commissioned', contractType: 'service' })
    expect(given.contractType).toBe('service')
    const path = `/agreements/${commissioned.id}`
    const patched = await staff.patch(path, { cooperationMode: 'license' }, ifMatch(commissioned))
    expect(patched.json()).toMatchObject({ contractType: 'license', version: 2 })
  })

  it.each([
    ['nobody', { enterpriseId: null, institutionId: null }, '/enterpriseId'],
    ['a party that is unknown', { enterpriseId: crypto.randomUUID() }, '/enterpriseId'],
    ['a supplement to nothing', { kind: 'supplement' }, '/amendsId'],
    ['an end before its beginning', { startsOn: '2026-02-02', endsOn: '2026-02-01' }, '/endsOn'],
    ['less than no money', { amountFen: -1 }, '/amountFen'],
    ['a need that is unknown', { needId: crypto.randomUUID() }, '/needId'],
    ['half a fen', { amountFen: 0.5 }, '/amountFen'],
  ])('refuses %s', async (_, values, pointer) => {
    const body = { title: '合同', kind: 'contract', ...(await parties()), ...values }
    const answer = await staff.post('/agreements', body)
    expect(answer.statusCode).toBe(400)
    expect(answer.json().errors[0].pointer).toBe(pointer)
  })

  it('refuses the second of two who change it at once', async () => {
    const agreement = await drafted()
    const change = (title: string) =>
      staff.patch(`/agreements/${agreement.id}`, { title }, ifMatch(agreement))
    const codes = (await Promise.all([change('甲的标题'), change('乙的标题')])).map(
      (answer) => answer.statusCode,
    )
    expect(codes.sort()).toEqual([200, 412])
    expect(await trailOf(test.db, agreement.id)).toHaveLength(2)
  })
})

describe('signing', () => {
  it('carries the lead and the need along, and tells the parties once', async () => {
    const { factories } = test
    const owner = await test.signInAs('enterprise')
    const organizationId = owner.account.organizationId as string
    const need = await factories.need({ organizationId })
    const expert = await factories.expert()
    const result = await factories.result({ organizationId: expert.organizationId, expertIds: [expert.id] })
    const lead: Lead = (
      await staff.post('/leads', { needId: need.id, targetKind: 'result', targetId: result.id })
    ).json()
    const filled = (await staff.get(`/agreements/prefill?leadId=${lead.id}`)).json()
    expect(filled).toMatchObject({
      title: need.title,
      enterprise: { id: organizationId },
      institution: { id: expert.organizationId },
      expert: { id: expert.id },
      need: { id: need.id },
      result: { id: result.id },
      techField: 'new_materials',
    })
    const draft = await drafted({
      enterpriseId: organizationId,
      institutionId: expert.organizationId,
      ...{ needId: need.id, resultId: result.id, expertId: expert.id, leadId: lead.id },
    })
    expect((await owner.get(`/agreements/${draft.id}`)).statusCode).toBe(404)
    const signed = await moved(staff, draft, { to: 'signed' })
    expect(signed).toMatchObject({ stage: 'signed', signedOn: today })
    expect((await staff.get(`/leads/${lead.id}`)).json()).toMatchObject({ stage: 'agreed' })
    expect((await staff.get(`/needs/${need.id}`)).json()).toMatchObject({ stage: 'signed' })
    expect(await get(owner, draft.id)).toMatchObject({ title: signed.title, note: null })
    const told = (await owner.get('/notifications')).json().items
    expect(told.filter(({ kind }: { kind: string }) => kind === 'agreement_signed')).toHaveLength(1)
  })

  it('of the past takes a reason and the true day, and none to come', async () => {
    const draft = await drafted()
    const sign = (move: object) => staff.post(`/agreements/${draft.id}/moves`, move, ifMatch(draft))
    expect((await sign({ to: 'signed', day: '2026-05-06' })).json().errors[0].pointer).toBe('/reason')
    const tomorrow = await sign({ to: 'signed', day: '2026-11-21', reason: '补录' })
    expect(tomorrow.json().errors[0].pointer).toBe('/day')
    const signed = await sign({ to: 'signed', day: '2026-05-06', reason: '补录' })
    expect(signed.json()).toMatchObject({ signedOn: '2026-05-06', stage: 'signed' })
    const { items } = (await staff.get(`/agreements/${draft.id}/moves`)).json()
    expect(items[0]).toMatchObject({ from: 'draft', to: 'signed', day: '2026-05-06', reason: '补录' })
  })

  it('wants two parties', async () => {
    const { institutionId } = await parties()
    const alone = await drafted({ enterpriseId: null, institutionId })
    const refused = await staff.post(`/agreements/${alone.id}/moves`, { to: 'signed' }, ifMatch(alone))
    expect(refused.statusCode).toBe(409)
    const otherParties = [{ name: '某区人民政府' }]
    const joined = (await staff.patch(`/agreements/${alone.id}`, { otherParties }, ifMatch(alone))).json()
    expect((await moved(staff, joined, { to: 'signed' })).otherParties).toEqual([
      { organizationId: null, name: '某区人民政府' },
    ])
  })

  it('happens once where two sign at once', async () => {
    const draft = await drafted()
    const sign = () => staff.post(`/agreements/${draft.id}/moves`, { to: 'signed' }, ifMatch(draft))
    const codes = (await Promise.all([sign(), sign()])).map((answer) => answer.statusCode)
    expect(codes.sort()).toEqual([200, 412])
  })
})

describe('an agreement that supersedes another', () => {
  const sums = async (count: string) =>
    (await staff.get(`/agreements/sums?from=2020-01-01&to=2020-12-31&count=${count}`)).json()

  it('counts their money once, and one 项 or two as the 口径 says', async () => {
    const both = await parties()
    const past = { ...both, signedOn: '2020-03-01' }
    const intent = await drafted({ ...past, kind: 'intent', amountFen: 200 * WAN })
    await moved(staff, intent, { to: 'signed', day: '2020-03-01', reason: '补录' })
    const contract = await drafted({ ...both, amountFen: 80 * WAN, supersedesId: intent.id })
    expect((await get(staff, intent.id)).stage).toBe('signed')
    const signed = await moved(staff, contract, { to: 'signed', day: '2020-09-01', reason: '补录' })
    expect((await get(staff, intent.id)).stage).toBe('superseded')
    expect(await sums('every')).toMatchObject({ items: 2, amountFen: 80 * WAN })
    expect(await sums('latest')).toMatchObject({ items: 1, amountFen: 80 * WAN })
    // entered by mistake: the letter of intent stands again where it stood
    await moved(staff, signed, { to: 'cancelled', reason: '录入有误' })
    expect((await get(staff, intent.id)).stage).toBe('signed')
    expect(await sums('latest')).toMatchObject({ items: 1, amountFen: 200 * WAN })
  })

  it('closes no circle, also where two are linked at once', async () => {
    const [a, b] = [await test.factories.agreement(), await test.factories.agreement()]
    const link = (one: typeof a, other: typeof a) =>
      staff.patch(`/agreements/${one.id}`, { supersedesId: other.id }, ifMatch(one))
    const codes = (await Promise.all([link(a, b), link(b, a)])).map((answer) => answer.statusCode)
    expect(codes.filter((code) => code === 200)).toHaveLength(1)
    const self = await test.factories.agreement()
    expect((await link(self, self)).statusCode).toBe(400)
  })
})

describe('an agreement after another', () => {
  it('begins with its parties: renewed from the day after its end, or added to without money', async () => {
    const ended = await test.factories.agreement({ endsOn: '2026-12-31', amountFen: 50 * WAN })
    const renewal = (await staff.get(`/agreements/prefill?renewsId=${ended.id}`)).json()
    expect(renewal).toMatchObject({
      enterprise: { id: ended.enterpriseId },
      institution: { id: ended.institutionId },
      amountFen: 50 * WAN,
      startsOn: '2027-01-01',
      signedOn: null,
      renewedFrom: { id: ended.id },
    })
    const added = (await staff.get(`/agreements/prefill?amendsId=${ended.id}`)).json()
    expect(added).toMatchObject({ kind: 'supplement', amountFen: null, amends: { id: ended.id } })
    const { enterpriseId, institutionId } = ended
    const supplement = await drafted({
      kind: 'supplement',
      amendsId: ended.id,
      amountFen: -5 * WAN,
      ...{ enterpriseId, institutionId },
    })
    await moved(staff, supplement, { to: 'signed' })
    const { supplements } = (await staff.get(`/agreements/${ended.id}/parts`)).json()
    expect(supplements).toEqual([expect.objectContaining({ id: supplement.id, amountFen: -5 * WAN })])
    const onItself = {
      title: '补充的补充',
      kind: 'supplement',
      amendsId: supplement.id,
      enterpriseId,
      institutionId,
    }
    expect((await staff.post('/agreements', onItself)).json().errors[0].pointer).toBe('/amendsId')
  })
})

describe('payments and milestones', () => {
  it('are added, marked and taken off, and summed exactly', async () => {
    const agreement = await test.factories.agreement({ amountFen: 100 * WAN })
    const path = `/agreements/${agreement.id}`
    const early = await staff.post(`${path}/payments`, { paidOn: '2026-11-21', amountFen: 1 })
    expect(early.json().errors[0].pointer).toBe('/paidOn')
    await staff.post(`${path}/payments`, { paidOn: '2026-04-01', amountFen: 30_000_001, note: '首付款' })
    const answer = await staff.post(`${path}/payments`, { paidOn: '2026-06-01', amountFen: 2 })
    const { payments }: AgreementParts = answer.json()
    expect((await get(staff, agreement.id)).paidFen).toBe(30_000_003)
    await staff.delete(`${path}/payments/${payments[0]?.id}`)
    expect((await get(staff, agreement.id)).paidFen).toBe(30_000_001)
    const elsewhere = await test.factories.agreement()
    const [left] = await test.db
      .select()
      .from(agreementPayments)
      .where(eq(agreementPayments.agreementId, agreement.id))
    expect((await staff.delete(`/agreements/${elsewhere.id}/payments/${left?.id}`)).statusCode).toBe(404)

    const milestone = { title: '中试样机', dueOn: '2026-11-01' }
    const { milestones } = (await staff.post(`${path}/milestones`, milestone)).json()
    expect(milestones[0]).toMatchObject({ ...milestone, overdueDays: 19 })
    const done = await staff.patch(`${path}/milestones/${milestones[0].id}`, { doneOn: today })
    expect(done.json().milestones[0]).toMatchObject({ doneOn: today, overdueDays: 0 })
  })
})

describe('who sees an agreement', () => {
  it('are its parties and the township of the enterprise on the signing day and now', async () => {
    const { factories } = test
    const [before, after, other] = [
      await test.signInAs('township'),
      await test.signInAs('township'),
      await test.signInAs('township'),
    ]
    const enterprise = await test.signInAs('enterprise')
    const organizationId = enterprise.account.organizationId as string
    const moves = [
      { townshipId: before.account.townshipId as string, fromDay: '2026-01-01' },
      { townshipId: after.account.townshipId as string, fromDay: '2026-07-01' },
    ]
    for (const move of moves) {
      await test.db.insert(organizationTownships).values({ organizationId, ...move })
    }
    const institution = await test.signInAs('liaison')
    const joining = await test.signInAs('enterprise')
    const parties = { enterpriseId: organizationId, institutionId: institution.account.organizationId }
    const early = await factories.agreement({ ...parties, signedOn: '2026-06-30' })
    const late = await factories.agreement({ ...parties, signedOn: '2026-07-01' })
    const restricted = await factories.agreement({
      ...parties,
      needId: (await factories.need({ organizationId, confidentiality: 'restricted' })).id,
    })
    const draft = await factories.agreement({ ...parties, stage: 'draft' })
    const joint = await drafted({
      ...parties,
      otherParties: [{ organizationId: joining.account.organizationId }],
    })
    await moved(staff, joint, { to: 'signed' })

    const all = [early.id, late.id, restricted.id, joint.id].sort()
    expect((await titles(enterprise)).sort()).toEqual(all)
    expect((await titles(institution)).sort()).toEqual(all)
    expect(await titles(joining)).toEqual([joint.id])
    expect(await titles(before)).toEqual([early.id])
    expect((await titles(after)).sort()).toEqual([late.id, joint.id].sort())
    expect(await titles(other)).toEqual([])
    expect(await titles(await test.signInAs('enterprise'))).toEqual([])
    expect((await get(staff, early.id)).township?.id).toBe(before.account.townshipId)
    expect(await titles(staff, `townshipId=${after.account.townshipId}&signedFrom=2026-07-01`)).toEqual(
      expect.arrayContaining([late.id]),
    )
    for (const reader of [enterprise, institution, before]) {
      expect((await reader.get(`/agreements/${draft.id}`)).statusCode).toBe(404)
      expect((await reader.post(`/agreements/${early.id}/moves`, { to: 'performing' })).statusCode).toBe(403)
    }
  })
})
