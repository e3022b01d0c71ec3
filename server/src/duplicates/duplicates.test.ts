import { randomInt, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Client, createTestApp, type TestApp } from '../testing/test-app.ts'

let test: TestApp
let staff: Client
beforeAll(async () => {
  test = await createTestApp()
  staff = await test.signInAs('staff')
})
afterAll(() => test.close())

const characters = [
  ...'铝锌钛钢纸布茶米船桥灯镜泵阀轴轮窑炉膜胶漆革瓷玻棉麻丝绸糖盐酒醋鱼虾藻菌酶肽醇酯醚酮醛酸碱',
]
/** A matter that no other test has: a title and a text that resemble nothing else. */
function matter() {
  const words = (count: number) =>
    Array.from({ length: count }, () => characters[randomInt(characters.length)]).join('')
  return { title: words(12), problem: words(60) }
}

const check = async (client: Client, body: object, kind = 'needs') => {
  const answer = await client.post(`/${kind}/duplicate-checks`, body)
  expect(answer.statusCode).toBe(200)
  return answer.json().items as { record: { id: string }; verdict: string; likeness: number }[]
}
const pairsOf = async (recordId: string, more = '') =>
  (await staff.get(`/duplicates?recordId=${recordId}${more}`)).json()

describe('checking what is typed', () => {
  it('finds what the enterprise has posted before, at once', async () => {
    const enterprise = await test.signInAs('enterprise')
    const { title, problem } = matter()
    const created = await enterprise.post('/needs', { title, problem })
    const [found] = await check(enterprise, { title: `${title}技术`, problem: `${problem}望尽快对接` })
    expect(found?.record.id).toBe(created.json().id)
    expect(found?.verdict).toBe('duplicate')
    expect(await check(enterprise, { title, problem, exceptId: created.json().id })).toEqual([])
  })

  it.each(['public', 'verified', 'restricted'] as const)(
    'tells an enterprise nothing of a %s need of another, not even one of the same words',
    async (confidentiality) => {
      const enterprise = await test.signInAs('enterprise')
      const { title, problem } = matter()
      const need = await test.factories.need({ title, problem, confidentiality })
      expect(await check(enterprise, { title, problem })).toEqual([])
      expect(await check(staff, { title, problem })).toMatchObject([
        { record: { id: need.id }, verdict: 'identical', likeness: 1 },
      ])
    },
  )

  it('shows a township officer the needs of its township that are not restricted', async () => {
    const township = await test.factories.township()
    const officer = await test.signInAs('township', { townshipId: township.id })
    const { title, problem } = matter()
    const own = await test.factories.need({ title, problem, townshipId: township.id })
    await test.factories.need({ title, problem, townshipId: township.id, confidentiality: 'restricted' })
    await test.factories.need({ title, problem })
    expect((await check(officer, { title, problem })).map(({ record }) => record.id)).toEqual([own.id])
  })

  it('shows a liaison published results and its own, and no drafts of others', async () => {
    const liaison = await test.signInAs('liaison')
    const { title, problem } = matter()
    const summary = problem
    const published = await test.factories.result({ title, summary })
    await test.factories.result({ title, summary, stage: 'submitted' })
    const organizationId = liaison.account.organizationId ?? ''
    const own = await test.factories.result({ title, summary, stage: 'draft', organizationId })
    const found = await check(liaison, { title, summary }, 'results')
    expect(new Set(found.map(({ record }) => record.id))).toEqual(new Set([published.id, own.id]))
  })

  it('asks for a title', async () => {
    expect((await staff.post('/needs/duplicate-checks', { title: '' })).statusCode).toBe(400)
  })
})

describe('the list of pairs', () => {
  it('holds a pair once, in every filter that fits it, until staff say that these are two matters', async () => {
    const { title, problem } = matter()
    const one = await test.factories.need({ title, problem })
    const other = await test.factories.need({ title: `${title}技术`, problem })
    const { items, total } = await pairsOf(one.id)
    expect(total).toBe(1)
    expect(items[0]).toMatchObject({ kind: 'needs', verdict: 'duplicate', decided: null })
    expect((await pairsOf(one.id, '&organizations=same')).total).toBe(0)
    expect((await pairsOf(one.id, '&organizations=different')).total).toBe(1)
    expect((await pairsOf(one.id, '&techField=agriculture')).total).toBe(0)
    expect((await pairsOf(one.id, `&organizationId=${other.organizationId}`)).total).toBe(1)
    expect((await pairsOf(one.id, '&kind=results')).total).toBe(0)

    const path = `/duplicates/needs/${one.id}/${other.id}/decision`
    expect((await staff.put(path, { decision: 'distinct', note: '不同产线' })).statusCode).toBe(204)
    await staff.patch(
      `/needs/${one.id}`,
      { targets: '波动不超过正负五摄氏度' },
      { 'if-match': `"${one.version}"` },
    )
    expect((await pairsOf(one.id)).total).toBe(0)
    expect((await pairsOf(one.id, '&state=distinct')).items[0].decided).toMatchObject({ note: '不同产线' })
    expect((await staff.delete(path)).statusCode).toBe(204)
    expect((await staff.delete(path)).statusCode).toBe(404)
    expect((await pairsOf(one.id)).total).toBe(1)
  })

  it('orders by likeness and pages', async () => {
    const { title, problem } = matter()
    const one = await test.factories.result({ title, summary: problem })
    await test.factories.result({ title, summary: problem })
    await test.factories.result({ title: `${title}技术`, summary: `${problem}望尽快对接` })
    const first = await pairsOf(one.id, '&kind=results&limit=1')
    expect(first).toMatchObject({ total: 2, items: [{ verdict: 'identical' }] })
    const next = await pairsOf(one.id, `&kind=results&limit=1&cursor=${first.nextCursor}`)
    expect(next).toMatchObject({ nextCursor: null, items: [{ verdict: 'duplicate' }] })
    expect((await staff.get('/duplicates?cursor=x')).json().code).toBe('cursor_invalid')
  })

  it('forgets what no longer resembles anything, and what is deleted', async () => {
    const { title, problem } = matter()
    const one = await test.factories.need({ title, problem })
    const other = await test.factories.need({ title, problem })
    expect((await pairsOf(one.id)).total).toBe(1)
    await staff.patch(
      `/needs/${other.id}`,
      { title: '茶叶自动分拣', problem: '鲜叶含水率不一，需要分级。' },
      { 'if-match': `"${other.version}"` },
    )
    expect((await pairsOf(one.id)).total).toBe(0)
  })

  it('shows both whole, with what tells them apart', async () => {
    const { title, problem } = matter()
    const one = await test.factories.need({ title: `6061${title}`, problem })
    const other = await test.factories.need({ title: `7075${title}`, problem })
    const compared = (await staff.get(`/duplicates/needs/${one.id}/${other.id}`)).json()
    expect(compared).toMatchObject({
      kind: 'needs',
      one: { id: one.id, problem },
      other: { id: other.id },
      verdict: 'similar',
    })
    expect(compared.differing.one.join()).toContain('6061')
    expect(compared.mergeObstacle).toContain('不同企业')
    expect((await staff.get(`/duplicates/needs/${one.id}/${randomUUID()}`)).statusCode).toBe(404)
    expect((await staff.get(`/duplicates/needs/${one.id}/${one.id}`)).statusCode).toBe(404)
  })
})
