import { randomUUID } from 'node:crypto'
import { matchJudgements } from '@duijie/db/schema/match-judgements'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Client, createTestApp, type TestApp } from '../testing/test-app.ts'

let test: TestApp
let staff: Client
beforeAll(async () => {
  test = await createTestApp()
  staff = await test.signInAs('staff')
})
afterAll(() => test.close())

type NeedValues = Parameters<TestApp['factories']['need']>[0]

async function twoNeeds(one: NeedValues = {}, other: NeedValues = {}) {
  const organizationId = one.organizationId ?? (await test.factories.organization()).id
  return {
    survivor: await test.factories.need({ organizationId, ...one }),
    merged: await test.factories.need({ organizationId, ...other }),
  }
}

interface Sides {
  survivor: { id: string; version: number }
  merged: { id: string; version: number }
}
const bodyOf = ({ survivor, merged }: Sides, choices: object = {}, kind = 'needs') => ({
  kind,
  survivor: { id: survivor.id, version: survivor.version },
  merged: { id: merged.id, version: merged.version },
  choices,
})
const merge = (sides: Sides, choices?: object, kind?: string) =>
  staff.post('/merges', bodyOf(sides, choices, kind))
const read = async (id: string, kind = 'needs') => (await staff.get(`/${kind}/${id}`)).json()

describe('merging needs', () => {
  it('keeps what was chosen, fills what is blank, and leaves the other out of every list', async () => {
    const sides = await twoNeeds(
      { title: '挤压出口测温', targets: '', minTrl: 4, cooperationModes: ['license'] },
      { title: '铝型材测温闭环', targets: '±5℃', minTrl: 6, cooperationModes: ['transfer'] },
    )
    const answer = await merge(sides, { title: 'merged' })
    expect(answer.statusCode).toBe(201)
    expect(answer.json()).toMatchObject({ moved: 0, undoObstacle: null, merged: { title: '铝型材测温闭环' } })
    expect(await read(sides.survivor.id)).toMatchObject({
      title: '铝型材测温闭环',
      targets: '±5℃',
      minTrl: 4,
      cooperationModes: ['license', 'transfer'],
      version: sides.survivor.version + 1,
    })
    const list = await staff.get(`/needs?organizationId=${sides.merged.organizationId}`)
    expect(list.json().items.map(({ id }: { id: string }) => id)).toEqual([sides.survivor.id])
    const found = (await staff.get('/search?kind=needs&q=铝型材测温闭环&limit=100')).json()
    expect(JSON.stringify(found)).not.toContain(sides.merged.id)
  })

  it('answers the survivor at the old address, also after a second merge, to those who may read it', async () => {
    const sides = await twoNeeds({ confidentiality: 'restricted' })
    const third = await test.factories.need({
      organizationId: sides.survivor.organizationId,
      confidentiality: 'restricted',
    })
    await merge(sides)
    const next = await merge({ survivor: third, merged: { id: sides.survivor.id, version: 2 } })
    expect(next.statusCode).toBe(201)
    const answer = await staff.get(`/needs/${sides.merged.id}`)
    expect(answer.json().id).toBe(third.id)
    expect(answer.headers['content-location']).toBe(`/api/v1/needs/${third.id}`)
    expect((await test.visitor.get(`/needs/${sides.merged.id}`)).statusCode).toBe(404)
    const another = await test.signInAs('enterprise')
    expect((await another.get(`/needs/${sides.merged.id}`)).statusCode).toBe(404)
    expect(
      (await staff.patch(`/needs/${sides.merged.id}`, { title: '改名' }, { 'if-match': '"2"' })).statusCode,
    ).toBe(404)
  })

  it('never shows a need to more people than before, unless staff say so', async () => {
    const [a, b, c] = await Promise.all([1, 2, 3].map(() => test.signInAs('liaison')))
    const ids = [a, b, c].map((client) => client?.account.organizationId ?? '')
    const [first = '', second = '', third = ''] = ids
    const sides = await twoNeeds(
      { preferredInstitutionIds: [first], confidentiality: 'public' },
      { preferredInstitutionIds: [second, third], confidentiality: 'restricted' },
    )
    await merge(sides)
    const need = await read(sides.survivor.id)
    expect(need.confidentiality).toBe('restricted')
    expect(need.preferredInstitutions.map(({ id }: { id: string }) => id).sort()).toEqual(
      [second, third].sort(),
    )
    expect((await a?.get(`/needs/${sides.survivor.id}`))?.statusCode).toBe(404)
    expect((await b?.get(`/needs/${sides.survivor.id}`))?.statusCode).toBe(200)
    expect((await test.visitor.get(`/needs/${sides.survivor.id}`)).statusCode).toBe(404)

    const both = await twoNeeds(
      { preferredInstitutionIds: [first, second], confidentiality: 'restricted' },
      { preferredInstitutionIds: [second, third], confidentiality: 'restricted' },
    )
    await merge(both)
    expect((await read(both.survivor.id)).preferredInstitutions.map(({ id }: { id: string }) => id)).toEqual([
      second,
    ])

    const opened = await twoNeeds({}, { confidentiality: 'restricted' })
    await merge(opened, { confidentiality: 'survivor' })
    expect((await read(opened.survivor.id)).confidentiality).toBe('public')
  })

  it('refuses needs of two enterprises, drafts, and to keep the one that is less far', async () => {
    const apart = { survivor: await test.factories.need(), merged: await test.factories.need() }
    expect((await merge(apart)).json()).toMatchObject({ status: 409, code: 'stage_conflict' })
    expect((await merge(await twoNeeds({}, { stage: 'draft' }))).statusCode).toBe(409)
    expect((await merge(await twoNeeds({ stage: 'submitted' }))).json().detail).toContain('进展更远')
    expect((await merge(await twoNeeds({ status: 'withdrawn' }))).json().detail).toContain('有效')
    const one = await test.factories.need()
    expect((await merge({ survivor: one, merged: one })).statusCode).toBe(400)
    expect((await merge({ survivor: one, merged: { id: randomUUID(), version: 1 } })).statusCode).toBe(404)
  })

  it('leaves a text alone that the enterprise has confirmed', async () => {
    const sides = await twoNeeds({ stage: 'confirmed', title: '已确认' }, { stage: 'submitted' })
    expect((await merge(sides, { title: 'merged' })).json().detail).toContain('确认')
  })

  it('lets one of two people win', async () => {
    const sides = await twoNeeds()
    const turned = { survivor: sides.merged, merged: sides.survivor }
    const answers = await Promise.all([merge(sides), merge(turned), merge(sides)])
    const codes = answers.map(({ statusCode }) => statusCode)
    expect(codes.filter((code) => code === 201)).toHaveLength(1)
    expect(codes.filter((code) => code !== 201).every((code) => code === 412 || code === 404)).toBe(true)
    const stale = await twoNeeds()
    await staff.patch(`/needs/${stale.merged.id}`, { title: '刚改过' }, { 'if-match': '"1"' })
    expect((await merge(stale)).json().code).toBe('version_conflict')
  })
})

describe('what refers to the records', () => {
  it('goes to the survivor; of two judgements of one account the later stays; undoing brings all back', async () => {
    const sides = await twoNeeds()
    const [shared, other] = [await test.factories.result(), await test.factories.result()]
    const judge = await test.signInAs('staff')
    const say = (needId: string, resultId: string, verdict: string) =>
      judge.put(`/needs/${needId}/matches/${resultId}/judgement`, { verdict })
    await say(sides.survivor.id, shared.id, 'met')
    await say(sides.merged.id, shared.id, 'signed')
    await say(sides.merged.id, other.id, 'accepted')
    const judgements = async (needId: string) =>
      (await test.db.select().from(matchJudgements).where(eq(matchJudgements.needId, needId)))
        .map(({ resultId, verdict }) => [resultId, verdict])
        .sort()
    const before = [await judgements(sides.survivor.id), await judgements(sides.merged.id)]
    const lead = await staff.post('/leads', {
      needId: sides.merged.id,
      targetKind: 'result',
      targetId: other.id,
      source: 'visit',
    })

    const merged = await merge(sides)
    expect(merged.json()).toMatchObject({ moved: lead.statusCode === 201 ? 3 : 2 })
    expect(await judgements(sides.survivor.id)).toEqual(
      [
        [shared.id, 'signed'],
        [other.id, 'accepted'],
      ].sort(),
    )
    expect(await judgements(sides.merged.id)).toEqual([])

    const undone = await staff.post(`/merges/${merged.json().id}/undo`)
    expect(undone.statusCode).toBe(200)
    expect([await judgements(sides.survivor.id), await judgements(sides.merged.id)]).toEqual(before)
    expect((await read(sides.merged.id)).id).toBe(sides.merged.id)
    expect((await staff.post(`/merges/${merged.json().id}/undo`)).statusCode).toBe(409)
  })

  it('is not undone once the survivor has changed; both originals stay on record', async () => {
    const sides = await twoNeeds({ title: '原一', originalText: '甲方原话' }, { title: '原二' })
    const { id } = (await merge(sides)).json()
    await staff.patch(`/needs/${sides.survivor.id}`, { title: '后来改过' }, { 'if-match': '"2"' })
    expect((await staff.post(`/merges/${id}/undo`)).json().detail).toContain('记录')
    const listed = (await staff.get('/merges')).json().items.find((item: { id: string }) => item.id === id)
    expect(listed).toMatchObject({ survivor: { title: '原一' }, merged: { title: '原二' } })
    expect(listed.undoObstacle).not.toBeNull()
  })
})

describe('merging results', () => {
  it('unites experts and rights, and is undone', async () => {
    const organizationId = (await test.factories.organization({ kind: 'institution' })).id
    const [x, y] = [
      await test.factories.expert({ organizationId }),
      await test.factories.expert({ organizationId }),
    ]
    const right = { kind: 'invention' as const, number: 'ZL1', status: 'granted' as const }
    const sides = {
      survivor: await test.factories.result({ organizationId, expertIds: [x.id], ip: [right] }),
      merged: await test.factories.result({ organizationId, expertIds: [y.id, x.id], ip: [right], trl: 7 }),
    }
    const { id } = (await merge(sides, {}, 'results')).json()
    const united = await read(sides.merged.id, 'results')
    expect(united.id).toBe(sides.survivor.id)
    expect(united.experts.map((expert: { id: string }) => expert.id)).toEqual([x.id, y.id])
    expect(united).toMatchObject({ ip: [right], trl: 7 })
    expect((await staff.post(`/merges/${id}/undo`)).statusCode).toBe(200)
    expect((await read(sides.survivor.id, 'results')).experts).toHaveLength(1)
    expect((await read(sides.merged.id, 'results')).experts).toHaveLength(2)
  })

  it('refuses results of two institutions', async () => {
    const sides = { survivor: await test.factories.result(), merged: await test.factories.result() }
    expect((await merge(sides, {}, 'results')).json().detail).toContain('不同院校')
  })
})
