import { leads as leadTable } from '@duijie/db/schema/leads'
import type { NotificationList } from '@duijie/shared/notifications'
import type { Proposal } from '@duijie/shared/proposals'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createTestApp, type TestApp } from '../testing/test-app.ts'

type SignedIn = Awaited<ReturnType<TestApp['signInAs']>>

let test: TestApp
let staff: SignedIn
beforeAll(async () => {
  test = await createTestApp()
  staff = await test.signInAs('staff')
})
afterAll(() => test.close())

let need: Awaited<ReturnType<TestApp['factories']['need']>>
let owner: SignedIn
let liaison: SignedIn
beforeEach(async () => {
  need = await test.factories.need({ confidentiality: 'verified' })
  owner = await test.signInAs('enterprise', { organizationId: need.organizationId })
  liaison = await test.signInAs('liaison')
})

const approach = '采用太赫兹时域光谱在线测厚，闭环调节模头。'
const offer = async (more: object = {}, client = liaison): Promise<Proposal> => {
  const answer = await client.post('/proposals', { needId: need.id, approach, ...more })
  expect(answer.statusCode).toBe(201)
  return answer.json()
}
const decide = (proposal: Proposal, body: object, client = owner) =>
  client.post(`/proposals/${proposal.id}/decision`, body, { 'if-match': String(proposal.version) })

describe('a proposal', () => {
  it('of a liaison reaches the enterprise and the bureau, and makes a lead that both sides see', async () => {
    const proposal = await offer({ months: 6, priceFen: { min: null, max: 30_000_000 } })
    expect(proposal).toMatchObject({
      stage: 'submitted',
      months: 6,
      priceFen: { min: null, max: 30_000_000 },
    })
    expect((await owner.get(`/proposals?needId=${need.id}`)).json().items[0].id).toBe(proposal.id)
    const lead = (await owner.get(`/leads/${proposal.leadId}`)).json()
    expect(lead).toMatchObject({ stage: 'pushed', source: 'proposal' })
    expect(lead.answers.institution.answer).toBe('interested')
    for (const client of [owner, staff]) {
      const { items }: NotificationList = (await client.get('/notifications')).json()
      expect(items[0]?.kind).toBe('proposal_received')
    }
    expect((await liaison.get(`/leads/${proposal.leadId}/contacts`)).statusCode).toBe(403)
  })

  it('joins the lead that the bureau has already', async () => {
    const result = await test.factories.result({ organizationId: liaison.account.organizationId ?? '' })
    const pair = { needId: need.id, targetKind: 'result', targetId: result.id }
    const lead = (await staff.post('/leads', pair)).json()
    const proposal = await offer({ resultId: result.id })
    expect(proposal.leadId).toBe(lead.id)
    const [stored] = await test.db.select().from(leadTable).where(eq(leadTable.id, lead.id))
    expect(stored).toMatchObject({ stage: 'pushed', institutionAnswer: 'interested' })
  })

  it('is one while it is open, even when sent twice at once', async () => {
    const answers = await Promise.all(
      [1, 2, 3].map(() => liaison.post('/proposals', { needId: need.id, approach })),
    )
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([201, 409, 409])
  })

  it("offers what is the institution's own, for a need that it may read whole", async () => {
    const foreign = await test.factories.result()
    const refused = await liaison.post('/proposals', { needId: need.id, approach, resultId: foreign.id })
    expect(refused.statusCode).toBe(404)
    const hidden = await test.factories.need({ confidentiality: 'restricted' })
    expect((await liaison.post('/proposals', { needId: hidden.id, approach })).statusCode).toBe(404)
    expect((await owner.post('/proposals', { needId: need.id, approach })).statusCode).toBe(403)
    expect((await liaison.post('/proposals', { needId: need.id, approach: '好' })).statusCode).toBe(400)
  })

  it('is seen by nobody else', async () => {
    const proposal = await offer()
    for (const role of ['enterprise', 'liaison', 'township'] as const) {
      const stranger = await test.signInAs(role)
      expect((await stranger.get(`/proposals/${proposal.id}`)).statusCode).toBe(404)
      expect((await stranger.get('/proposals')).json().total).toBe(0)
      expect((await stranger.get(`/leads/${proposal.leadId}/thread`)).statusCode).toBe(404)
    }
  })

  it('is changed under its version until the enterprise decides', async () => {
    const proposal = await offer()
    const path = `/proposals/${proposal.id}`
    const version = { 'if-match': String(proposal.version) }
    const changed = await liaison.patch(path, { months: 9 }, version)
    expect(changed.json()).toMatchObject({ months: 9, approach })
    expect((await liaison.patch(path, { months: 8 }, version)).statusCode).toBe(412)
    expect((await decide(changed.json(), { to: 'accepted' })).statusCode).toBe(200)
    expect((await liaison.patch(path, { months: 8 }, { 'if-match': '3' })).statusCode).toBe(403)
  })
})

describe('the enterprise', () => {
  it('accepts, and the two sides are introduced', async () => {
    const proposal = await offer()
    const listed: Proposal = (await decide(proposal, { to: 'shortlisted' })).json()
    expect(listed.permissions.moves).toEqual(expect.arrayContaining(['accepted', 'declined', 'submitted']))
    expect((await decide(listed, { to: 'accepted' })).json().stage).toBe('accepted')
    expect((await liaison.get(`/leads/${proposal.leadId}/contacts`)).json().enterprise.phone).toBe(
      '13800000000',
    )
    const { items }: NotificationList = (await liaison.get('/notifications')).json()
    expect(items.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['proposal_decided', 'lead_introduced']),
    )
  })

  it('declines with a reason, which closes the lead; another proposal may follow', async () => {
    const proposal = await offer()
    expect((await decide(proposal, { to: 'declined' })).statusCode).toBe(400)
    await decide(proposal, { to: 'declined', reason: 'price', note: '超出预算' })
    expect((await staff.get(`/leads/${proposal.leadId}`)).json()).toMatchObject({
      stage: 'closed',
      closeReason: 'price',
    })
    const next = await offer({ priceFen: { min: null, max: 10_000_000 } })
    expect(next.leadId).not.toBe(proposal.leadId)
  })

  it('decides once, and the institution alone withdraws', async () => {
    const proposal = await offer()
    expect((await decide(proposal, { to: 'withdrawn' })).statusCode).toBe(409)
    expect((await decide(proposal, { to: 'accepted' }, liaison)).statusCode).toBe(409)
    const answers = await Promise.all([
      decide(proposal, { to: 'accepted' }),
      decide(proposal, { to: 'declined', reason: 'other' }),
      decide(proposal, { to: 'withdrawn' }, liaison),
    ])
    expect(answers.filter(({ statusCode }) => statusCode === 200)).toHaveLength(1)
  })
})

describe('the thread of a lead', () => {
  it('is between the two sides and the bureau, who are told', async () => {
    const { leadId } = await offer()
    const path = `/leads/${leadId}/thread`
    await owner.post(path, { text: '涂布速度 120 m/min 时还能测吗？' })
    await liaison.post(path, { text: '可以，采样 100 Hz。' })
    await staff.post(path, { text: '下周三可以安排线上会。' })
    const seen = (await owner.get(path)).json().items
    expect(seen.map(({ author }: { author: string }) => author)).toEqual([
      'enterprise',
      'institution',
      'bureau',
    ])
    expect(seen[0]).toMatchObject({ own: true, name: owner.account.name })
    expect(seen[1]).toMatchObject({ own: false, name: null })
    const { items }: NotificationList = (await owner.get('/notifications')).json()
    expect(items.filter(({ kind }) => kind === 'message_received')).toHaveLength(2)
    expect((await owner.post(path, { text: ' ' })).statusCode).toBe(400)
  })
})
