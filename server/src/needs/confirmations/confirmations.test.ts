import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type TestApp } from '../../testing/test-app.ts'

let test: TestApp
let now = new Date('2026-03-02T02:00:00Z')
beforeAll(async () => {
  test = await createTestApp({ clock: () => now })
})
afterAll(() => test.close())

const CANARY = '金丝雀原文'

async function refined(contactPhone = '13800005678') {
  const organization = await test.factories.organization()
  const staff = await test.signInAs('staff')
  const need = await test.factories.need({
    organizationId: organization.id,
    stage: 'refined',
    confidentiality: 'restricted',
    originalText: CANARY,
    contactName: '王敏',
    contactPhone,
  })
  return { organization, staff, need }
}

async function sent(contactPhone?: string) {
  const made = await refined(contactPhone)
  const answer = await made.staff.post(`/needs/${made.need.id}/confirmation-links`)
  const token: string = answer.json().items[0].token
  return { ...made, token }
}

async function granted(token: string, lastFour = '5678') {
  const answer = await test.visitor.post(`/r/${token}/confirmation`, { lastFour })
  return { cookie: String(answer.headers['set-cookie']).split(';')[0] ?? '' }
}

const stageOf = async (id: string) => (await test.services.needs.get({ role: 'system' }, id)).stage

describe('confirming by link', () => {
  it('shows nothing before the last four digits, and confirms by a choice alone', async () => {
    const { need, token } = await sent()
    const blind = await test.visitor.get(`/r/${token}/need`)
    expect([blind.statusCode, blind.json().code]).toEqual([403, 'link_unconfirmed'])
    const before = await test.visitor.get(`/r/${token}`)
    expect(`${blind.body}${before.body}`).not.toMatch(new RegExp(`${CANARY}|${need.title}|王敏|5678`))

    const grant = await granted(token)
    const opened = await test.visitor.get(`/r/${token}/need`, grant)
    expect(opened.json()).toMatchObject({
      originalText: CANARY,
      title: need.title,
      state: 'waiting',
      version: 1,
    })
    expect(opened.headers['cache-control']).toBe('no-store')
    expect(await stageOf(need.id)).toBe('refined')

    const answer = { answer: 'confirm', version: 1 }
    const stale = await test.visitor.post(`/r/${token}/need`, { ...answer, version: 7 }, grant)
    expect(stale.statusCode).toBe(412)
    const confirmed = await test.visitor.post(`/r/${token}/need`, answer, grant)
    expect(confirmed.json()).toMatchObject({ state: 'confirmed' })
    expect(await stageOf(need.id)).toBe('confirmed')
    const replayed = await test.visitor.post(`/r/${token}/need`, answer, grant)
    expect(replayed.statusCode).toBe(409)
  })

  it('takes an objection to the bureau and leaves the stage as it is', async () => {
    const { need, token, staff } = await sent()
    const grant = await granted(token)
    const empty = await test.visitor.post(`/r/${token}/need`, { answer: 'object', version: 1 }, grant)
    expect(empty.statusCode).toBe(400)
    const note = '保质期写错了，是21天'
    const answer = await test.visitor.post(`/r/${token}/need`, { answer: 'object', note, version: 1 }, grant)
    expect(answer.json().state).toBe('objected')
    expect(await stageOf(need.id)).toBe('refined')
    const waiting = (await staff.get('/diagnoses')).json().items
    expect(waiting).toContainEqual(expect.objectContaining({ needId: need.id, cause: 'objection', note }))
    const history = (await staff.get(`/needs/${need.id}/history`)).json().items
    expect(history[0]).toMatchObject({ action: 'object', reason: note, actor: { role: 'visitor' } })
    const later = await test.visitor.post(`/r/${token}/need`, { answer: 'confirm', version: 1 }, grant)
    expect(later.json().state).toBe('confirmed')
  })

  it('serves the account of the enterprise without digits, and where no phone is on record nobody else', async () => {
    const { organization, token, need } = await sent('')
    const enterprise = await test.signInAs('enterprise', { organizationId: organization.id })
    expect((await enterprise.get(`/r/${token}/need`)).json().title).toBe(need.title)
    expect((await test.visitor.get(`/r/${token}`)).json().proof).toBe('sign_in')
    for (const role of ['enterprise', 'liaison', 'staff'] as const) {
      const other = await test.signInAs(role)
      expect((await other.get(`/r/${token}/need`)).json().code).toBe('link_unconfirmed')
    }
  })

  it('opens one need, and is over once revoked, sent again or expired', async () => {
    const one = await sent()
    const other = await sent()
    const grant = await granted(one.token)
    expect((await test.visitor.get(`/r/${other.token}/need`, grant)).statusCode).toBe(403)
    now = new Date(now.getTime() + 1000)
    const again = (await one.staff.post(`/needs/${one.need.id}/confirmation-links`)).json().items
    expect(again.map(({ state }: { state: string }) => state)).toEqual(['open', 'revoked'])
    expect((await test.visitor.get(`/r/${one.token}/need`, grant)).json().code).toBe('link_revoked')
    await other.staff.delete(`/needs/${other.need.id}/confirmation-links`)
    expect((await test.visitor.get(`/r/${other.token}`)).statusCode).toBe(410)
    now = new Date(now.getTime() + 15 * 86_400_000)
    const expired = await test.visitor.get(`/r/${again[0].token}/need`, grant)
    expect([expired.statusCode, expired.json().code]).toEqual([410, 'link_expired'])
    expect(expired.body).not.toContain(CANARY)
  })

  it('is sent by staff alone, and only while the wording waits', async () => {
    const { need, organization } = await refined()
    const enterprise = await test.signInAs('enterprise', { organizationId: organization.id })
    expect((await enterprise.post(`/needs/${need.id}/confirmation-links`)).statusCode).toBe(403)
    const published = await test.factories.need()
    const staff = await test.signInAs('staff')
    expect((await staff.post(`/needs/${published.id}/confirmation-links`)).statusCode).toBe(409)
  })
})

describe('what waits to be looked into once more', () => {
  it('is flagged, given to somebody and cleared with a reason', async () => {
    const staff = await test.signInAs('staff')
    const need = await test.factories.need({ stage: 'submitted' })
    const flagged = await staff.post(`/needs/${need.id}/diagnoses`, { note: '指标不清' })
    const [{ id, quality }] = flagged.json().items
    expect(quality.score).toBeGreaterThan(0)
    expect(
      quality.questions.map(({ check }: { check: string }) => quality.missing.includes(check)),
    ).toContain(true)
    const other = await test.factories.need({ stage: 'submitted' })
    expect((await staff.get(`/diagnoses?needId=${other.id}`)).json().items).toEqual([])
    expect((await staff.get(`/diagnoses?needId=${need.id}`)).json().items).toHaveLength(1)
    const mine = await staff.patch(`/diagnoses/${id}`, { ownerId: staff.account.id })
    expect(mine.json().owner).toMatchObject({ id: staff.account.id })
    const liaison = await test.signInAs('liaison')
    expect((await staff.patch(`/diagnoses/${id}`, { ownerId: liaison.account.id })).statusCode).toBe(400)
    expect((await staff.post(`/diagnoses/${id}/clear`, { reason: '' })).statusCode).toBe(400)
    expect((await staff.post(`/diagnoses/${id}/clear`, { reason: '已电话补充' })).statusCode).toBe(200)
    expect((await staff.post(`/diagnoses/${id}/clear`, { reason: '再次' })).statusCode).toBe(409)
    expect((await staff.get('/diagnoses')).json().items).not.toContainEqual(expect.objectContaining({ id }))
  })

  it('tells whom it is given to, sets a task for a week, and keeps who gave it; the task goes with the last reason', async () => {
    const staff = await test.signInAs('staff')
    const [first, second] = [await test.signInAs('staff'), await test.signInAs('staff')]
    const need = await test.factories.need({ stage: 'submitted', confidentiality: 'restricted' })
    const flagged = await staff.post(`/needs/${need.id}/diagnoses`, {
      note: '指标不清',
      ownerId: first.account.id,
    })
    const [{ id }] = flagged.json().items
    const tasks = async (status: string) =>
      (await staff.get(`/follow-ups?subjectId=${need.id}&status=${status}`)).json().items
    const open = {
      title: `二次诊断：${need.title}`,
      subject: { kind: 'need', id: need.id, title: need.title },
    }
    expect(await tasks('open')).toMatchObject([{ ...open, owner: { id: first.account.id } }])
    expect((await first.get('/notifications')).json().items).toMatchObject([
      { kind: 'diagnosis_assigned', subject: { kind: 'need', id: need.id }, values: { title: need.title } },
    ])
    for (const _again of [1, 2]) await staff.patch(`/diagnoses/${id}`, { ownerId: second.account.id })
    expect(await tasks('open')).toMatchObject([{ ...open, owner: { id: second.account.id } }])
    expect((await second.get('/notifications')).json().items).toHaveLength(1)
    const { items } = (await staff.get(`/needs/${need.id}/history`)).json()
    expect(items.map(({ action }: { action: string }) => action).slice(0, 2)).toEqual([
      'assign_diagnosis',
      'flag',
    ])
    await second.patch(`/diagnoses/${id}`, { ownerId: null })
    expect(await tasks('open')).toEqual([])
    await second.patch(`/diagnoses/${id}`, { ownerId: second.account.id })
    expect((await second.get('/notifications')).json().items).toHaveLength(1)
    expect(await tasks('open')).toHaveLength(1)
    await second.post(`/diagnoses/${id}/clear`, { reason: '已电话补充' })
    expect(await tasks('open')).toEqual([])
    expect((await staff.patch(`/diagnoses/${id}`, { ownerId: first.account.id })).statusCode).toBe(409)
  })

  it('takes in a need that stays vague after it was returned', async () => {
    const enterprise = await test.signInAs('enterprise')
    const need = await test.factories.need({
      organizationId: enterprise.account.organizationId ?? '',
      stage: 'returned',
      title: '设备升级',
      problem: '想升级设备',
    })
    expect((await enterprise.post(`/needs/${need.id}/submit`)).statusCode).toBe(200)
    const staff = await test.signInAs('staff')
    const { items } = (await staff.get('/diagnoses')).json()
    expect(items).toContainEqual(expect.objectContaining({ needId: need.id, cause: 'vague' }))
  })
})
