import { auditEntries } from '@duijie/db/schema/audit'
import { leads as leadTable } from '@duijie/db/schema/leads'
import { matchJudgements } from '@duijie/db/schema/match-judgements'
import { leadAnswersGiven, pushes as pushTable } from '@duijie/db/schema/pushes'
import type { Lead } from '@duijie/shared/leads'
import type { NotificationList } from '@duijie/shared/notifications'
import type { OpenedPush, Push, PushOutcome } from '@duijie/shared/pushes'
import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createTestApp, type TestApp } from '../testing/test-app.ts'

let test: TestApp
let now = new Date('2026-11-24T02:00:00Z')
let staff: Awaited<ReturnType<TestApp['signInAs']>>
beforeAll(async () => {
  test = await createTestApp({ clock: () => now })
  staff = await test.signInAs('staff')
})
afterAll(() => test.close())

let need: Awaited<ReturnType<TestApp['factories']['need']>>
let result: Awaited<ReturnType<TestApp['factories']['result']>>
let lead: Lead
beforeEach(async () => {
  now = new Date('2026-11-24T02:00:00Z')
  need = await test.factories.need()
  result = await test.factories.result()
  lead = await makeLead()
})

async function makeLead(): Promise<Lead> {
  const answer = await staff.post('/leads', { needId: need.id, targetKind: 'result', targetId: result.id })
  expect(answer.statusCode).toBe(201)
  return answer.json()
}

async function push(more: object = {}, leads: Lead[] = [lead]): Promise<PushOutcome> {
  const chosen = leads.map(({ id, version }) => ({ id, version }))
  const answer = await staff.post('/pushes', {
    leads: chosen,
    recipients: ['enterprise', 'liaison'],
    ...more,
  })
  expect(answer.statusCode).toBe(200)
  return answer.json()
}

async function pushedTo(side: Push['side']): Promise<string> {
  const [item] = (await push()).items
  const token = item?.pushes.find((sent) => sent.side === side)?.link.token
  if (!token) throw new Error(`Nothing went to the ${side}`)
  return token
}

const open = (token: string, cookie = '') => test.visitor.get(`/r/${token}/push`, { cookie })
const answer = (token: string, body: object) => test.visitor.post(`/r/${token}/push/answer`, body)
const declined = { answer: 'declined', reason: 'trl_gap', note: '还在实验室阶段' }
const leadNow = async (): Promise<Lead> => (await staff.get(`/leads/${lead.id}`)).json()

async function confirmed(token: string, lastFour: string): Promise<string> {
  const said = await test.visitor.post(`/r/${token}/confirmation`, { lastFour })
  return String(said.headers['set-cookie']).split(';')[0] ?? ''
}

describe('pushing', () => {
  it('sends a lead to each side, which then sees it and is told', async () => {
    const owner = await test.signInAs('enterprise', { organizationId: need.organizationId })
    const liaison = await test.signInAs('liaison', { organizationId: result.organizationId })
    const [item] = (await push({ note: '请看一看' })).items
    expect(item?.pushes.map(({ recipientKind }) => recipientKind).sort()).toEqual(['enterprise', 'liaison'])
    expect((await leadNow()).stage).toBe('pushed')
    for (const [client, title] of [
      [owner, result.title],
      [liaison, need.title],
    ] as const) {
      expect((await client.get(`/leads/${lead.id}`)).statusCode).toBe(200)
      const { items }: NotificationList = (await client.get('/notifications')).json()
      expect(items).toMatchObject([{ kind: 'lead_shared', values: { title } }])
    }
  })

  it('tells the side that it went to, and not the other', async () => {
    const owner = await test.signInAs('enterprise', { organizationId: need.organizationId })
    await push({ recipients: ['liaison'] })
    expect((await owner.get(`/leads/${lead.id}`)).statusCode).toBe(404)
    await push({ recipients: ['enterprise'] }, [await leadNow()])
    expect((await owner.get(`/leads/${lead.id}`)).statusCode).toBe(200)
  })

  it('sends all of a lead or nothing, and each lead on its own', async () => {
    const first = lead
    need = await test.factories.need({ confidentiality: 'restricted' })
    const hidden = await makeLead()
    const stale = { ...first, version: first.version + 7 }
    const { items } = await push({}, [hidden, stale, first])
    expect(items.map(({ code }) => code)).toEqual(['stage_conflict', 'version_conflict', null])
    expect(await test.db.$count(pushTable, eq(pushTable.leadId, hidden.id))).toBe(0)
  })

  it('goes out once when the same request comes twice', async () => {
    const body = { leads: [{ id: lead.id, version: lead.version }], recipients: ['enterprise'] }
    const key = { 'idempotency-key': crypto.randomUUID() }
    const answers = [await staff.post('/pushes', body, key), await staff.post('/pushes', body, key)]
    expect(answers[0]?.json()).toEqual(answers[1]?.json())
    expect(await test.db.$count(pushTable, eq(pushTable.leadId, lead.id))).toBe(1)
  })

  it('goes by text message where there is a mobile number: no name and no text, the link that is in the list', async () => {
    need = await test.factories.need({
      title: '一项很长的需求名称'.repeat(12),
      contactPhone: '0571-88001234',
    })
    lead = await makeLead()
    await test.factories.account('liaison', { organizationId: result.organizationId, phone: '139 0000 5678' })
    const [item] = (await push({ channels: ['sms'] })).items
    const sent = (side: Push['side']) => item?.pushes.find((one) => one.side === side)
    expect(sent('enterprise')).toMatchObject({ sms: null, mail: null })
    expect(sent('institution')).toMatchObject({ sms: { state: 'kept', parts: 2 } })
    const { items } = (await staff.get('/sms-messages')).json()
    const url = `http://duijie.test/r/${sent('institution')?.link.token}`
    expect(items).toMatchObject([{ recipient: { phone: '+8613900005678' }, parts: 2 }])
    expect(items[0].text).toMatch(
      /^【.+】请看一项技术需求“一项很长的需求名称.*…”，12月8日前点开答复，无需登录：/,
    )
    expect(items[0].text.endsWith(url)).toBe(true)
  })

  it.each([
    ['expert', '一位专家', '机械密封专家'],
    ['institution', '一家院校', ''],
  ] as const)('names an %s as what it is, in mail and on its page', async (targetKind, words, text) => {
    const expert = await test.factories.expert({ introduction: '机械密封专家' })
    const targetId = targetKind === 'expert' ? expert.id : expert.organizationId
    need = await test.factories.need({ contactEmail: 'contact@enterprise.test' })
    const made = (await staff.post('/leads', { needId: need.id, targetKind, targetId })).json()
    const [item] = (await push({ recipients: ['enterprise'], channels: ['email'] }, [made])).items
    const [sent] = item?.pushes ?? []
    expect((await open(sent?.link.token ?? '')).json()).toMatchObject({ teaser: { about: targetKind, text } })
    const mail = (await staff.get(`/mails/${sent?.mail?.id}`)).json()
    expect(mail.subject).toMatch(new RegExp(`^请看${words}：`))
    expect(mail.text).toContain(`我们找到${words}，可能适合贵公司的需求`)
  })

  it('says that there is no expert to push to', async () => {
    const [item] = (await push({ recipients: ['expert'] })).items
    expect(item).toMatchObject({ code: 'stage_conflict', pushes: [] })
    expect((await leadNow()).stage).toBe('screened')
  })
})

describe('the page behind the link', () => {
  it('shows the teaser to whoever holds it, and answers nothing by being opened', async () => {
    const token = await pushedTo('institution')
    for (let times = 0; times < 3; times++) {
      const seen: OpenedPush = (await open(token)).json()
      expect(seen).toMatchObject({ side: 'institution', whole: null, proof: 'phone', closed: false })
      expect(seen.teaser.title).toBe(need.title)
    }
    expect((await open(token)).body).not.toContain(need.problem)
    expect((await leadNow()).answers.institution.answer).toBe('none')
  })

  it('gives nothing of a need away that is not public but what its enterprise approved', async () => {
    need = await test.factories.need({
      confidentiality: 'verified',
      title: '金丝雀标题',
      problem: '金丝雀难题',
      teaser: '一家涂布企业的检测需求',
    })
    lead = await makeLead()
    const body = (await open(await pushedTo('institution'))).body
    expect(body).not.toContain('金丝雀')
    expect(body).toContain('一家涂布企业的检测需求')
  })

  it('shows the whole after the last four digits, without any contact, and keeps who read it', async () => {
    const token = await pushedTo('institution')
    const seen = await open(token, await confirmed(token, '0000'))
    expect(seen.json().whole).toMatchObject({ need: { problem: need.problem } })
    expect(seen.body).not.toMatch(/1[38]\d{9}|13800000000/)
    const [sent] = (await staff.get(`/pushes?leadId=${lead.id}`))
      .json()
      .items.filter(({ side }: Push) => side === 'institution')
    const reads = and(eq(auditEntries.subjectId, sent.id), eq(auditEntries.action, 'read'))
    expect(await test.db.$count(auditEntries, reads)).toBe(1)
  })

  it('is over once it is revoked or expired', async () => {
    const token = await pushedTo('enterprise')
    const { items } = (await staff.get(`/pushes?leadId=${lead.id}`)).json()
    const sent = items.find(({ side }: Push) => side === 'enterprise')
    expect((await staff.post(`/pushes/${sent.id}/revoke`)).json().link.state).toBe('revoked')
    expect((await open(token)).statusCode).toBe(410)
    expect((await answer(token, { answer: 'interested' })).statusCode).toBe(410)
    const other = items.find(({ side }: Push) => side === 'institution').link.token
    now = new Date(now.getTime() + 15 * 86_400_000)
    expect((await answer(other, { answer: 'interested' })).json().code).toBe('link_expired')
    expect((await leadNow()).answers.institution.answer).toBe('none')
  })
})

describe('an answer', () => {
  it('reaches the lead and its owner, and may be given again', async () => {
    const token = await pushedTo('enterprise')
    expect((await answer(token, { answer: 'not_now' })).json().answer.answer).toBe('not_now')
    await answer(token, { answer: 'interested', note: '想看样机' })
    expect((await leadNow()).answers.enterprise).toMatchObject({ answer: 'interested', note: '想看样机' })
    expect(await test.db.$count(leadAnswersGiven, eq(leadAnswersGiven.leadId, lead.id))).toBe(2)
    const { items }: NotificationList = (await staff.get('/notifications?limit=2')).json()
    expect(items.map(({ kind }) => kind)).toEqual(['lead_answered', 'lead_answered'])
  })

  it('that declines closes the lead with its reason; a later one is kept and passed on', async () => {
    const { items } = await push()
    const tokens = items[0]?.pushes.map(({ link }) => link.token ?? '') ?? []
    expect((await answer(tokens[0] ?? '', { answer: 'declined' })).statusCode).toBe(400)
    await answer(tokens[0] ?? '', declined)
    expect(await leadNow()).toMatchObject({ stage: 'closed', closeReason: 'trl_gap' })
    const late = await answer(tokens[1] ?? '', { answer: 'interested' })
    expect(late.json()).toMatchObject({ closed: true, answer: { answer: 'interested' } })
    const [stored] = await test.db.select().from(leadTable).where(eq(leadTable.id, lead.id))
    expect(stored?.stage).toBe('closed')
    expect((await staff.get('/notifications?limit=1')).json().items[0].kind).toBe('lead_answered')
  })

  it('from both sides asks the bureau to introduce them', async () => {
    const { items } = await push()
    for (const sent of items[0]?.pushes ?? []) await answer(sent.link.token ?? '', { answer: 'interested' })
    const tasks = (await staff.get(`/follow-ups?subjectId=${lead.id}&status=open`)).json().items
    expect(tasks).toHaveLength(1)
    expect(tasks[0].title).toContain('请引荐')
  })

  it('counts each when both sides answer at once', async () => {
    const { items } = await push()
    const sent = items[0]?.pushes ?? []
    const said = await Promise.all(sent.map(({ link }) => answer(link.token ?? '', { answer: 'interested' })))
    expect(said.map(({ statusCode }) => statusCode)).toEqual([200, 200])
    const { answers } = await leadNow()
    expect([answers.enterprise.answer, answers.institution.answer]).toEqual(['interested', 'interested'])
  })

  it('is given in the application too, and entered by the bureau when it was heard', async () => {
    await push()
    const liaison = await test.signInAs('liaison', { organizationId: result.organizationId })
    const path = `/leads/${lead.id}/answer`
    expect((await liaison.post(path, { answer: 'interested', side: 'enterprise' })).statusCode).toBe(403)
    expect((await liaison.post(path, { answer: 'interested' })).json().answers.institution.answer).toBe(
      'interested',
    )
    expect((await staff.post(path, { answer: 'not_now' })).json().errors[0].pointer).toBe('/side')
    const heard = await staff.post(path, { ...declined, side: 'enterprise' })
    expect(heard.json()).toMatchObject({ stage: 'closed', closeReason: 'trl_gap' })
    const judged = and(eq(matchJudgements.needId, need.id), eq(matchJudgements.verdict, 'declined'))
    expect(await test.db.$count(matchJudgements, judged)).toBe(1)
  })

  it('does not tell the other side why', async () => {
    await push()
    const owner = await test.signInAs('enterprise', { organizationId: need.organizationId })
    await staff.post(`/leads/${lead.id}/answer`, { ...declined, side: 'institution' })
    const seen = await owner.get(`/leads/${lead.id}`)
    expect(seen.json().answers.institution).toEqual({ answer: 'none', reason: null, note: '', at: null })
    expect(seen.body).not.toContain('还在实验室阶段')
  })
})
