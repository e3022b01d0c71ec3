import { leads } from '@duijie/db/schema/leads'
import type { AdminHome, HomeTaskKind, LiaisonHome, OfficeHome } from '@duijie/shared/homes'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Client, createTestApp, type TestApp } from '../testing/test-app.ts'
import { heard, visitTo } from '../visits/testing.ts'

let test: TestApp
let staff: Client
const now = new Date('2026-05-20T02:00:00Z')
beforeAll(async () => {
  test = await createTestApp({ clock: () => now })
  staff = await test.signInAs('staff')
})
afterAll(() => test.close())

/** What the pages ask that the home leads to. */
const listsBehind: Partial<Record<HomeTaskKind, string>> = {
  pending_accounts: '/accounts?status=pending',
  submitted_needs: '/needs?stage=submitted,confirmed&status=active',
  submitted_results: '/results?stage=submitted&status=active',
  suggested_leads: '/leads?stage=suggested&status=active',
  answered_leads: '/leads?stage=pushed&status=active&waitingFor=bureau',
  unanswered_leads: '/leads?unanswered=true',
  overdue_tasks: '/follow-ups?status=open&dueBy=2026-05-19',
  overdue_problems: '/visit-problems?overdue=true',
  refined_needs: '/needs?stage=refined&status=active',
  returned_needs: '/needs?stage=returned&status=active',
  draft_needs: '/needs?stage=draft&status=active',
  returned_results: '/results?stage=returned&status=active',
  draft_results: '/results?stage=draft&status=active',
  ending_agreements: '/agreements?endsWithinDays=60',
  lapsing_vouchers: '/vouchers?lapsesWithinDays=30',
}

const totalOf = async (client: Client, path: string): Promise<number> => {
  const answer = await client.get(path)
  expect([path, answer.statusCode]).toEqual([path, 200])
  return answer.json().total
}

/** Each task with what its list holds; `own` is what the lists of one's own records are narrowed by. */
async function tasksAndLists(client: Client, home: { tasks: OfficeHome['tasks'] }, own = '') {
  const compared = home.tasks.map(async ({ kind, total }) => {
    const path = listsBehind[kind] ?? ''
    const ofOwn = path.startsWith('/needs') || path.startsWith('/results')
    return [kind, total, await totalOf(client, ofOwn ? `${path}${own}` : path)] as const
  })
  const found = await Promise.all(compared)
  expect(found.map(([kind, , listed]) => [kind, listed])).toEqual(found.map(([kind, total]) => [kind, total]))
  return found.map(([kind]) => kind)
}

it('leads from every number of a home to the list of just as many records, for each role', async () => {
  const { factories } = test
  const township = await test.signInAs('township')
  const townshipId = township.account.townshipId ?? ''
  const organization = await factories.organization({ townshipId })
  const organizationId = organization.id
  const enterprise = await test.signInAs('enterprise', { organizationId })
  const liaison = await test.signInAs('liaison')
  const institutionId = liaison.account.organizationId ?? ''
  await factories.account('enterprise', { status: 'pending' })
  await factories.account('liaison', { status: 'disabled' })
  for (const stage of ['draft', 'returned', 'submitted', 'refined', 'confirmed'] as const) {
    await factories.need({ stage, organizationId, townshipId })
    await factories.need({ stage, organizationId, townshipId, status: 'withdrawn' })
    await factories.need({ stage })
  }
  for (const stage of ['draft', 'returned', 'submitted'] as const) {
    await factories.result({ stage, organizationId: institutionId })
    await factories.result({ stage })
  }
  const need = await factories.need({ organizationId, townshipId })
  const result = await factories.result({ organizationId: institutionId })
  const lead = async (values: Partial<typeof leads.$inferInsert>, targetId: string) => {
    const made = (await staff.post('/leads', { needId: need.id, targetKind: 'result', targetId })).json()
    await test.db.update(leads).set(values).where(eq(leads.id, made.id))
    return made
  }
  const shared = { stage: 'pushed' as const, enterpriseSharedAt: now, institutionSharedAt: now }
  const pushed = await lead(shared, result.id)
  await lead(
    { ...shared, enterpriseAnswer: 'interested', institutionAnswer: 'interested' },
    (await factories.result()).id,
  )
  await lead({ stage: 'suggested' }, (await factories.result()).id)
  const late = { subjectKind: 'lead', subjectId: pushed.id, title: '电话联系', dueOn: '2026-05-19' }
  await staff.post('/follow-ups', late)
  await factories.agreement({ stage: 'performing', endsOn: '2026-06-10' })
  await factories.voucher({ stage: 'approved', validUntil: '2026-06-10' })
  await township.post('/visits', visitTo(organizationId, { problems: [heard()] }))

  const home = async <Home>(client: Client, role: string): Promise<Home> =>
    (await client.get(`/homes/${role}`)).json()
  const office: OfficeHome = await home(staff, 'staff')
  expect((await tasksAndLists(staff, office)).length).toBeGreaterThan(5)
  for (const { id, value } of office.funnel.steps) {
    const { from, to } = office.funnel
    expect([id, await totalOf(staff, `/figures/${id}/records?from=${from}&to=${to}`)]).toEqual([id, value])
  }
  const here: OfficeHome = await home(township, 'township')
  const ofTownship = `&townshipId=${townshipId}`
  expect(await tasksAndLists(township, here, ofTownship)).toEqual(expect.arrayContaining(['draft_needs']))
  const ours: OfficeHome = await home(enterprise, 'enterprise')
  const ofEnterprise = `&organizationId=${organizationId}`
  expect(await tasksAndLists(enterprise, ours, ofEnterprise)).toEqual(
    expect.arrayContaining(['unanswered_leads', 'refined_needs', 'returned_needs', 'draft_needs']),
  )
  const theirs: LiaisonHome = await home(liaison, 'liaison')
  const ofInstitution = `&organizationId=${institutionId}`
  expect(await tasksAndLists(liaison, theirs, ofInstitution)).toEqual(
    expect.arrayContaining(['unanswered_leads', 'returned_results', 'draft_results']),
  )
  for (const { stage, total } of theirs.results) {
    expect(await totalOf(liaison, `/results?stage=${stage}&status=active${ofInstitution}`)).toBe(total)
  }
  for (const { stage, total } of theirs.leads) {
    expect(await totalOf(liaison, `/leads?stage=${stage}`)).toBe(total)
  }
  const [busy] = theirs.busiest
  expect(busy).toMatchObject({ id: result.id, leads: [{ stage: 'pushed', total: 1 }] })
  expect(await totalOf(liaison, `/leads?resultId=${result.id}&stage=pushed`)).toBe(1)

  const admin = await test.signInAs('admin')
  const product: AdminHome = await home(admin, 'admin')
  expect(await tasksAndLists(admin, product)).toEqual(['pending_accounts'])
  for (const { role, active, disabled } of product.accounts) {
    expect(await totalOf(admin, `/accounts?role=${role}&status=active,disabled`)).toBe(active + disabled)
  }
})
