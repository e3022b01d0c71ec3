import { auditEntries } from '@duijie/db/schema/audit'
import { leadMoves } from '@duijie/db/schema/leads'
import { matchJudgements } from '@duijie/db/schema/match-judgements'
import { needs } from '@duijie/db/schema/needs'
import { addDays, dayOf } from '@duijie/shared/days'
import type { Lead } from '@duijie/shared/leads'
import { leadStages } from '@duijie/shared/stages'
import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Client, createTestApp, type TestApp } from '../testing/test-app.ts'

let test: TestApp
let now = new Date('2026-11-24T02:00:00Z')
let staff: Client
beforeAll(async () => {
  test = await createTestApp({ clock: () => now })
  staff = await test.signInAs('staff')
})
afterAll(() => test.close())

let need: Awaited<ReturnType<TestApp['factories']['need']>>
let result: Awaited<ReturnType<TestApp['factories']['result']>>
beforeEach(async () => {
  now = new Date('2026-11-24T02:00:00Z')
  need = await test.factories.need()
  result = await test.factories.result()
})

const owner = () => test.signInAs('enterprise', { organizationId: need.organizationId })
const liaison = () => test.signInAs('liaison', { organizationId: result.organizationId })
const pair = () => ({ needId: need.id, targetKind: 'result', targetId: result.id })
const create = async (client = staff, body: object = pair()) => {
  const answer = await client.post('/leads', body)
  expect(answer.statusCode).toBe(201)
  return answer.json() as Lead
}
const move = (lead: Lead, body: object, client = staff) =>
  client.post(`/leads/${lead.id}/moves`, body, { 'if-match': String(lead.version) })

async function moved(lead: Lead, body: object): Promise<Lead> {
  const answer = await move(lead, body)
  expect(answer.statusCode).toBe(200)
  return answer.json()
}

async function introduced(): Promise<Lead> {
  const pushed = await moved(await create(), { to: 'pushed' })
  return moved(pushed, { to: 'introduced' })
}

describe('making a lead', () => {
  it('keeps the score of the match, and whose it is', async () => {
    const lead = await create()
    expect(lead).toMatchObject({ stage: 'screened', source: 'match', status: 'active' })
    expect(lead.need).toMatchObject({ id: need.id, organization: { id: need.organizationId } })
    expect(lead.target).toMatchObject({ kind: 'result', id: result.id, title: result.title })
    expect(lead.score).toBeGreaterThan(0)
    expect(lead.owner?.name).toBeTruthy()
  })

  it('makes one lead of a pair, whoever comes first', async () => {
    const codes = await Promise.all([1, 2, 3].map(() => staff.post('/leads', pair())))
    expect(codes.map((answer) => answer.statusCode).sort()).toEqual([201, 409, 409])
  })

  it('screens what was suggested by itself when the bureau names the pair', async () => {
    const { services } = test
    await services.leads.suggest([
      {
        needId: need.id,
        resultId: result.id,
        institutionId: result.organizationId,
        score: 80,
        level: 'strong',
      },
    ])
    const taken = await create()
    expect(taken).toMatchObject({ stage: 'screened', score: 80 })
    expect(taken.owner).not.toBeNull()
    expect((await staff.post('/leads', pair())).statusCode).toBe(409)
  })

  it('keeps where the bureau has a suggested pair from, and its note; the history tells both', async () => {
    const client = await owner()
    const found = await create(client)
    const plain = await create(staff, { ...pair(), note: '企业来电催问' })
    expect(plain).toMatchObject({
      id: found.id,
      stage: 'screened',
      source: 'enterprise',
      note: '企业来电催问',
    })

    const other = await test.factories.result()
    const score = { score: 80, level: 'strong' as const }
    const suggested = { needId: need.id, resultId: other.id, institutionId: other.organizationId, ...score }
    await test.services.leads.suggest([suggested])
    const named = { ...pair(), targetId: other.id, source: 'visit', note: '走访时企业主动提到' }
    const taken = await create(staff, named)
    expect(taken).toMatchObject({ stage: 'screened', source: 'visit', note: '走访时企业主动提到', score: 80 })
    const entries = await test.db.select().from(auditEntries).where(eq(auditEntries.subjectId, taken.id))
    expect(entries.find(({ action }) => action === 'move')?.changes).toEqual({
      source: ['match', 'visit'],
      note: ['', '走访时企业主动提到'],
    })
  })

  it('takes experts and institutions as well, and nothing else', async () => {
    const expert = await test.factories.expert()
    const byExpert = await create(staff, { needId: need.id, targetKind: 'expert', targetId: expert.id })
    expect(byExpert.target).toMatchObject({ title: expert.name, institution: { id: expert.organizationId } })
    const byPlace = await create(staff, {
      needId: need.id,
      targetKind: 'institution',
      targetId: result.organizationId,
    })
    expect(byPlace.target.id).toBe(result.organizationId)
    const wrong = { needId: need.id, targetKind: 'institution', targetId: need.organizationId }
    expect((await staff.post('/leads', wrong)).statusCode).toBe(400)
    expect((await staff.post('/leads', { ...pair(), targetId: need.id })).statusCode).toBe(404)
  })

  it("is an enterprise's own finding for its own need, which the bureau then screens", async () => {
    const client = await owner()
    const lead = await create(client)
    expect(lead).toMatchObject({ stage: 'suggested', source: 'enterprise', owner: null, note: null })
    expect(lead.answers.enterprise.answer).toBe('interested')
    expect((await (await test.signInAs('enterprise')).post('/leads', pair())).statusCode).toBe(403)
    expect((await (await liaison()).get(`/leads/${lead.id}`)).statusCode).toBe(404)
  })

  it('adds the interest of an enterprise to the lead that the bureau has already', async () => {
    const lead = await create()
    const client = await owner()
    expect((await client.get(`/leads/${lead.id}`)).statusCode).toBe(404)
    const own = await create(client)
    expect(own.id).toBe(lead.id)
    expect(own.answers.enterprise.answer).toBe('interested')
  })

  it('is refused for a need that is not published', async () => {
    const draft = await test.factories.need({ stage: 'submitted' })
    expect((await staff.post('/leads', { ...pair(), needId: draft.id })).statusCode).toBe(409)
  })
})

describe('moving a lead', () => {
  it('goes the usual way to an agreement, and takes the need along', async () => {
    let lead = await create()
    for (const to of ['pushed', 'introduced', 'met', 'negotiating', 'agreed'])
      lead = await moved(lead, { to })
    const [stored] = await test.db.select().from(needs).where(eq(needs.id, need.id))
    expect(stored?.stage).toBe('intent')
    const [said] = await test.db.select().from(matchJudgements).where(eq(matchJudgements.needId, need.id))
    expect(said).toMatchObject({ resultId: result.id, verdict: 'signed' })
    const { items } = (await staff.get(`/leads/${lead.id}/moves`)).json()
    expect(items.map((entry: { to: string }) => entry.to)).toEqual([
      'agreed',
      'negotiating',
      'met',
      'introduced',
      'pushed',
      'screened',
    ])
  })

  it('asks why, where a stage is skipped, taken back or reopened', async () => {
    const lead = await create()
    for (const to of leadStages.filter((stage) => !['screened', 'pushed', 'closed'].includes(stage))) {
      const refused = await move(lead, { to })
      expect(refused.statusCode).toBe(400)
      expect(refused.json().errors[0].pointer).toBe('/note')
    }
    const met = await moved(lead, { to: 'met', note: '双方在展会上已见过面' })
    const closed = await moved(met, { to: 'closed', closeReason: 'price', note: '报价过高' })
    expect(closed).toMatchObject({ stage: 'closed', closeReason: 'price' })
    expect((await move(closed, { to: 'met' })).statusCode).toBe(400)
    expect((await moved(closed, { to: 'met', note: '对方降价' })).closeReason).toBeNull()
  })

  it('is closed with a reason, and only then has one', async () => {
    const lead = await create()
    expect((await move(lead, { to: 'closed' })).statusCode).toBe(400)
    expect((await move(lead, { to: 'pushed', closeReason: 'price' })).statusCode).toBe(400)
  })

  it('keeps the true day of what is recorded late, and refuses tomorrow', async () => {
    const lead = await moved(await create(), { to: 'pushed' })
    const today = dayOf(now)
    expect((await move(lead, { to: 'introduced', day: addDays(today, 1) })).statusCode).toBe(400)
    expect((await move(lead, { to: 'introduced', day: addDays(today, -9) })).statusCode).toBe(400)
    const past = await moved(lead, { to: 'introduced', day: addDays(today, -9), note: '补录' })
    expect(past.idleDays).toBe(8)
    const rows = await test.db.select().from(leadMoves).where(eq(leadMoves.leadId, lead.id))
    expect(rows.map(({ day }) => day)).toContain(addDays(today, -9))
  })

  it('lets one of two people win', async () => {
    const lead = await create()
    const answers = await Promise.all([
      move(lead, { to: 'pushed' }),
      move(lead, { to: 'closed', closeReason: 'timing' }),
      move(lead, { to: 'pushed' }),
    ])
    expect(answers.map((answer) => answer.statusCode).sort()).toEqual([200, 412, 412])
  })

  it('is not for the two sides', async () => {
    const lead = await introduced()
    for (const client of [await owner(), await liaison()]) {
      expect((await move(lead, { to: 'met' }, client)).statusCode).toBe(403)
    }
  })

  it('stands still while it is on hold', async () => {
    const lead = await create()
    const version = { 'if-match': String(lead.version) }
    const held: Lead = (await staff.patch(`/leads/${lead.id}`, { status: 'on_hold' }, version)).json()
    expect(held.permissions.moves).toEqual([])
    expect((await move(held, { to: 'pushed' })).statusCode).toBe(409)
    expect((await staff.patch(`/leads/${lead.id}`, { status: 'active' }, version)).statusCode).toBe(412)
  })

  it('does not share a restricted need with an institution that it does not name', async () => {
    need = await test.factories.need({ confidentiality: 'restricted' })
    const lead = await create()
    expect((await move(lead, { to: 'pushed' })).statusCode).toBe(409)
    need = await test.factories.need({
      confidentiality: 'restricted',
      preferredInstitutionIds: [result.organizationId],
    })
    const named = await moved(await create(), { to: 'pushed' })
    expect((await (await liaison()).get(`/leads/${named.id}`)).statusCode).toBe(200)
  })
})

describe('taking a move back', () => {
  const undo = (lead: Lead, client = staff) =>
    client.post(`/leads/${lead.id}/undo`, undefined, { 'if-match': String(lead.version) })

  it('puts the lead where it was', async () => {
    const before = await moved(await create(), { to: 'pushed' })
    const closed = await moved(before, { to: 'closed', closeReason: 'not_relevant' })
    expect(closed.permissions.undo).toBe(true)
    const back: Lead = (await undo(closed)).json()
    expect(back).toMatchObject({ stage: 'pushed', closeReason: null, movedAt: before.movedAt })
    expect(await test.db.$count(matchJudgements, eq(matchJudgements.needId, need.id))).toBe(0)
    expect((await undo(back)).statusCode).toBe(409)
  })

  it("is for one's own last move, for half an hour", async () => {
    const lead = await moved(await create(), { to: 'pushed' })
    expect((await undo(lead, await test.signInAs('staff'))).statusCode).toBe(409)
    now = new Date(now.getTime() + 31 * 60_000)
    expect((await undo(lead)).statusCode).toBe(409)
  })

  it('is done for many at once, each on its own', async () => {
    const first = await create()
    result = await test.factories.result()
    const second = await create()
    const leads = [first, second].map(({ id, version }) => ({ id, version }))
    await moved(second, { to: 'pushed' })
    const outcome = (await staff.post('/leads/bulk-moves', { leads, to: 'pushed' })).json().items
    expect(outcome).toMatchObject([
      { id: first.id, version: first.version + 1, code: null },
      { id: second.id, version: null, code: 'version_conflict' },
    ])
    const undone = await staff.post('/leads/bulk-undos', {
      leads: [{ id: first.id, version: first.version + 1 }],
    })
    expect(undone.json().items[0].code).toBeNull()
    expect((await staff.get(`/leads/${first.id}`)).json().stage).toBe('screened')
  })
})

describe('what the two sides see', () => {
  it('is what was shared with them, without notes, reasons and the other side’s refusal', async () => {
    const lead = await introduced()
    await staff.patch(`/leads/${lead.id}`, { note: '内部备注-勿外传' }, { 'if-match': String(lead.version) })
    for (const client of [await owner(), await liaison()]) {
      const read = await client.get(`/leads/${lead.id}`)
      expect(read.json()).toMatchObject({ stage: 'introduced', note: null, permissions: { edit: false } })
      expect(read.body).not.toContain('勿外传')
      expect((await client.get('/leads')).json().total).toBe(1)
    }
    for (const role of ['enterprise', 'liaison', 'township'] as const) {
      const stranger = await test.signInAs(role)
      expect((await stranger.get(`/leads/${lead.id}`)).statusCode).toBe(404)
      expect((await stranger.get('/leads')).json().total).toBe(0)
    }
  })

  it('tells whom to call once they are introduced, and keeps who looked', async () => {
    const pushed = await moved(await create(), { to: 'pushed' })
    const client = await liaison()
    expect((await client.get(`/leads/${pushed.id}/contacts`)).statusCode).toBe(403)
    await moved(pushed, { to: 'introduced' })
    const contacts = await client.get(`/leads/${pushed.id}/contacts`)
    expect(contacts.json()).toMatchObject({
      enterprise: { phone: '13800000000' },
      institution: { phone: '13900000000' },
    })
    const views = and(eq(auditEntries.subjectId, pushed.id), eq(auditEntries.action, 'view_contacts'))
    expect(await test.db.$count(auditEntries, views)).toBe(1)
  })
})

describe('the list and the board', () => {
  it('filter, sort and page', async () => {
    const lead = await create()
    now = new Date(now.getTime() + 5 * 86_400_000)
    const query = `needId=${need.id}`
    expect((await staff.get(`/leads?${query}&idleDays=5`)).json().total).toBe(1)
    expect((await staff.get(`/leads?${query}&idleDays=6`)).json().total).toBe(0)
    for (const sort of ['moved', 'idle', 'score']) {
      const first = (await staff.get(`/leads?sort=${sort}&limit=1`)).json()
      const second = (await staff.get(`/leads?sort=${sort}&limit=1&cursor=${first.nextCursor}`)).json()
      expect(second.items[0].id).not.toBe(first.items[0].id)
    }
    const { columns } = (await staff.get(`/leads/board?${query}`)).json()
    expect(columns.map(({ stage }: { stage: string }) => stage)).toEqual([...leadStages])
    expect(columns[1]).toMatchObject({ total: 1, items: [{ id: lead.id, idleDays: 5 }] })
  })
})
