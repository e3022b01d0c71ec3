import { leads } from '@duijie/db/schema/leads'
import type { HomeTask, OfficeHome } from '@duijie/shared/homes'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Client, createTestApp, type TestApp } from '../testing/test-app.ts'
import { heard, visitTo } from '../visits/testing.ts'

let test: TestApp
let staff: Client & { account: { id: string } }
/** a Wednesday */
const now = new Date('2026-05-20T02:00:00Z')
beforeAll(async () => {
  test = await createTestApp({ clock: () => now })
  staff = await test.signInAs('staff')
})
afterAll(() => test.close())

const homeOf = async (client: Client, role: string): Promise<OfficeHome> =>
  (await client.get(`/homes/${role}`)).json()
const totals = ({ tasks }: OfficeHome) =>
  Object.fromEntries(tasks.map(({ kind, total }: HomeTask) => [kind, total]))

async function event(title: string, day: string) {
  const institution = await test.factories.organization({ kind: 'institution' })
  const span = { startsAt: `${day}T01:00:00.000Z`, endsAt: `${day}T09:00:00.000Z` }
  const stops = [{ institutionId: institution.id, ...span }]
  return (await staff.post('/events', { title, direction: 'outbound', stops })).json()
}

describe("the bureau's home", () => {
  it('says nothing of what there is not', async () => {
    const home = await homeOf(staff, 'staff')
    expect(home.tasks).toEqual([])
    expect(home.events).toEqual({ week: [], next: null })
    expect(home.funnel).toMatchObject({ from: '2026-01-01', to: '2026-12-31' })
  })

  it('counts what waits as the lists behind it do', async () => {
    const { factories } = test
    await factories.account('enterprise', { status: 'pending' })
    await factories.need({ stage: 'submitted' })
    await factories.need({ stage: 'confirmed' })
    await factories.need({ stage: 'submitted', status: 'withdrawn' })
    await factories.result({ stage: 'submitted' })
    const pair = async () => ({
      needId: (await factories.need()).id,
      targetKind: 'result',
      targetId: (await factories.result()).id,
    })
    const lead = (await staff.post('/leads', await pair())).json()
    await test.db.update(leads).set({ stage: 'suggested' }).where(eq(leads.id, lead.id))
    const answered = (await staff.post('/leads', await pair())).json()
    await staff.post('/leads', await pair())
    await test.db
      .update(leads)
      .set({ stage: 'pushed', enterpriseAnswer: 'interested', institutionAnswer: 'interested' })
      .where(eq(leads.id, answered.id))
    const late = { subjectKind: 'lead', subjectId: lead.id, title: '电话联系', dueOn: '2026-05-19' }
    await staff.post('/follow-ups', late)
    await staff.post('/follow-ups', { ...late, dueOn: '2026-05-20' })
    await factories.agreement({ stage: 'performing', endsOn: '2026-06-10' })
    await factories.agreement({ stage: 'performing', endsOn: '2027-06-10' })
    await factories.voucher({ stage: 'approved', validUntil: '2026-06-10' })

    const home = await homeOf(staff, 'staff')
    expect(totals(home)).toEqual({
      pending_accounts: 1,
      submitted_needs: 2,
      submitted_results: 1,
      suggested_leads: 1,
      answered_leads: 1,
      overdue_tasks: 1,
      ending_agreements: 1,
      lapsing_vouchers: 1,
    })
    expect(home.tasks.find(({ kind }) => kind === 'ending_agreements')?.days).toBe(60)
    const behind = (await staff.get('/agreements?endsWithinDays=60')).json()
    expect(behind.total).toBe(1)
    const collected = home.funnel.steps.find(({ id }) => id === 'needs_collected')
    const query = `from=${home.funnel.from}&to=${home.funnel.to}`
    expect((await staff.get(`/figures/needs_collected/records?${query}`)).json().total).toBe(collected?.value)
  })

  it('shows the events of this week and the first one behind it', async () => {
    await event('上周的', '2026-05-15')
    const monday = await event('周一的', '2026-05-18')
    const sunday = await event('周日的', '2026-05-24')
    const next = await event('下周的', '2026-05-26')
    await event('更远的', '2026-06-26')
    const { events } = await homeOf(staff, 'staff')
    expect(events.week.map(({ id }) => id)).toEqual([monday.id, sunday.id])
    expect(events.next?.id).toBe(next.id)
    expect(events.week[0]?.institutions).toHaveLength(1)
  })
})

describe("a township officer's home", () => {
  it('counts what is of its own township alone, and nothing of restricted needs', async () => {
    const { factories } = test
    const here = await test.signInAs('township')
    const there = await test.signInAs('township')
    const townshipId = here.account.townshipId ?? ''
    const enterprise = await factories.organization({ townshipId })
    await factories.need({ organizationId: enterprise.id, townshipId, stage: 'returned' })
    await factories.need({
      organizationId: enterprise.id,
      townshipId,
      stage: 'returned',
      confidentiality: 'restricted',
    })
    const visit = await here.post('/visits', visitTo(enterprise.id, { problems: [heard()] }))
    expect(visit.statusCode).toBe(201)
    expect(totals(await homeOf(here, 'township'))).toEqual({ returned_needs: 1 })
    const home = await homeOf(here, 'township')
    expect(home.funnel.steps.map(({ id, value }) => [id, value])).toContainEqual(['enterprises_visited', 1])
    const other = await homeOf(there, 'township')
    expect(other.tasks).toEqual([])
    expect(other.funnel.steps.every(({ value }) => value === 0)).toBe(true)
  })
})
