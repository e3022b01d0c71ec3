import { mails } from '@duijie/db/schema/mails'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Client, createTestApp, type TestApp } from '../testing/test-app.ts'

let test: TestApp
let staff: Client
beforeAll(async () => {
  test = await createTestApp()
  staff = await test.signInAs('staff')
})
afterAll(() => test.close())

let organization: Awaited<ReturnType<TestApp['factories']['organization']>>
beforeEach(async () => {
  organization = await test.factories.organization()
})

const invite = (more: object = {}, client = staff) =>
  client.post(`/organizations/${organization.id}/invitations`, {
    name: '陈立',
    phone: '13812345678',
    ...more,
  })
async function invited(more: object = {}): Promise<string> {
  const answer = await invite(more)
  expect(answer.statusCode).toBe(200)
  return answer.json().items[0].token
}
async function proved(token: string): Promise<{ cookie: string }> {
  const answer = await test.visitor.post(`/r/${token}/confirmation`, { lastFour: '5678' })
  return { cookie: String(answer.headers['set-cookie']).split(';')[0] ?? '' }
}
let count = 0
const person = (more: object = {}) => {
  count += 1
  return { account: `invited-${count}`, password: 'yunze-2026-link', name: '陈立', ...more }
}

describe('an invitation', () => {
  it('lets the person invited make an active account of the organization, once', async () => {
    const token = await invited()
    const headers = await proved(token)
    const answers = await Promise.all(
      [person(), person()].map((input) => test.visitor.post(`/r/${token}/account`, input, headers)),
    )
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([204, 409])
    expect((await test.visitor.get(`/r/${token}/account`, headers)).json().taken).toBe(true)
    const listed = (await staff.get(`/accounts?organizationId=${organization.id}`)).json()
    expect(listed.items).toMatchObject([{ role: 'enterprise', status: 'active', phone: '13812345678' }])
    const { account } = listed.items[0]
    const signedIn = await test.visitor.post('/auth/sign-in', { account, password: 'yunze-2026-link' })
    expect(signedIn.statusCode).toBe(200)
  })

  it('makes a liaison of an institution', async () => {
    organization = await test.factories.organization({ kind: 'institution' })
    const token = await invited()
    expect((await test.visitor.post(`/r/${token}/account`, person(), await proved(token))).statusCode).toBe(
      204,
    )
    const listed = (await staff.get(`/accounts?organizationId=${organization.id}`)).json()
    expect(listed.items[0].role).toBe('liaison')
  })

  it('tells whose it is, and no more before the last four digits', async () => {
    const token = await invited()
    const seen = await test.visitor.get(`/r/${token}/account`)
    expect(seen.json()).toMatchObject({ proof: 'phone', name: null, taken: false })
    expect(seen.body).not.toMatch(/陈立|5678/)
    expect((await test.visitor.post(`/r/${token}/account`, person())).json().code).toBe('link_unconfirmed')
  })

  it('leaves the link good when the account name is taken', async () => {
    const token = await invited()
    const headers = await proved(token)
    const { account } = await test.factories.account('staff')
    const refused = await test.visitor.post(`/r/${token}/account`, person({ account }), headers)
    expect(refused.json()).toMatchObject({ code: 'already_exists', errors: [{ pointer: '/account' }] })
    expect((await test.visitor.post(`/r/${token}/account`, person(), headers)).statusCode).toBe(204)
  })

  it('goes by mail where there is an address', async () => {
    const token = await invited({ email: 'chen@yunze.example' })
    const [mail] = await test.db.select().from(mails).where(eq(mails.recipientAddress, 'chen@yunze.example'))
    expect(mail?.text).toContain(`/r/${token}`)
    expect(mail?.subject).toContain(organization.name)
  })

  it('is for the bureau to send, to organizations that are active', async () => {
    const owner = await test.signInAs('enterprise', { organizationId: organization.id })
    expect((await invite({}, owner)).statusCode).toBe(403)
    expect((await invite({ phone: '123' })).json().errors[0].pointer).toBe('/phone')
    organization = await test.factories.organization({ status: 'pending' })
    expect((await invite()).statusCode).toBe(409)
  })
})
