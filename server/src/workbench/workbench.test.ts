import { auditEntries } from '@duijie/db/schema/audit'
import { needMatchesSchema } from '@duijie/shared/matches'
import type { Standing, Workbench, WorkbenchQueue, WorkbenchRanking } from '@duijie/shared/workbench'
import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type TestApp } from '../testing/test-app.ts'

let test: TestApp
beforeAll(async () => {
  test = await createTestApp()
})
afterAll(() => test.close())

const bearings = {
  title: '低速重载轴承早期故障监测',
  problem: '风机偏航轴承转速低，振动信号弱，裂纹难以发现，希望用声发射方法在线监测。',
} as const

async function world() {
  const { factories } = test
  const need = await factories.need({ ...bearings })
  const acoustic = await factories.result({
    title: '声发射传感器与裂纹识别',
    summary: '采集声发射信号，识别金属构件的裂纹。',
  })
  const vibrating = await factories.result({
    title: '振动信号轴承监测装置',
    summary: '以振动信号监测高速轴承。',
  })
  const staff = await test.signInAs('staff')
  return { need, acoustic, vibrating, staff, path: `/workbench/needs/${need.id}` }
}

const orderOf = ({ items }: Pick<WorkbenchRanking, 'items'>) =>
  items.map(({ resultId, rank, score, level, explanation }) => ({
    resultId,
    rank,
    score,
    level,
    explanation,
  }))

describe('the words of a need', () => {
  it('are shown with their places, and change the order at once without being kept', async () => {
    const { need, acoustic, vibrating, staff, path } = await world()
    const open: Workbench = (await staff.get(`${path}?top=50`)).json()
    expect(open.termWeights).toEqual({ weights: [], version: 0, updatedAt: null, updatedBy: null })
    const acousticWord = open.words.find(({ term }) => term === '声发射')
    const [place] = acousticWord?.places ?? []
    expect(need[place?.field as 'problem'].slice(place?.start, place?.end)).toBe(acousticWord?.written)

    const scoresBy = async (weights: { term: string; weight: number }[]) => {
      const answer = await staff.post(`${path}/rankings`, { weights, top: 50 })
      expect(answer.statusCode).toBe(200)
      const { items }: WorkbenchRanking = answer.json()
      return (id: string) => items.find(({ resultId }) => resultId === id)?.score ?? 0
    }
    const plain = await scoresBy([])
    const weighed = await scoresBy([
      { term: '声发射', weight: 3 },
      { term: '振动', weight: 0 },
    ])
    expect(weighed(acoustic.id)).toBeGreaterThan(plain(acoustic.id))
    expect(weighed(vibrating.id)).toBeLessThan(plain(vibrating.id))
    expect(orderOf((await staff.get(`${path}?top=50`)).json())).toEqual(orderOf(open))
  })

  it('are kept with it, and whoever matches it then sees the order that was shown', async () => {
    const { need, staff, path } = await world()
    const weights = [
      { term: '声发射', weight: 2 },
      { term: '振动', weight: 0 },
      { term: '氮化镓', weight: 1 },
    ]
    const before: Workbench = (await staff.get(`${path}?top=50`)).json()
    const shown: WorkbenchRanking = (await staff.post(`${path}/rankings`, { weights, top: 50 })).json()
    expect(orderOf(shown)).not.toEqual(orderOf(before))

    const put = (version: number, body: object) =>
      staff.put(`/needs/${need.id}/term-weights`, body, { 'if-match': `"${version}"` })
    const saved = await put(0, { weights })
    expect(saved.statusCode).toBe(200)
    expect(saved.json()).toMatchObject({ weights, version: 1, updatedBy: expect.any(String) })
    expect((await put(0, { weights: [] })).statusCode).toBe(412)

    const owner = await test.signInAs('enterprise', { organizationId: need.organizationId })
    const seen = needMatchesSchema.parse((await owner.get(`/needs/${need.id}/matches?top=50`)).json())
    expect(orderOf(seen as never)).toEqual(orderOf(shown))
    const opened: Workbench = (await staff.get(`${path}?top=50`)).json()
    expect(orderOf(opened)).toEqual(orderOf(shown))
    expect(opened.words).toEqual(before.words)
    const [first] = shown.items
    const ofResult = await staff.get(`/results/${first?.resultId}/matches?top=100`)
    const other = ofResult.json().items.find((item: { needId: string }) => item.needId === need.id)
    expect(other?.score).toBe(first?.score)

    const [entry] = await test.db
      .select()
      .from(auditEntries)
      .where(and(eq(auditEntries.subjectId, need.id), eq(auditEntries.action, 'weigh_terms')))
    expect(entry?.changes).toEqual({ termWeights: [[], weights] })

    expect((await put(1, { weights: [] })).json()).toMatchObject({ weights: [], version: 2 })
    expect(orderOf((await staff.get(`${path}?top=50`)).json())).toEqual(orderOf(before))
  })

  it('are refused where they can do nothing, or are no weights', async () => {
    const { need, staff, path } = await world()
    const refusals = [
      [{ term: '的', weight: 2 }],
      [
        { term: 'PTFE', weight: 2 },
        { term: 'ptfe', weight: 0 },
      ],
      [{ term: '轴承', weight: 7 }],
      [{ term: ' ', weight: 1 }],
      [{ term: '轴'.repeat(41), weight: 1 }],
    ]
    for (const weights of refusals) {
      const answers = [
        await staff.post(`${path}/rankings`, { weights }),
        await staff.put(`/needs/${need.id}/term-weights`, { weights }, { 'if-match': '"0"' }),
      ]
      for (const answer of answers) {
        expect([answer.statusCode, answer.json().code]).toEqual([400, 'validation_failed'])
        expect(answer.json().errors[0].pointer).toMatch(/^\/weights\/\d/)
      }
    }
    expect((await staff.put(`/needs/${need.id}/term-weights`, { weights: [] })).statusCode).toBe(428)
  })
})

describe('what only some readers are told of a need', () => {
  it('does not come out by the weights of its words', async () => {
    const need = await test.factories.need({
      title: '生产线改造',
      problem: '',
      originalText: '我们的偏航轴承用声发射监测，裂纹难以发现。',
    })
    const result = await test.factories.result({ title: '声发射轴承监测' })
    const staff = await test.signInAs('staff')
    const weights = [
      { term: '声发射', weight: 3 },
      { term: '监测', weight: 2 },
      { term: '传感', weight: 1 },
    ]
    await staff.put(`/needs/${need.id}/term-weights`, { weights }, { 'if-match': '"0"' })
    const termsFor = async (client: typeof staff) => {
      const { items } = needMatchesSchema.parse(
        (await client.get(`/needs/${need.id}/matches?top=100`)).json(),
      )
      const match = items.find(({ resultId }) => resultId === result.id)
      return match?.explanation.terms.map(({ term }) => term)
    }
    expect(await termsFor(staff)).toContain('声发射')
    const liaison = await test.signInAs('liaison', { organizationId: result.organizationId })
    expect(await termsFor(liaison)).not.toContain('声发射')
  })
})

describe('the queue', () => {
  it('has published needs, those with good suggestions that nobody screened in front', async () => {
    const { need, staff, path } = await world()
    const draft = await test.factories.need({ ...bearings, stage: 'draft' })
    const read = async (query = ''): Promise<WorkbenchQueue> =>
      (await staff.get(`/workbench/needs${query}`)).json()
    expect((await read()).items.map(({ id }) => id)).not.toContain(draft.id)
    expect((await read('?show=unscreened')).items.map(({ id }) => id)).not.toContain(need.id)

    const { id: resultId } = await test.factories.result({ title: bearings.title, summary: bearings.problem })
    const lead = (await staff.post(`${path}/leads`, { resultId })).json()
    expect(lead).toMatchObject({
      stage: 'suggested',
      source: 'match',
      level: expect.stringMatching(/strong|fair/),
    })
    expect((await read()).items[0]).toMatchObject({ id: need.id, unscreened: 1 })
    await staff.post(`/leads/${lead.id}/moves`, { to: 'screened' }, { 'if-match': `"${lead.version}"` })
    expect((await read('?show=unscreened')).items.map(({ id }) => id)).not.toContain(need.id)
    expect((await read('?techField=agriculture')).items.map(({ id }) => id)).not.toContain(need.id)
  })
})

describe('a candidate', () => {
  it('is taken up as a lead once, shows where that stands, and can be brought back after it was dropped', async () => {
    const { acoustic, staff, path } = await world()
    const take = async () => (await staff.post(`${path}/leads`, { resultId: acoustic.id })).json()
    const lead = await take()
    expect(await take()).toEqual(lead)
    const candidate = async () => {
      const { items }: Workbench = (await staff.get(`${path}?top=50`)).json()
      return items.find(({ resultId }) => resultId === acoustic.id)
    }
    expect((await candidate())?.lead).toMatchObject({ id: lead.id, stage: 'suggested' })

    const drop = { to: 'closed', closeReason: 'not_relevant' }
    const dropped = await staff.post(`/leads/${lead.id}/moves`, drop, { 'if-match': `"${lead.version}"` })
    expect((await candidate())?.lead).toMatchObject({ stage: 'closed', permissions: { undo: true } })
    expect((await staff.post(`${path}/standings`, { resultId: acoustic.id })).json().obstacles).toContain(
      'dismissed',
    )
    const version = { 'if-match': `"${dropped.json().version}"` }
    expect((await staff.post(`/leads/${lead.id}/undo`, undefined, version)).statusCode).toBe(200)
    expect((await candidate())?.lead?.stage).toBe('suggested')
  })

  it('is not taken up for a need that is not open, nor where the result is not published', async () => {
    const { acoustic, path, staff } = await world()
    const draft = await test.factories.need({ ...bearings, stage: 'submitted' })
    const early = await staff.post(`/workbench/needs/${draft.id}/leads`, { resultId: acoustic.id })
    expect([early.statusCode, early.json().code]).toEqual([409, 'stage_conflict'])
    const hidden = await test.factories.result({ title: '声发射裂纹监测', stage: 'submitted' })
    expect((await staff.post(`${path}/leads`, { resultId: hidden.id })).statusCode).toBe(409)
  })
})

describe('why a result stands where it does', () => {
  it('is said as the list says it, by other weights too, with what it lacks', async () => {
    const { acoustic, vibrating, staff, path } = await world()
    const { items }: Workbench = (await staff.get(`${path}?top=50`)).json()
    const standing = async (body: object): Promise<Standing> =>
      (await staff.post(`${path}/standings`, body)).json()
    for (const { resultId, rank, score, level, explanation } of items) {
      expect(await standing({ resultId })).toMatchObject({
        rank,
        score,
        level,
        explanation,
        among: expect.any(Number),
      })
    }
    const { lacking, obstacles, lead } = await standing({ resultId: vibrating.id })
    expect(lacking).not.toContain('轴承')
    expect([obstacles, lead]).toEqual([[], null])
    const strange = await test.factories.result({ title: '水稻秸秆快速腐熟菌剂' })
    expect((await standing({ resultId: strange.id })).lacking).toEqual(
      expect.arrayContaining(['风机', '偏航']),
    )
    const weights = [{ term: '声发射', weight: 0 }]
    const ranking: WorkbenchRanking = (await staff.post(`${path}/rankings`, { weights, top: 50 })).json()
    const there = ranking.items.find(({ resultId }) => resultId === acoustic.id)
    const other = await standing({ resultId: acoustic.id, weights })
    expect([other.rank, other.score]).toEqual([there?.rank, there?.score])
  })

  it('is said of results that are not offered, and of needs that are hidden from their institution', async () => {
    const { staff } = await world()
    const need = await test.factories.need({ ...bearings, confidentiality: 'restricted' })
    const path = `/workbench/needs/${need.id}`
    const obstacles = async (resultId: string) => {
      const { rank, obstacles: found }: Standing = (
        await staff.post(`${path}/standings`, { resultId })
      ).json()
      return { rank, found }
    }
    const make = test.factories.result
    const open = await make({ title: '声发射裂纹监测' })
    expect(await obstacles(open.id)).toEqual({
      rank: expect.any(Number),
      found: ['institution_may_not_read'],
    })
    const withdrawn = await make({ title: '声发射裂纹监测', status: 'withdrawn' })
    expect(await obstacles(withdrawn.id)).toEqual({
      rank: null,
      found: ['result_withdrawn', 'institution_may_not_read'],
    })
    const draft = await make({ title: '声发射裂纹监测', stage: 'draft' })
    expect((await obstacles(draft.id)).found).toContain('result_not_published')
    const expired = await test.factories.need({ ...bearings, validUntil: '2020-01-01' })
    const answer = await staff.post(`/workbench/needs/${expired.id}/standings`, { resultId: open.id })
    expect(answer.json().obstacles).toEqual(['need_expired'])
  })
})
