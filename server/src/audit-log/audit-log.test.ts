import type { AuditEntry } from '@duijie/shared/audit-log'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Client, createTestApp, type TestApp } from '../testing/test-app.ts'

let test: TestApp
let admin: Client & { account: { id: string } }
let staff: Client & { account: { id: string; name: string } }
beforeAll(async () => {
  test = await createTestApp()
  admin = await test.signInAs('admin')
  staff = await test.signInAs('staff', { name: '审核员甲' })
})
afterAll(() => test.close())

const list = async (client: Client, query = ''): Promise<{ items: AuditEntry[]; total: number }> =>
  (await client.get(`/audit-log?${query}`)).json()
const at = ({ version }: { version: number }) => ({ 'if-match': `"${version}"` })

it('tells who did what to which record, by filters and page by page, and nothing that was written', async () => {
  const need = await test.factories.need({ title: '原来的名称', confidentiality: 'restricted' })
  const read = (await staff.get(`/needs/${need.id}`)).json()
  const withdrawn = await staff.post(
    `/needs/${need.id}/withdraw`,
    { reason: '企业来电13800000000' },
    at(read),
  )
  expect(withdrawn.statusCode).toBe(200)
  const ofNeed = await list(admin, `subjectId=${need.id}`)
  expect(ofNeed.total).toBe(2)
  expect(ofNeed.items[0]).toMatchObject({
    action: 'withdraw',
    subject: { kind: 'need', id: need.id },
    actor: { role: 'staff', id: staff.account.id, name: '审核员甲' },
  })
  expect(JSON.stringify(ofNeed)).not.toMatch(/原来的名称|企业来电|13800000000/)
  expect((await list(admin, `subjectId=${need.id}&q=${encodeURIComponent('员甲')}`)).total).toBe(1)
  expect((await list(admin, `subjectId=${need.id}&actorRole=system`)).total).toBe(1)
  expect((await list(admin, `subjectId=${need.id}&subjectKind=result`)).total).toBe(0)
  expect((await list(admin, `subjectId=${need.id}&action=withdraw,create`)).total).toBe(2)
  expect((await list(admin, 'from=2020-01-01&to=2020-12-31')).total).toBe(0)

  const first = (await admin.get('/audit-log?limit=1')).json()
  const second = (await admin.get(`/audit-log?limit=1&cursor=${first.nextCursor}`)).json()
  expect(Number(second.items[0].id)).toBeLessThan(Number(first.items[0].id))
  expect((await admin.get('/audit-log?cursor=here')).statusCode).toBe(400)
  const csv = await admin.get(`/exports/audit-log?subjectId=${need.id}&format=csv`)
  expect(csv.body).toContain(need.id)
  expect(csv.body).toMatch(/撤回.*技术需求/)
  expect(csv.body).not.toMatch(/企业来电/)
})

it('keeps the accounts of the bureau to the administrator', async () => {
  const colleague = await test.factories.account('staff')
  const partner = await test.factories.account('liaison')
  const ofColleague = await list(admin, `subjectId=${colleague.id}`)
  expect(ofColleague.items[0]?.subject).toEqual({ kind: 'account', id: colleague.id, name: colleague.name })
  expect((await list(staff, `subjectId=${colleague.id}`)).total).toBe(0)
  expect((await list(staff, `subjectId=${partner.id}`)).total).toBe(1)
})
