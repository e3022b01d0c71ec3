import { addDays, dayOf } from '@duijie/shared/days'
import type { FollowUp } from '@duijie/shared/follow-ups'
import type { Lead } from '@duijie/shared/leads'
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

let lead: Lead
beforeEach(async () => {
  now = new Date('2026-11-24T02:00:00Z')
  const need = await test.factories.need()
  const result = await test.factories.result()
  const pair = { needId: need.id, targetKind: 'result', targetId: result.id }
  lead = (await staff.post('/leads', pair)).json()
})

const at = ({ version }: { version: number }) => ({ 'if-match': String(version) })
const tasks = async (query = 'status=open') =>
  (await staff.get(`/follow-ups?subjectId=${lead.id}&${query}`)).json().items as FollowUp[]
const move = async (body: object) => {
  const answer = await staff.post(`/leads/${lead.id}/moves`, body, at(lead))
  expect(answer.statusCode).toBe(200)
  lead = answer.json()
}
const inDays = (days: number) => addDays(dayOf(now), days)

describe('the task of a stage', () => {
  it('is due as the settings say, and gives way to that of the next stage', async () => {
    await move({ to: 'pushed' })
    await move({ to: 'introduced' })
    expect(await tasks()).toMatchObject([{ dueOn: inDays(7), owner: { id: staff.account.id } }])
    await move({ to: 'met' })
    expect(await tasks()).toMatchObject([{ dueOn: inDays(30), status: 'open' }])
    expect(await tasks('status=dropped')).toHaveLength(2)
    await move({ to: 'closed', closeReason: 'timing' })
    expect(await tasks()).toEqual([])
  })

  it('is what the mover says, or none', async () => {
    await move({ to: 'pushed', followUp: { days: 3, title: '打电话给陈总' } })
    expect(await tasks()).toMatchObject([{ title: '打电话给陈总', dueOn: inDays(3) }])
    await move({ to: 'introduced', followUp: null })
    expect(await tasks()).toEqual([])
  })

  it('follows the settings once they are changed, and of two changes one wins', async () => {
    const path = '/settings/follow-up-days'
    const usual = await staff.get(path)
    expect(usual.json()).toMatchObject({ introduced: 7, met: 30, negotiating: 90 })
    const version = { 'if-match': String(usual.headers.etag) }
    const changed = { ...usual.json(), pushed: 2 }
    const codes = await Promise.all([1, 2].map(() => staff.put(path, changed, version)))
    expect(codes.map((answer) => answer.statusCode).sort()).toEqual([200, 412])
    await move({ to: 'pushed' })
    expect(await tasks()).toMatchObject([{ dueOn: inDays(2) }])
    expect((await staff.put(path, { ...changed, met: 0 }, version)).statusCode).toBe(400)
  })
})

describe('a task', () => {
  it('is set, moved, done and opened again, under its version', async () => {
    const input = { subjectKind: 'lead', subjectId: lead.id, title: '约双方视频会议', dueOn: inDays(1) }
    const task: FollowUp = (await staff.post('/follow-ups', input)).json()
    expect(task).toMatchObject({ overdueDays: 0, subject: { title: expect.stringContaining(' × ') } })
    await move({ to: 'pushed' })
    expect((await tasks()).map(({ id }) => id)).toContain(task.id)

    now = new Date(now.getTime() + 4 * 86_400_000)
    const late: FollowUp = (await staff.get(`/follow-ups/${task.id}`)).json()
    expect(late.overdueDays).toBe(3)
    const done = await staff.patch(`/follow-ups/${task.id}`, { status: 'done' }, at(task))
    expect(done.json()).toMatchObject({ status: 'done', overdueDays: 0, doneAt: now.toISOString() })
    expect((await staff.patch(`/follow-ups/${task.id}`, { status: 'open' }, at(task))).statusCode).toBe(412)
    const open = await staff.patch(`/follow-ups/${task.id}`, { status: 'open' }, at(done.json()))
    expect(open.json()).toMatchObject({ status: 'open', doneAt: null })
  })

  it('comes due first in front, and belongs to staff', async () => {
    const owner = (await test.signInAs('staff')).account.id
    const liaison = (await test.signInAs('liaison')).account.id
    const input = { subjectKind: 'lead', subjectId: lead.id, title: '回访' }
    for (const [dueOn, ownerId] of [
      [inDays(9), owner],
      [inDays(2), owner],
    ]) {
      await staff.post('/follow-ups', { ...input, dueOn, ownerId })
    }
    const listed = (await staff.get(`/follow-ups?ownerId=${owner}`)).json()
    expect(listed.items.map(({ dueOn }: FollowUp) => dueOn)).toEqual([inDays(2), inDays(9)])
    expect((await staff.get(`/follow-ups?ownerId=${owner}&dueBy=${inDays(2)}`)).json().total).toBe(1)
    const refused = await staff.post('/follow-ups', { ...input, dueOn: inDays(1), ownerId: liaison })
    expect(refused.json().errors[0].pointer).toBe('/ownerId')
    const owners = (await staff.get('/follow-ups/owners')).json().items.map(({ id }: { id: string }) => id)
    expect(owners).toContain(owner)
    expect(owners).not.toContain(liaison)
    const stranger = { ...input, subjectId: crypto.randomUUID(), dueOn: inDays(1) }
    expect((await staff.post('/follow-ups', stranger)).statusCode).toBe(404)
  })
})
