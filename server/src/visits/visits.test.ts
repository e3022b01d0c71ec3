import { organizationTownships } from '@duijie/db/schema/organizations'
import type { DueVisit, Visit } from '@duijie/shared/visits'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Client, createTestApp, type TestApp } from '../testing/test-app.ts'
import { heard, visitTo } from './testing.ts'

const NOW = new Date('2026-03-20T04:00:00.000Z')
let test: TestApp
let staff: Client & { account: { id: string; name: string } }
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
const at = ({ version }: { version: number }) => ({ 'if-match': `"${version}"` })
const enter = (...input: Parameters<typeof visitTo>) => ok<Visit>(staff.post('/visits', visitTo(...input)))

describe('a visit', () => {
  it('keeps who went, whom they met and what was heard', async () => {
    const enterprise = await test.factories.organization()
    const other = await test.signInAs('staff')
    const visit = await enter(enterprise.id, {
      startTime: '09:30',
      endTime: '11:00',
      visitors: [{ accountId: other.account.id }, { name: '高校专家' }],
      peopleMet: [{ name: '周经理', post: '总工', phone: '13800138000' }],
      topics: ['技改'],
      summary: '看了二期产线',
      problems: [heard(), heard({ kind: 'technical', words: '涂布厚度波动大' })],
    })
    expect(visit).toMatchObject({
      kind: 'unplanned',
      stage: 'done',
      day: '2026-03-10',
      leadVisitor: { id: staff.account.id },
      owner: { id: staff.account.id },
      visitors: [
        { accountId: other.account.id, name: other.account.name },
        { accountId: null, name: '高校专家' },
      ],
      peopleMet: [{ name: '周经理', post: '总工', phone: '13800138000' }],
      permissions: { edit: true, moves: ['planned'] },
    })
    expect(visit.problems.map(({ kind, stage }) => [kind, stage])).toEqual([
      ['land', 'heard'],
      ['technical', 'heard'],
    ])
    const changed = { summary: '看了二期产线，约好四月再来', visitors: [] }
    const edited = await ok<Visit>(staff.patch(`/visits/${visit.id}`, changed, at(visit)))
    expect(edited).toMatchObject({ ...changed, version: 2 })
    const history = await ok<{ items: { action: string }[] }>(staff.get(`/visits/${visit.id}/history`))
    expect(history.items.map(({ action }) => action)).toEqual(['edit', 'create'])
  })

  it.each([
    [{ visitedOn: '2026-03-21' }, '/visitedOn', '不能晚于今天'],
    [{ visitedOn: null }, '/visitedOn', '走访日期或计划日期'],
    [{ startTime: '10:00', endTime: '09:00' }, '/endTime', '晚于开始时间'],
    [{ visitors: [{}] }, '/visitors/0/name', '填写姓名'],
  ])('refuses %j', async (values, pointer, detail) => {
    const { id } = await test.factories.organization()
    const body = { enterpriseId: id, visitedOn: '2026-03-10', ...values }
    const answer = await staff.post('/visits', body)
    expect(answer.statusCode).toBe(400)
    expect(answer.json().errors[0]).toMatchObject({ pointer, detail: expect.stringContaining(detail) })
  })

  it('is led by people who visit, at enterprises alone', async () => {
    const { id } = await test.factories.organization()
    const liaison = await test.factories.account('liaison')
    const led = await staff.post('/visits', visitTo(id, { leadVisitorId: liaison.id }))
    expect(led.json().errors[0].pointer).toBe('/leadVisitorId')
    const school = await test.factories.organization({ kind: 'institution' })
    const elsewhere = await staff.post('/visits', visitTo(school.id))
    expect(elsewhere.json().errors[0].pointer).toBe('/enterpriseId')
  })

  it('is planned, paid with what was found, and taken back with a reason', async () => {
    const { id } = await test.factories.organization()
    const planned = await enter(id, { visitedOn: null, plannedOn: '2026-03-18' })
    expect(planned).toMatchObject({ kind: 'planned', stage: 'planned', day: '2026-03-18' })
    const cancelled = await ok<Visit>(
      staff.post(`/visits/${planned.id}/moves`, { to: 'cancelled', reason: '企业停产检修' }, at(planned)),
    )
    expect(cancelled).toMatchObject({ stageReason: '企业停产检修', permissions: { edit: false } })
    const blocked = await staff.post(`/visits/${planned.id}/problems`, heard())
    expect(blocked.statusCode).toBe(409)
    const again = { to: 'planned', plannedOn: '2026-03-19' }
    const second = await ok<Visit>(staff.post(`/visits/${planned.id}/moves`, again, at(cancelled)))
    const report = { summary: '已恢复生产', peopleMet: [{ name: '厂长' }], problems: [heard()] }
    const done = await ok<Visit>(
      staff.post(`/visits/${planned.id}/moves`, { to: 'done', visitedOn: '2026-03-19', report }, at(second)),
    )
    expect(done).toMatchObject({ stage: 'done', kind: 'planned', visitedOn: '2026-03-19', stageReason: '' })
    expect(done.problems).toHaveLength(1)
    const undo = await staff.post(`/visits/${planned.id}/moves`, { to: 'planned' }, at(done))
    expect(undo.json().errors[0].pointer).toBe('/reason')
  })

  it('is moved by one of two who do so at once', async () => {
    const { id } = await test.factories.organization()
    const planned = await enter(id, { visitedOn: null, plannedOn: '2026-03-18' })
    const done = { to: 'done', report: { problems: [heard()] } }
    const cancelled = { to: 'cancelled', reason: '改期' }
    const answers = await Promise.all(
      [done, cancelled].map((move) => staff.post(`/visits/${planned.id}/moves`, move, at(planned))),
    )
    const codes = answers.map(({ statusCode }) => statusCode).sort()
    expect(codes[0]).toBe(200)
    expect([409, 412]).toContain(codes[1])
    const { stage, problems, version } = await ok<Visit>(staff.get(`/visits/${planned.id}`))
    expect(version).toBe(2)
    expect(problems).toHaveLength(stage === 'done' ? 1 : 0)
  })

  it('is entered once, however often a phone sends it', async () => {
    const { id } = await test.factories.organization()
    const key = { 'idempotency-key': `visit-${id}` }
    const first = await staff.post('/visits', visitTo(id), key)
    const second = await staff.post('/visits', visitTo(id), key)
    expect(second.json().id).toBe(first.json().id)
    const { total } = await ok<{ total: number }>(staff.get(`/visits?enterpriseId=${id}`))
    expect(total).toBe(1)
  })
})

describe('townships', () => {
  it('see the visits that counted to them on the day, and enter those of their own', async () => {
    const [before, now] = [await test.factories.township(), await test.factories.township()]
    const enterprise = await test.factories.organization({ townshipId: now.id })
    await test.db.insert(organizationTownships).values([
      { organizationId: enterprise.id, townshipId: before.id, fromDay: '2024-01-01' },
      { organizationId: enterprise.id, townshipId: now.id, fromDay: '2026-03-05' },
    ])
    const former = await test.signInAs('township', { townshipId: before.id })
    const present = await test.signInAs('township', { townshipId: now.id })
    const early = await enter(enterprise.id, { visitedOn: '2026-03-04', note: '局里的备注' })
    const late = await enter(enterprise.id, { visitedOn: '2026-03-05', problems: [heard()] })
    expect([early.townshipId, late.townshipId]).toEqual([before.id, now.id])

    expect((await former.get(`/visits/${early.id}`)).json()).toMatchObject({ note: '局里的备注' })
    expect((await former.get(`/visits/${late.id}`)).statusCode).toBe(404)
    expect((await former.get(`/visit-problems/${late.problems[0]?.id}`)).statusCode).toBe(404)
    const list = await ok<{ items: Visit[]; total: number }>(present.get('/visits'))
    expect([list.total, list.items.map(({ id }) => id)]).toEqual([1, [late.id]])

    const tooLate = await former.post('/visits', visitTo(enterprise.id, { visitedOn: '2026-03-06' }))
    expect(tooLate.json().errors[0].pointer).toBe('/enterpriseId')
    const own = await present.post('/visits', visitTo(enterprise.id, { visitedOn: '2026-03-06' }))
    expect(own.statusCode).toBe(201)
    const moved = await present.patch(`/visits/${own.json().id}`, { visitedOn: '2026-03-01' }, at(own.json()))
    expect(moved.json().errors[0].pointer).toBe('/visitedOn')
  })

  it('hold back what became a need that they may not read', async () => {
    const township = await test.factories.township()
    const enterprise = await test.factories.organization({ townshipId: township.id })
    const officer = await test.signInAs('township', { townshipId: township.id })
    const visit = await enter(enterprise.id, {
      problems: [heard({ kind: 'technical', words: '配方稳定性' })],
    })
    const [problem] = visit.problems
    if (!problem) throw new Error('no problem')
    const made = await ok<{ need: { id: string } }>(
      staff.post(`/visit-problems/${problem.id}/need`, { title: '配方稳定性提升' }, at(problem)),
    )
    const read = async () => (await ok<Visit>(officer.get(`/visits/${visit.id}`))).problems
    expect(await read()).toHaveLength(1)
    const need = await ok<{ version: number }>(staff.get(`/needs/${made.need.id}`))
    await ok(staff.patch(`/needs/${made.need.id}`, { confidentiality: 'restricted' }, at(need)))
    expect(await read()).toEqual([])
    expect((await officer.get(`/visit-problems/${problem.id}`)).statusCode).toBe(404)
  })
})

describe('what is due', () => {
  const due = (client: Client, query: string) =>
    ok<{ items: DueVisit[]; total: number; nextCursor: string | null }>(client.get(`/visits/due?${query}`))

  it('is listed by days, township, name and pinyin, page after page', async () => {
    const township = await test.factories.township()
    const place = { townshipId: township.id }
    const [never, long, lately] = await Promise.all(
      ['衡岳精密机械有限公司', '云杉新材料有限公司', '长乐重工有限公司'].map((name) =>
        test.factories.organization({ name, ...place }),
      ),
    )
    if (!never || !long || !lately) throw new Error('not made')
    await enter(long.id, { visitedOn: '2025-11-01', problems: [heard()] })
    await enter(lately.id, { visitedOn: '2026-03-01' })
    await enter(long.id, { visitedOn: null, plannedOn: '2026-03-25' })
    await test.factories.need({ organizationId: long.id })
    await test.factories.need({ organizationId: long.id, stage: 'draft' })

    const query = `townshipId=${township.id}`
    const found = await due(staff, `${query}&days=90`)
    expect(found.items.map(({ enterprise, daysSince }) => [enterprise.id, daysSince])).toEqual([
      [never.id, null],
      [long.id, 139],
    ])
    expect(found.items[1]).toMatchObject({
      openNeeds: 1,
      openProblems: 1,
      planned: { plannedOn: '2026-03-25' },
    })
    expect((await due(staff, `${query}&unplanned=true`)).total).toBe(2)

    const seen: string[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const more: string = cursor ? `&cursor=${cursor}` : ''
      const page = await due(staff, `${query}&limit=1${more}`)
      seen.push(...page.items.map(({ enterprise }) => enterprise.id))
      cursor = page.nextCursor
    }
    expect(seen).toEqual([never.id, long.id, lately.id])

    for (const q of ['衡岳', 'hengyue', 'hyjm', 'HYJM']) {
      expect((await due(staff, `${query}&q=${encodeURIComponent(q)}`)).items).toHaveLength(1)
    }
    const officer = await test.signInAs('township', place)
    expect((await due(officer, 'limit=100')).total).toBe(3)
    const elsewhere = await test.signInAs('township')
    expect((await due(elsewhere, query)).total).toBe(0)
  })

  it('becomes planned visits together, or none', async () => {
    const [one, two] = [await test.factories.organization(), await test.factories.organization()]
    const colleague = await test.signInAs('staff')
    const days = [
      { enterpriseId: one.id, plannedOn: '2026-03-24' },
      { enterpriseId: two.id, plannedOn: '2026-03-25' },
    ]
    const wrong = { visits: [...days, { enterpriseId: staff.account.id, plannedOn: '2026-03-25' }] }
    const refused = await staff.post('/visits/plans', wrong)
    expect(refused.json().errors[0].pointer).toBe('/visits/2/enterpriseId')
    const plan = { visits: days, leadVisitorId: colleague.account.id, topics: ['技改'] }
    const made = await ok<{ items: Visit[] }>(staff.post('/visits/plans', plan))
    expect(made.items.map(({ plannedOn, owner }) => [plannedOn, owner.id])).toEqual([
      ['2026-03-24', colleague.account.id],
      ['2026-03-25', colleague.account.id],
    ])
    const told = await ok<{ items: { kind: string }[] }>(colleague.get('/notifications'))
    expect(told.items.map(({ kind }) => kind)).toEqual(['visit_assigned', 'visit_assigned'])
    const { total } = await ok<{ total: number }>(staff.get(`/visits?enterpriseId=${one.id},${two.id}`))
    expect(total).toBe(2)
  })
})
