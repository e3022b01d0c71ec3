import type { NeedFull } from '@duijie/shared/needs'
import type { VisitProblem } from '@duijie/shared/visit-problems'
import { visitProblemStages } from '@duijie/shared/visit-stages'
import type { Visit } from '@duijie/shared/visits'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Client, createTestApp, type TestApp } from '../../testing/test-app.ts'
import { visitHandlers } from '../reminding.ts'
import { heard, visitTo } from '../testing.ts'

let today = '2026-03-20'
let test: TestApp
let staff: Client & { account: { id: string } }
beforeAll(async () => {
  test = await createTestApp({ clock: () => new Date(`${today}T04:00:00.000Z`) })
  staff = await test.signInAs('staff')
})
beforeEach(() => {
  today = '2026-03-20'
})
afterAll(() => test.close())

async function ok<Answer>(answer: ReturnType<Client['get']>): Promise<Answer> {
  const { statusCode, body } = await answer
  if (statusCode >= 300) throw new Error(`${statusCode} ${body}`)
  return body === '' ? (undefined as Answer) : JSON.parse(body)
}
const at = ({ version }: { version: number }) => ({ 'if-match': `"${version}"` })
const move = (problem: VisitProblem, body: object) =>
  staff.post(`/visit-problems/${problem.id}/moves`, body, at(problem))

async function hear(...values: Parameters<typeof heard>): Promise<VisitProblem> {
  const { id } = await test.factories.organization()
  const input = visitTo(id, {
    peopleMet: [{ name: '门卫' }, { name: '周经理', phone: '13800138000' }],
    problems: [heard(...values)],
  })
  const { problems } = await ok<Visit>(staff.post('/visits', input))
  const [problem] = problems
  if (!problem) throw new Error('nothing was heard')
  return problem
}

describe('a technical problem', () => {
  const technical = {
    kind: 'technical',
    words: '涂布厚度波动超过 5 μm，靠人工抽检',
    presentValue: '线速 60 m/min 时波动 5 μm',
    wantedValue: '波动不超过 1 μm',
    constraints: '不改动现有模头',
    budgetFen: { min: 30_000_000, max: 50_000_000 },
    deadline: '2026-12-31',
  } as const

  it('becomes a draft need in its own words', async () => {
    const problem = await hear(technical)
    expect(problem.permissions).toMatchObject({ makeNeed: true, moves: ['done', 'dropped'] })
    const made = await ok<VisitProblem>(
      staff.post(
        `/visit-problems/${problem.id}/need`,
        { title: '涂布厚度在线检测', techField: 'new_materials' },
        at(problem),
      ),
    )
    expect(made).toMatchObject({ stage: 'need_made', need: { title: '涂布厚度在线检测' } })
    const need = await ok<NeedFull>(staff.get(`/needs/${made.need?.id}`))
    expect(need).toMatchObject({
      stage: 'draft',
      source: 'visit',
      organization: problem.visit.enterprise,
      originalText: technical.words,
      currentState: technical.presentValue,
      targets: '波动不超过 1 μm\n不改动现有模头',
      budgetFen: technical.budgetFen,
      deadline: technical.deadline,
      contact: { name: '周经理', phone: '13800138000', email: '' },
    })
    await ok(staff.delete(`/needs/${need.id}`))
    const again = await ok<VisitProblem>(staff.get(`/visit-problems/${problem.id}`))
    expect(again).toMatchObject({ need: null, permissions: { makeNeed: true } })
  })

  it('becomes one need though two press at once, and is handed on to nobody', async () => {
    const problem = await hear(technical)
    const handed = await move(problem, { to: 'handed_on', handedTo: '自然资源局' })
    expect([handed.statusCode, handed.json().detail]).toEqual([409, expect.stringContaining('转为需求')])
    const press = () => staff.post(`/visit-problems/${problem.id}/need`, { title: '厚度检测' }, at(problem))
    const codes = (await Promise.all([press(), press()])).map(({ statusCode }) => statusCode).sort()
    expect(codes[0]).toBe(201)
    expect([409, 412]).toContain(codes[1])
    const { enterprise } = problem.visit
    const needs = await ok<{ total: number }>(staff.get(`/needs?organizationId=${enterprise.id}`))
    expect(needs.total).toBe(1)
  })
})

describe('another problem', () => {
  it('is handed on, done and called back, each by its day', async () => {
    const problem = await hear()
    const early = await move(problem, { to: 'called_back', satisfaction: 'fair' })
    expect(early.statusCode).toBe(409)
    const handed = await ok<VisitProblem>(
      move(problem, { to: 'handed_on', handedTo: '自然资源局 李科长', day: '2026-03-11' }),
    )
    expect(handed).toMatchObject({ stage: 'handed_on', handedOnOn: '2026-03-11', dueOn: '2026-04-10' })
    expect(handed.permissions).toMatchObject({ edit: false, remove: false })
    const before = await move(handed, { to: 'done', answer: '已落实', day: '2026-03-10' })
    expect(before.json().errors[0].pointer).toBe('/day')
    const done = await ok<VisitProblem>(
      move(handed, { to: 'done', answer: '指标已列入年度计划', day: '2026-03-15' }),
    )
    expect(done).toMatchObject({ doneOn: '2026-03-15', dueOn: '2026-03-22', overdueDays: 0 })
    today = '2026-03-24'
    const late = await ok<{ items: VisitProblem[]; total: number }>(
      staff.get(`/visit-problems?overdue=true&enterpriseId=${problem.visit.enterprise.id}`),
    )
    expect(late).toMatchObject({ total: 1, items: [{ id: problem.id, overdueDays: 2 }] })
    const unhappy = { satisfaction: 'dissatisfied', callBackNote: '只答复，未落实' }
    const called = await ok<VisitProblem>(move(done, { to: 'called_back', ...unhappy }))
    expect(called).toMatchObject({ calledBackOn: '2026-03-24', dueOn: null, ...unhappy })
    const silent = await move(called, { to: 'handed_on', handedTo: '自然资源局' })
    expect(silent.json().errors[0].pointer).toBe('/reason')
    const again = await ok<VisitProblem>(
      move(called, { to: 'handed_on', handedTo: '自然资源局', reason: '企业不满意', dueOn: '2026-04-01' }),
    )
    expect(again).toMatchObject({ satisfaction: null, doneOn: null, answer: '', dueOn: '2026-04-01' })
    const history = await ok<{ items: { action: string }[] }>(
      staff.get(`/visit-problems/${problem.id}/history`),
    )
    expect(history.items.map(({ action }) => action)).toEqual([
      'hand_on_again',
      'call_back',
      'finish',
      'hand_on',
      'create',
    ])
  })

  it('is changed and taken out while nothing was done about it', async () => {
    const problem = await hear()
    const edited = await ok<VisitProblem>(
      staff.patch(`/visit-problems/${problem.id}`, { kind: 'policy', words: '补贴到账慢' }, at(problem)),
    )
    expect(edited).toMatchObject({ kind: 'policy', words: '补贴到账慢', version: 2 })
    const stale = await staff.patch(`/visit-problems/${problem.id}`, { kind: 'land' }, at(problem))
    expect(stale.statusCode).toBe(412)
    const handed = await ok<VisitProblem>(move(edited, { to: 'handed_on', handedTo: '财政局' }))
    expect((await staff.delete(`/visit-problems/${problem.id}`, at(handed))).statusCode).toBe(409)
    const dropped = await ok<VisitProblem>(move(handed, { to: 'dropped', reason: '企业已自行解决' }))
    const back = await ok<VisitProblem>(move(dropped, { to: 'heard' }))
    expect(back).toMatchObject({ handedTo: '', handedOnOn: null })
    await ok(staff.delete(`/visit-problems/${problem.id}`, at(back)))
    expect((await staff.get(`/visit-problems/${problem.id}`)).statusCode).toBe(404)
  })
})

it('goes only along its arrows, whatever is asked in whatever order', async () => {
  const bodies: Record<string, object> = {
    heard: {},
    handed_on: { handedTo: '住建局', reason: '再办' },
    done: { answer: '已答复' },
    called_back: { satisfaction: 'satisfied' },
    dropped: { reason: '不再需要' },
  }
  const asked = visitProblemStages.filter((stage) => stage !== 'need_made')
  let seed = 7
  const draw = () => {
    seed = (seed * 48_271) % 2_147_483_647
    return asked[seed % asked.length] ?? 'done'
  }
  for (const kind of ['labour', 'technical'] as const) {
    let problem = await hear({ kind })
    for (let step = 0; step < 40; step++) {
      const to = draw()
      const answer = await move(problem, { to, ...bodies[to] })
      const allowed = problem.permissions.moves.includes(to)
      expect([problem.stage, to, answer.statusCode]).toEqual([problem.stage, to, allowed ? 200 : 409])
      if (allowed) problem = answer.json()
      expect(problem.dueOn !== null).toBe(['handed_on', 'done'].includes(problem.stage))
      expect(problem.satisfaction !== null).toBe(problem.stage === 'called_back')
    }
  }
})

describe('reminders', () => {
  const run = async () => {
    const clock = () => new Date(`${today}T00:45:00.000Z`)
    const { accounts, settings } = test.services
    for (const handler of visitHandlers({ db: test.db, clock, accounts, settings })) {
      await handler.run({}, { id: '', attempt: 1, last: false, signal: AbortSignal.timeout(10_000) })
    }
  }
  const toldOf = async (client: Client, visitId: string) => {
    const { items } = await ok<{ items: { kind: string; subject: { id: string } }[] }>(
      client.get('/notifications?limit=100'),
    )
    return items.filter(({ subject }) => subject.id === visitId).map(({ kind }) => kind)
  }

  it('come to whoever is in charge, once in so many days', async () => {
    const problem = await hear()
    const handed = await ok<VisitProblem>(
      move(problem, { to: 'handed_on', handedTo: '住建局', day: '2026-03-01', dueOn: '2026-03-19' }),
    )
    await run()
    await run()
    expect(await toldOf(staff, handed.visit.id)).toEqual(['visit_problem_overdue'])
    today = '2026-03-27'
    await run()
    expect(await toldOf(staff, handed.visit.id)).toHaveLength(2)
  })

  it('ask the bureau where the officer of a planned visit has left', async () => {
    const township = await test.factories.township()
    const { id } = await test.factories.organization({ townshipId: township.id })
    const officer = await test.signInAs('township', { townshipId: township.id })
    const planned = visitTo(id, { visitedOn: null, plannedOn: '2026-03-22' })
    const visit = await ok<Visit>(officer.post('/visits', planned))
    const admin = await test.signInAs('admin')
    await ok(admin.post(`/accounts/${officer.account.id}/disable`, { reason: '调离' }))
    await run()
    expect(await toldOf(staff, visit.id)).toEqual([])
    today = '2026-03-23'
    await run()
    expect(await toldOf(staff, visit.id)).toEqual(['visit_unrecorded'])
  })
})
