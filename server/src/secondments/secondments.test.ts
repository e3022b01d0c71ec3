import type { SecondmentRequest } from '@duijie/shared/secondment-sides'
import type { Secondment } from '@duijie/shared/secondments'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ifMatch } from '../agreements/testing/moved.ts'
import { type Client, createTestApp, type TestApp } from '../testing/test-app.ts'

const now = new Date('2026-11-20T04:00:00.000Z')
const today = '2026-11-20'
let test: TestApp
let staff: Awaited<ReturnType<TestApp['signInAs']>>
beforeAll(async () => {
  test = await createTestApp({ clock: () => now })
  staff = await test.signInAs('staff')
})
afterAll(() => test.close())

const get = async (client: Client, id: string): Promise<Secondment> =>
  (await client.get(`/secondments/${id}`)).json()
const move = (secondment: { id: string; version: number }, body: object) =>
  staff.post(`/secondments/${secondment.id}/moves`, body, ifMatch(secondment))
async function moved(secondment: { id: string; version: number }, body: object): Promise<Secondment> {
  const answer = await move(secondment, body)
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json()
}
type Answer = Awaited<ReturnType<typeof move>>
const pointerOf = (answer: Answer) => answer.json().errors?.[0].pointer
const idsOf = (answer: Answer) => answer.json().items.map(({ id }: { id: string }) => id)
const codes = (answers: Answer[]) => answers.map(({ statusCode }) => statusCode).sort()

describe('the way of a secondment', () => {
  it('goes from the proposal to the assessment, and a renewed term begins a new one', async () => {
    const enterprise = await test.signInAs('enterprise')
    const enterpriseId = enterprise.account.organizationId as string
    const { id: expertId } = await test.factories.expert()
    const body = { expertId, enterpriseId, startsOn: '2026-02-01', endsOn: '2027-01-31' }
    const wrongTerm = await staff.post('/secondments', { ...body, endsOn: '2026-01-31' })
    expect(pointerOf(wrongTerm)).toBe('/endsOn')
    const proposed: Secondment = (await staff.post('/secondments', body)).json()
    expect((await staff.post('/secondments', body)).json().code).toBe('already_exists')
    expect(pointerOf(await move(proposed, { to: 'in_post' }))).toBe('/reason')
    const inPost = await moved(proposed, { to: 'in_post', day: '2026-02-01', reason: '补录上年度批次' })
    expect(inPost).toMatchObject({ approvedOn: '2026-02-01', signedOn: '2026-02-01', grade: null })
    const told = (await enterprise.get('/notifications')).json().items
    expect(told.map(({ kind }: { kind: string }) => kind)).toEqual(['secondment_approved'])
    expect(pointerOf(await move(inPost, { to: 'assessed' }))).toBe('/grade')
    expect(pointerOf(await move(inPost, { to: 'terminated', grade: 'good', reason: '离职' }))).toBe('/grade')
    const assessed = await moved(inPost, { to: 'assessed', grade: 'excellent', assessment: '带出一支队伍' })
    expect(await get(enterprise, assessed.id)).toMatchObject({ grade: 'excellent', note: null })

    const next = { ...body, startsOn: '2027-02-01', endsOn: null, renewedFromId: assessed.id }
    expect((await staff.post('/secondments', next)).statusCode).toBe(409)
    const renewed = await moved(assessed, { to: 'renewed' })
    const other = await test.factories.expert()
    expect(pointerOf(await staff.post('/secondments', { ...next, expertId: other.id }))).toBe(
      '/renewedFromId',
    )
    const both = await Promise.all([staff.post('/secondments', next), staff.post('/secondments', next)])
    expect(codes(both)).toEqual([201, 409])
    const created = both.find(({ statusCode }) => statusCode === 201)?.json()
    expect((await get(staff, renewed.id)).renewedAsId).toBe(created.id)
    expect(created.renewedFromId).toBe(renewed.id)
  })

  it('happens once where two decide at once', async () => {
    const secondment = await test.factories.secondment({ stage: 'publicised' })
    const answers = await Promise.all([
      move(secondment, { to: 'approved' }),
      move(secondment, { to: 'not_selected' }),
    ])
    expect(codes(answers)).toEqual([200, 412])
  })
})

describe('days served', () => {
  it('are entered once a day by the enterprise or the bureau while the expert is in post', async () => {
    const enterprise = await test.signInAs('enterprise')
    const liaison = await test.signInAs('liaison')
    const expert = await test.factories.expert({ organizationId: liaison.account.organizationId as string })
    const values = { enterpriseId: enterprise.account.organizationId as string, expertId: expert.id }
    const secondment = await test.factories.secondment({
      ...values,
      stage: 'in_post',
      approvedOn: '2026-02-01',
      startsOn: '2026-02-10',
    })
    const path = `/secondments/${secondment.id}/days`
    const served = { day: '2026-11-03', work: '到产线跟班' }
    expect(pointerOf(await enterprise.post(path, { ...served, day: '2026-02-09' }))).toBe('/day')
    expect(pointerOf(await enterprise.post(path, { ...served, day: '2026-11-21' }))).toBe('/day')
    expect((await liaison.post(path, served)).statusCode).toBe(403)
    expect((await (await test.signInAs('enterprise')).post(path, served)).statusCode).toBe(404)
    const twice = await Promise.all([enterprise.post(path, served), enterprise.post(path, served)])
    expect(codes(twice)).toEqual([201, 409])
    await staff.post(path, { ...served, day: today, halfDays: 1 })
    expect((await get(liaison, secondment.id)).halfDaysServed).toBe(3)
    const { items } = (await enterprise.get(path)).json()
    expect(items.map(({ permissions }: { permissions: object }) => permissions)).toEqual([
      { remove: false },
      { remove: true },
    ])
    expect((await enterprise.delete(`${path}/${items[0].id}`)).statusCode).toBe(403)
    expect((await enterprise.delete(`${path}/${items[1].id}`)).statusCode).toBe(200)
    expect((await get(staff, secondment.id)).halfDaysServed).toBe(1)
    const waiting = await test.factories.secondment({
      ...values,
      expertId: (await test.factories.expert()).id,
    })
    expect((await enterprise.post(`/secondments/${waiting.id}/days`, served)).statusCode).toBe(409)
  })
})

describe('supply and demand', () => {
  it('show each side what it may see, and nothing of a need it may not name', async () => {
    const { factories } = test
    const liaison = await test.signInAs('liaison')
    const elsewhere = await test.signInAs('liaison')
    const enterprise = await test.signInAs('enterprise')
    const enterpriseId = enterprise.account.organizationId as string
    const expert = await factories.expert({ organizationId: liaison.account.organizationId as string })
    const offer = { expertId: expert.id, techFields: ['new_materials'], wishes: '每月两天' }
    expect((await elsewhere.post('/secondment-offers', offer)).statusCode).toBe(403)
    const offered = await liaison.post('/secondment-offers', offer)
    expect(offered.statusCode).toBe(201)
    expect((await staff.post('/secondment-offers', offer)).json().code).toBe('already_exists')
    expect(idsOf(await enterprise.get('/secondment-offers?limit=100'))).toContain(offered.json().id)
    expect(idsOf(await elsewhere.get('/secondment-offers?limit=100'))).toEqual([])
    const path = `/secondment-offers/${offered.json().id}`
    const withdrawn = await liaison.patch(path, { status: 'withdrawn' }, ifMatch(offered.json()))
    expect(withdrawn.json().status).toBe('withdrawn')
    expect(idsOf(await enterprise.get('/secondment-offers?limit=100'))).toEqual([])

    const named = liaison.account.organizationId as string
    const restricted = await factories.need({
      organizationId: enterpriseId,
      confidentiality: 'restricted',
      preferredInstitutionIds: [named],
    })
    const request = async (body: object): Promise<SecondmentRequest> =>
      (await enterprise.post('/secondment-requests', body)).json()
    const plain = await request({ wishes: '懂涂布工艺' })
    const secret = await request({ needId: restricted.id, wishes: '参与攻关' })
    const foreign = { needId: (await factories.need()).id }
    expect(pointerOf(await enterprise.post('/secondment-requests', foreign))).toBe('/needId')
    const other = { enterpriseId: (await factories.organization()).id }
    expect((await enterprise.post('/secondment-requests', other)).statusCode).toBe(403)
    expect(idsOf(await liaison.get('/secondment-requests')).sort()).toEqual([plain.id, secret.id].sort())
    expect(idsOf(await elsewhere.get('/secondment-requests'))).toEqual([plain.id])
    expect((await elsewhere.get(`/secondment-requests/${secret.id}`)).statusCode).toBe(404)
    const told = (await staff.get('/notifications?limit=100')).json().items
    expect(told.map(({ kind }: { kind: string }) => kind)).toEqual(
      expect.arrayContaining(['secondment_offered', 'secondment_requested']),
    )

    const fill = (expertId: string) =>
      staff.post('/secondments', { expertId, enterpriseId, requestId: plain.id })
    const filled = await Promise.all([fill(expert.id), fill((await factories.expert()).id)])
    expect(codes(filled)).toEqual([201, 409])
    const after = (await enterprise.get(`/secondment-requests/${plain.id}`)).json()
    expect(after).toMatchObject({ status: 'filled', secondmentId: expect.any(String) })
    const late = await enterprise.patch(`/secondment-requests/${plain.id}`, { wishes: '' }, ifMatch(after))
    expect(late.statusCode).toBe(409)
    expect(idsOf(await elsewhere.get('/secondment-requests'))).toEqual([])
  })

  it('propose those who are willing first, then whom the enterprise knows best, then the best match', async () => {
    const { factories } = test
    const enterprise = await factories.organization()
    const need = await factories.need({ organizationId: enterprise.id, confidentiality: 'restricted' })
    const [willing, agreed, matching, serving, unrelated] = await Promise.all(
      Array.from({ length: 5 }, () => factories.expert()),
    )
    if (!willing || !agreed || !matching || !serving || !unrelated) throw new Error('too few experts')
    await factories.result({ organizationId: matching.organizationId, expertIds: [matching.id] })
    for (const expert of [agreed, serving]) {
      await factories.agreement({
        enterpriseId: enterprise.id,
        institutionId: expert.organizationId,
        expertId: expert.id,
      })
    }
    await factories.agreement({ enterpriseId: enterprise.id, expertId: unrelated.id, stage: 'draft' })
    await factories.secondment({ expertId: serving.id, enterpriseId: enterprise.id })
    const offer = { expertId: willing.id, techFields: ['agriculture'] }
    expect((await staff.post('/secondment-offers', offer)).statusCode).toBe(201)
    const path = `/secondment-candidates?enterpriseId=${enterprise.id}`
    const { items } = (await staff.get(path)).json()
    const found = items.map(({ expert }: { expert: { id: string } }) => expert.id)
    expect(found).toEqual([willing.id, agreed.id, matching.id])
    expect(items[1]).toMatchObject({ offer: null, agreements: 1, meetings: 0, leads: 0, best: null })
    expect(items[2].best).toMatchObject({ need: { id: need.id } })
    const asked: SecondmentRequest = (
      await staff.post('/secondment-requests', { enterpriseId: enterprise.id, techFields: ['electronics'] })
    ).json()
    const fitting = (await staff.get(`${path}&requestId=${asked.id}`)).json().items
    expect(fitting.map(({ expert }: { expert: { id: string } }) => expert.id)).toEqual([
      agreed.id,
      matching.id,
    ])
  })
})

it('the bureau is told once that a term ends, and the task goes once it is over', async () => {
  const remind = test.services.jobHandlers.find(({ job }) => job.name === 'remind-of-secondments')
  const secondment = await test.factories.secondment({
    stage: 'in_post',
    approvedOn: '2026-01-05',
    endsOn: '2026-12-31',
    ownerId: staff.account.id,
  })
  await remind?.run({}, { id: '1', attempt: 1, last: true, signal: new AbortController().signal })
  await remind?.run({}, { id: '1', attempt: 1, last: true, signal: new AbortController().signal })
  const tasks = async () =>
    (await staff.get(`/follow-ups?status=open&subjectId=${secondment.id}`)).json().items
  expect(await tasks()).toHaveLength(1)
  await moved(secondment, { to: 'terminated', reason: '专家调离' })
  expect(await tasks()).toEqual([])
})
