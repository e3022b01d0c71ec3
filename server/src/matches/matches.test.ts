import { needMatchesSchema, resultMatchesSchema } from '@duijie/shared/matches'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createTestApp, type TestApp } from '../testing/test-app.ts'

let test: TestApp
beforeAll(async () => {
  test = await createTestApp()
})
afterAll(() => test.close())

const coatingNeed = {
  title: '光伏盖板玻璃增透膜层耐湿热不足',
  problem: '溶胶凝胶法二氧化硅镀膜液固化后，双85老化1000小时透过率下降1.3%，客户要求不超过0.5%。',
  targets: '双85老化2000小时透过率衰减≤0.5%，铅笔硬度≥4H',
  techField: 'new_materials',
} as const
const coatingResult = {
  title: '耐湿热空心二氧化硅减反射镀膜液',
  summary: '有机硅改性空心二氧化硅溶胶，涂于光伏玻璃后增透2.7%，双85老化2000小时透过率衰减0.4%，硬度4H。',
  techField: 'new_materials',
} as const
const strangeResult = {
  title: '水稻秸秆快速腐熟菌剂',
  summary: '复合芽孢杆菌菌剂，还田15天秸秆失重率八成。',
  techField: 'agriculture',
} as const

async function published() {
  const { factories } = test
  const need = await factories.need({ ...coatingNeed })
  const result = await factories.result({ ...coatingResult })
  const strange = await factories.result({ ...strangeResult })
  return { need, result, strange }
}

describe('matches of a need', () => {
  let records: Awaited<ReturnType<typeof published>>
  beforeEach(async () => {
    records = await published()
  })

  it('are the results that answer it, best first, with reasons marked in both texts', async () => {
    const { need, result, strange } = records
    const owner = await test.signInAs('enterprise', { organizationId: need.organizationId })
    const answer = needMatchesSchema.parse((await owner.get(`/needs/${need.id}/matches?top=100`)).json())
    const places = answer.items.map((item) => item.resultId)
    expect(places.indexOf(result.id)).toBeGreaterThanOrEqual(0)
    const at = (id: string) => (places.includes(id) ? places.indexOf(id) : places.length)
    expect(at(result.id)).toBeLessThan(at(strange.id))
    const match = answer.items.find((item) => item.resultId === result.id)
    expect(['strong', 'fair']).toContain(match?.level)
    expect(match?.explanation.terms.length).toBeGreaterThan(0)
    for (const { term, need: inNeed, result: inResult } of match?.explanation.terms ?? []) {
      for (const span of inNeed) {
        expect(answer.need[span.field as 'title'].slice(span.start, span.end), term).not.toBe('')
      }
      for (const span of inResult) {
        expect(match?.result[span.field as 'title'].slice(span.start, span.end), term).not.toBe('')
      }
    }
    expect(answer.items.map((item) => item.rank)).toEqual(answer.items.map((_item, index) => index + 1))
    const scores = answer.items.map((item) => item.score)
    expect(scores).toEqual([...scores].sort((a, b) => b - a))
  })

  it('keep to `top`, and do not show the contact of the institution', async () => {
    const { need } = records
    const contactPhone = '13987650000'
    await test.factories.result({ ...coatingResult, contactPhone })
    const owner = await test.signInAs('enterprise', { organizationId: need.organizationId })
    const answer = await owner.get(`/needs/${need.id}/matches?top=2`)
    expect(answer.json().items).toHaveLength(2)
    expect((await owner.get(`/needs/${need.id}/matches?top=100`)).body).not.toContain(contactPhone)
    expect((await owner.get(`/needs/${need.id}/matches?top=0`)).statusCode).toBe(400)
  })

  it('are fresh after either side changed', async () => {
    const { need } = records
    const staff = await test.signInAs('staff')
    const ids = async () =>
      (await staff.get(`/needs/${need.id}/matches?top=100`))
        .json()
        .items.map((item: { resultId: string }) => item.resultId)
    const late = await test.factories.result({ ...coatingResult })
    expect(await ids()).toContain(late.id)
    const withdrawn = await staff.post(`/results/${late.id}/withdraw`, { reason: '已转让' })
    expect(withdrawn.statusCode).toBe(200)
    expect(await ids()).not.toContain(late.id)

    const scoreOf = async (id: string) =>
      (await staff.get(`/needs/${need.id}/matches?top=100`))
        .json()
        .items.find((item: { resultId: string }) => item.resultId === id)?.score ?? 0
    const before = await scoreOf(records.result.id)
    const changed = await staff.patch(
      `/needs/${need.id}`,
      {
        title: '酸奶货架期后酸化抑制',
        problem: '低温货架期21天酸度上升超过25°T，需要弱后酸化菌种。',
        targets: '',
      },
      { 'if-match': `"${need.version}"` },
    )
    expect(changed.statusCode).toBe(200)
    expect(await scoreOf(records.result.id)).toBeLessThan(before)
  })

  it('are not for those who may not read the need whole', async () => {
    const { need } = records
    expect((await (await test.signInAs('enterprise')).get(`/needs/${need.id}/matches`)).statusCode).toBe(403)
    const restricted = await test.factories.need({ ...coatingNeed, confidentiality: 'restricted' })
    for (const role of ['enterprise', 'liaison', 'admin'] as const) {
      expect((await (await test.signInAs(role)).get(`/needs/${restricted.id}/matches`)).statusCode).toBe(404)
    }
  })

  it('work for a draft that only its owner sees', async () => {
    const draft = await test.factories.need({ ...coatingNeed, stage: 'draft' })
    const owner = await test.signInAs('enterprise', { organizationId: draft.organizationId })
    const answer = await owner.get(`/needs/${draft.id}/matches`)
    expect(answer.statusCode).toBe(200)
    expect(answer.json().items.length).toBeGreaterThan(0)
  })
})

describe('matches of a result', () => {
  it('are the needs that the reader may read whole, and no trace of others', async () => {
    const result = await test.factories.result({ ...coatingResult })
    const open = await test.factories.need({ ...coatingNeed })
    const restricted = await test.factories.need({
      ...coatingNeed,
      confidentiality: 'restricted',
      contactPhone: '13911112222',
    })
    const draft = await test.factories.need({ ...coatingNeed, stage: 'draft' })
    const liaison = await test.signInAs('liaison', { organizationId: result.organizationId })
    const answer = await liaison.get(`/results/${result.id}/matches?top=100`)
    const ids = resultMatchesSchema.parse(answer.json()).items.map((item) => item.needId)
    expect(ids).toContain(open.id)
    expect(ids).not.toContain(restricted.id)
    expect(ids).not.toContain(draft.id)
    expect(answer.body).not.toContain('13911112222')

    const stranger = await test.signInAs('enterprise')
    expect((await stranger.get(`/results/${result.id}/matches`)).json().items).toEqual([])
    const owner = await test.signInAs('enterprise', { organizationId: open.organizationId })
    const own = (await owner.get(`/results/${result.id}/matches`)).json().items
    expect(own.map((item: { needId: string }) => item.needId)).toEqual([open.id])
  })

  it('say plainly when there is none', async () => {
    const result = await test.factories.result({
      title: '古籍善本数字化修复与装裱服务',
      summary: '面向图书馆的古籍脱酸与装裱。',
      techField: 'other',
    })
    const liaison = await test.signInAs('liaison', { organizationId: result.organizationId })
    expect(['none', 'weak']).toContain((await liaison.get(`/results/${result.id}/matches`)).json().bestLevel)
  })
})
