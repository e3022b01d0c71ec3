import { randomUUID } from 'node:crypto'
import { secondments } from '@duijie/db/schema/secondments'
import { vouchers } from '@duijie/db/schema/vouchers'
import type { Timeline } from '@duijie/shared/timelines'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Client, createTestApp, type TestApp } from '../testing/test-app.ts'
import { visitTo } from '../visits/testing.ts'

type SignedIn = Client & { account: { id: string } }
let test: TestApp
let staff: SignedIn
let owner: SignedIn
let liaison: SignedIn
let officer: SignedIn
let ids: Record<
  'enterprise' | 'institution' | 'expert' | 'open' | 'restricted' | 'agreement' | 'visit',
  string
>

async function ok<Answer>(answer: ReturnType<Client['get']>): Promise<Answer> {
  const { statusCode, body } = await answer
  if (statusCode >= 300) throw new Error(`${statusCode} ${body}`)
  return JSON.parse(body)
}

beforeAll(async () => {
  test = await createTestApp()
  const { factories, db } = test
  staff = await test.signInAs('staff')
  const township = await factories.township()
  const enterprise = await factories.organization({ townshipId: township.id })
  const institution = await factories.organization({ kind: 'institution' })
  owner = await test.signInAs('enterprise', { organizationId: enterprise.id })
  liaison = await test.signInAs('liaison', { organizationId: institution.id })
  officer = await test.signInAs('township', { townshipId: township.id })
  const place = { organizationId: enterprise.id, townshipId: township.id }
  const at = (day: string) => ({ createdAt: new Date(`${day}T04:00:00Z`) })
  const open = await factories.need({ ...place, ...at('2025-03-01'), title: '公开的需求' })
  const restricted = await factories.need({
    ...place,
    ...at('2026-03-02'),
    title: '不公开的需求',
    confidentiality: 'restricted',
  })
  const expert = await factories.expert({ organizationId: institution.id })
  const result = await factories.result({ organizationId: institution.id, expertIds: [expert.id] })
  await factories.result({ organizationId: institution.id, stage: 'draft', title: '成果草稿' })
  await ok(staff.post('/leads', { needId: restricted.id, targetKind: 'result', targetId: result.id }))
  const sides = { enterpriseId: enterprise.id, institutionId: institution.id, expertId: expert.id }
  const agreement = await factories.agreement({ ...sides, signedOn: '2026-03-02', amountFen: 80_000_000 })
  await factories.agreement({ ...sides, stage: 'draft', title: '协议草稿' })
  await factories.agreement({
    ...sides,
    needId: restricted.id,
    signedOn: '2026-03-02',
    title: '不公开的协议',
  })
  const visit = await ok<{ id: string }>(staff.post('/visits', visitTo(enterprise.id)))
  await db.insert(vouchers).values({
    ...{ id: randomUUID(), title: '检测服务', stage: 'applied', enterpriseId: enterprise.id },
    ...{ institutionId: institution.id, appliedFen: 5_000_000, appliedOn: '2026-02-01' },
  })
  await db.insert(secondments).values({
    ...{ id: randomUUID(), expertId: expert.id, enterpriseId: enterprise.id, stage: 'proposed' },
    ...{ post: '科技副总', signedOn: '2026-02-03' },
  })
  ids = {
    ...{ enterprise: enterprise.id, institution: institution.id, expert: expert.id, open: open.id },
    ...{ restricted: restricted.id, agreement: agreement.id, visit: visit.id },
  }
})
afterAll(() => test.close())

const of = (client: Client, query = '', path = `organizations/${ids.enterprise}`) =>
  ok<Timeline>(client.get(`/${path}/timeline${query}`))
const titles = ({ items }: Timeline) => items.map(({ title }) => title)
const countsOf = ({ counts }: Timeline) => Object.fromEntries(counts.map(({ kind, count }) => [kind, count]))

describe('the time line of an enterprise', () => {
  it('holds every kind in one order, with counts that are what it lists', async () => {
    const whole = await of(staff)
    expect(countsOf(whole)).toEqual({
      ...{ need: 2, lead: 1, visit: 1, agreement: 3, voucher: 1, secondment: 1 },
    })
    expect(whole.items).toHaveLength(whole.total)
    const days = whole.items.map(({ day }) => day)
    expect(days).toEqual(days.toSorted().toReversed())
    expect(whole.items.find(({ id }) => id === ids.agreement)).toMatchObject({
      kind: 'agreement',
      amountFen: 80_000_000,
      organizations: [{ id: ids.institution }],
      expert: { id: ids.expert },
    })
    for (const { kind, count } of whole.counts) {
      expect((await of(staff, `?kind=${kind}`)).items).toHaveLength(count)
    }
  })

  it('is read page by page, each entry once, also within one day', async () => {
    const whole = await of(staff)
    const seen: string[] = []
    let next = ''
    do {
      const page = await of(staff, `?limit=2${next}`)
      seen.push(...page.items.map(({ id }) => id))
      next = page.nextCursor === null ? '' : `&cursor=${page.nextCursor}`
    } while (next !== '')
    expect(seen).toEqual(whole.items.map(({ id }) => id))
    expect((await staff.get(`/organizations/${ids.enterprise}/timeline?cursor=x`)).json().code).toBe(
      'cursor_invalid',
    )
  })

  it('is narrowed to a year and still names the other years', async () => {
    const year = await of(staff, '?year=2025')
    expect(titles(year)).toEqual(['公开的需求'])
    expect(countsOf(year)).toEqual({ need: 1 })
    expect(year.years).toContain(2026)
  })

  it('shows each reader of each kind what its list would', async () => {
    const mine = await of(owner)
    expect(countsOf(mine)).toEqual({ need: 2, agreement: 2, voucher: 1, secondment: 1 })
    expect(titles(mine)).not.toContain('协议草稿')
    const ofTownship = await of(officer)
    expect(countsOf(ofTownship)).toEqual({ need: 1, visit: 1, agreement: 1, voucher: 1, secondment: 1 })
    expect(JSON.stringify(ofTownship)).not.toContain('不公开')
  })

  it('is for the bureau, the enterprise and its township alone', async () => {
    const path = `/organizations/${ids.enterprise}/timeline`
    const elsewhere = await test.signInAs('township')
    const stranger = await test.signInAs('enterprise')
    for (const client of [liaison, elsewhere, stranger]) expect((await client.get(path)).statusCode).toBe(403)
    expect((await test.visitor.get(path)).statusCode).toBe(401)
    const pending = await test.factories.organization({ status: 'pending' })
    expect((await stranger.get(`/organizations/${pending.id}/timeline`)).statusCode).toBe(404)
  })
})

describe('the time lines of an institution and its experts', () => {
  it('tell its liaison of nothing that was not shared', async () => {
    const whole = await of(liaison, '', `organizations/${ids.institution}`)
    expect(countsOf(whole)).toEqual({ result: 2, agreement: 2, voucher: 1, secondment: 1 })
    expect(titles(whole)).toContain('成果草稿')
    expect(JSON.stringify(whole)).not.toContain('不公开的需求')
    const bureau = await of(staff, '', `organizations/${ids.institution}`)
    expect(countsOf(bureau)).toMatchObject({ lead: 1, agreement: 3 })
  })

  it('hold what an expert did, for the bureau and the institution', async () => {
    const whole = await of(staff, '', `experts/${ids.expert}`)
    expect(countsOf(whole)).toEqual({ result: 1, lead: 1, agreement: 3, secondment: 1 })
    expect(whole.items.find(({ kind }) => kind === 'secondment')?.organizations).toEqual([
      expect.objectContaining({ id: ids.enterprise }),
    ])
    expect(countsOf(await of(liaison, '', `experts/${ids.expert}`))).toMatchObject({ agreement: 2 })
    const other = await test.signInAs('liaison')
    expect((await other.get(`/experts/${ids.expert}/timeline`)).statusCode).toBe(403)
    expect((await owner.get(`/experts/${ids.expert}/timeline`)).statusCode).toBe(403)
  })
})
