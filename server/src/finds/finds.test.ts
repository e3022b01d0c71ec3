import { dayOf } from '@duijie/shared/days'
import type { FindList } from '@duijie/shared/finds'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Client, createTestApp, type TestApp } from '../testing/test-app.ts'

let test: TestApp
let staff: Client
let enterprise: Client
let stranger: Client
let liaison: Client
const places: Record<string, string> = {}
beforeAll(async () => {
  test = await createTestApp()
  const { factories } = test
  const [maker, other, university] = [
    await factories.organization({ name: '芦汀涂布机械有限公司' }),
    await factories.organization({ name: '苇岸包装有限公司' }),
    await factories.organization({ name: '芦汀涂布大学', kind: 'institution', city: '南沚' }),
  ]
  staff = await test.signInAs('staff')
  enterprise = await test.signInAs('enterprise', { organizationId: maker.id })
  stranger = await test.signInAs('enterprise', { organizationId: other.id })
  liaison = await test.signInAs('liaison', { organizationId: university.id })

  const need = await factories.need({
    organizationId: maker.id,
    title: '涂布厚度检测',
    confidentiality: 'restricted',
  })
  const result = await factories.result({ organizationId: university.id, title: '涂布测厚技术' })
  const expert = await factories.expert({
    organizationId: university.id,
    name: '涂布华',
    title: '教授',
  })
  const agreement = await factories.agreement({
    title: '涂布开发合同',
    number: 'HT-7',
    enterpriseId: maker.id,
    institutionId: university.id,
  })
  const made = async (path: string, body: object) => {
    const answer = await staff.post(path, body)
    expect(answer.statusCode, answer.body).toBe(201)
    return answer.json().id as string
  }
  const lead = await made('/leads', { needId: need.id, targetKind: 'result', targetId: result.id })
  const span = { startsAt: '2031-05-14T01:00:00.000Z', endsAt: '2031-05-14T09:00:00.000Z' }
  const event = await made('/events', {
    title: '涂布行业走进高校',
    direction: 'outbound',
    stops: [{ institutionId: university.id, ...span }],
  })
  const visit = await made('/visits', {
    enterpriseId: maker.id,
    kind: 'routine',
    plannedOn: '2031-03-02',
    leadVisitorId: (await staff.get('/auth/me')).json().id,
  })
  const news = await made('/news', { title: '涂布行业征集通知', body: '请报送。' })
  await made('/news', { title: '涂布行业征集通知（未发布）', body: '请报送。' })
  await staff.post(`/news/${news}/publish`, {}, { 'if-match': '"1"' })
  Object.assign(places, {
    ...{ need: need.id, result: result.id, expert: expert.id, agreement: agreement.id },
    ...{ lead, event, news, visit, maker: maker.id, university: university.id },
  })
}, 60_000)
afterAll(() => test.close())

async function find(client: Client, q: string): Promise<FindList> {
  const answer = await client.get(`/finds?q=${encodeURIComponent(q)}`)
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json()
}
const idsOf = async (client: Client, q: string) => (await find(client, q)).items.map(({ id }) => id)

describe('records of all kinds by a part of their names', () => {
  it('are found by the bureau, each with what tells it from others', async () => {
    const { items, degraded } = await find(staff, '涂布')
    expect(degraded).toBe(false)
    const drafts = items.splice(
      items.findIndex(({ title }) => title.includes('未发布')),
      1,
    )
    expect(drafts).toMatchObject([{ kind: 'news', detail: '' }])
    expect(items.map(({ kind, id, title, detail }) => [kind, id, title, detail])).toEqual([
      ['need', places.need, '涂布厚度检测', ''],
      ['result', places.result, '涂布测厚技术', ''],
      ['organization', places.university, '芦汀涂布大学', '南沚'],
      ['organization', places.maker, '芦汀涂布机械有限公司', ''],
      ['expert', places.expert, '涂布华', '教授 · 芦汀涂布大学'],
      ['event', places.event, '涂布行业走进高校', '2031-05-14'],
      ['news', places.news, '涂布行业征集通知', dayOf(new Date())],
      ['lead', places.lead, '涂布厚度检测 × 涂布测厚技术', ''],
      ['agreement', places.agreement, '涂布开发合同', 'HT-7'],
      ['visit', places.visit, '芦汀涂布机械有限公司', '2031-03-02'],
    ])
  })

  it('are only those that the reader may see', async () => {
    const open = [places.result, places.university, places.maker, places.expert, places.news]
    expect(await idsOf(test.visitor, '涂布')).toEqual(open)
    expect(await idsOf(stranger, '涂布')).toEqual(open)
    expect(await idsOf(enterprise, '涂布')).toEqual([places.need, ...open, places.agreement])
    expect(await idsOf(liaison, '涂布')).toEqual([...open, places.agreement])
    expect(await idsOf(await test.signInAs('admin'), '涂布')).not.toContain(places.lead)
  })

  it('are found by letters and digits of full width as well', async () => {
    expect(await idsOf(staff, 'ＨＴ-７')).toEqual([places.agreement])
  })

  it('are at most four of a kind', async () => {
    for (let at = 0; at < 6; at++) await test.factories.organization({ name: `蒲洼轴承${at}厂` })
    expect(await idsOf(staff, '蒲洼轴承')).toHaveLength(4)
  })

  it('are not found by nothing, and by wildcards only where they stand in a name', async () => {
    expect((await staff.get('/finds')).statusCode).toBe(400)
    expect((await staff.get('/finds?q=%20')).statusCode).toBe(400)
    expect(await idsOf(staff, '%')).toEqual([])
    expect((await staff.get('/finds?q=%00')).statusCode).toBe(400)
  })
})
