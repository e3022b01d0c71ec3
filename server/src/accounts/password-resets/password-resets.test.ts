import { auditEntries } from '@duijie/db/schema/audit'
import { idempotencyKeys } from '@duijie/db/schema/idempotency-keys'
import { links as linkTable } from '@duijie/db/schema/links'
import { mails as mailTable } from '@duijie/db/schema/mails'
import { and, eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { withSecret } from '../../mail/secret-link.ts'
import { TEST_PASSWORD } from '../../testing/factories.ts'
import { type Client, createTestApp, type TestApp } from '../../testing/test-app.ts'

const NEW_PASSWORD = '云泽-新密码-2027'
const API = '/auth/password-resets'

let now = new Date('2026-11-24T02:00:00Z')
let test: TestApp
let admin: Client & { account: { id: string } }
let staff: Client
let account: Awaited<ReturnType<TestApp['factories']['account']>>
beforeAll(async () => {
  test = await createTestApp({
    clock: () => now,
    mailServer: { url: 'smtp://127.0.0.1:9', from: 'bureau@duijie.test' },
  })
  admin = await test.signInAs('admin')
  staff = await test.signInAs('staff')
})
afterAll(() => test.close())
beforeEach(async () => {
  const email = `${crypto.randomUUID()}@Factory.example`
  account = await test.factories.account('enterprise', { phone: '13812345678', email })
})

/** What waits to be done for somebody who asked, and is done. */
async function workOff() {
  const waiting = await test.db.execute<{ data: { requestId: string; accountIds: string[] } }>(
    sql`delete from pgboss.job where name = 'send-password-resets' returning data`,
  )
  for (const { data } of waiting) {
    for (const id of data.accountIds) await test.services.passwordResets.sendAsked(data.requestId, id)
  }
  return waiting.map(({ data }) => data)
}
async function ask(identity: string) {
  const answer = await test.visitor.post(API, { identity })
  return { answer, found: await workOff() }
}
const mailsOf = (id: string) =>
  test.db
    .select({ mail: mailTable })
    .from(mailTable)
    .innerJoin(linkTable, eq(mailTable.subjectId, linkTable.id))
    .where(and(eq(mailTable.kind, 'password_reset'), eq(linkTable.subjectId, id)))
    .orderBy(mailTable.createdAt)
async function mailedToken(id: string): Promise<string> {
  const { mail } = (await mailsOf(id)).at(-1) ?? {}
  const { text } = withSecret(mail ?? expect.fail('no mail'), test.services.links)
  return /\/r\/([\w-]{43})\s/.exec(text)?.[1] ?? expect.fail(text)
}
const handOver = async (client: Client = admin) => {
  const answer = await client.post(`/accounts/${account.id}/reset-links`)
  expect(answer.statusCode).toBe(201)
  return answer.json().token as string
}
const setPassword = (token: string, headers = {}, password = NEW_PASSWORD) =>
  test.visitor.post(`/r/${token}/password`, { password }, headers)
const signIn = (password: string) =>
  test.visitor.post('/auth/sign-in', { account: account.account, password })
async function proved(token: string) {
  const answer = await test.visitor.post(`/r/${token}/confirmation`, { lastFour: '5678' })
  return { cookie: String(answer.headers['set-cookie']).split(';')[0] ?? '' }
}

describe('asking for a link by mail', () => {
  it('answers the same whether or not somebody is known by that, and keeps nothing that was typed', async () => {
    const known = await ask(account.account.toUpperCase())
    const unknown = await ask('nobody-of-that-name')
    expect([known.answer.statusCode, unknown.answer.statusCode]).toEqual([202, 202])
    expect(known.answer.body).toBe(unknown.answer.body)
    expect(unknown.found).toMatchObject([{ accountIds: [] }])
    expect(JSON.stringify(unknown.found)).not.toContain('nobody-of')
    expect(await mailsOf(account.id)).toHaveLength(1)
  })

  it('goes by e-mail too, whatever its letters, and to nobody whose account is shut', async () => {
    expect((await ask(account.email.toUpperCase())).found).toEqual([
      expect.objectContaining({ accountIds: [account.id] }),
    ])
    const shut = await test.factories.account('staff', { status: 'disabled', email: 'shut@factory.example' })
    await ask('shut@factory.example')
    expect(await mailsOf(shut.id)).toEqual([])
  })

  it('keeps no token where others read: not in the mail, the trail or the database', async () => {
    await ask(account.account)
    const token = await mailedToken(account.id)
    const [{ mail } = expect.fail('no mail')] = await mailsOf(account.id)
    expect((await staff.get(`/mails/${mail.id}`)).body).not.toContain(token)
    const trail = await test.db.select().from(auditEntries).where(eq(auditEntries.subjectId, account.id))
    expect(JSON.stringify([mail, trail])).not.toContain(token)
    expect(trail.map(({ action }) => action)).toContain('request_password_reset')
  })

  it('sends three an hour at most, and one for a request that is looked at twice', async () => {
    const [request = expect.fail('nothing waits')] = (await ask(account.account)).found
    await test.services.passwordResets.sendAsked(request.requestId, account.id)
    expect(await mailsOf(account.id)).toHaveLength(1)
    for (let more = 0; more < 4; more++) {
      await test.services.passwordResets.sendAsked(crypto.randomUUID(), account.id)
    }
    expect(await mailsOf(account.id)).toHaveLength(3)
  })

  it.each([{ identity: '' }, { identity: 'x'.repeat(201) }, { identity: { $ne: '' } }, {}])(
    'refuses %j',
    async (body) => {
      expect((await test.visitor.post(API, body)).statusCode).toBe(400)
    },
  )

  it('is limited in number', async () => {
    const asked = await Promise.all(
      Array.from({ length: 11 }, () => test.visitor.post(API, { identity: 'x' })),
    )
    expect(asked.map(({ statusCode }) => statusCode)).toContain(429)
    await workOff()
  })

  it('says whom to ask, as the bureau set it', async () => {
    const help = { text: '区科技局办公室 0513-88880000' }
    const put = await admin.put('/settings/sign-in-help', help, { 'if-match': '"0"' })
    expect(put.statusCode).toBe(200)
    expect((await test.visitor.get(API)).json()).toMatchObject({ byMail: true, help: help.text })
  })
})

describe('the link', () => {
  it('sets a password once, ends every session and every other link', async () => {
    const session = await signIn(TEST_PASSWORD)
    const bearer = { authorization: `Bearer ${session.json().accessToken}` }
    const cookie = { cookie: `duijie_refresh=${session.cookies[0]?.value}` }
    await test.services.passwordResets.sendAsked(crypto.randomUUID(), account.id)
    const token = await mailedToken(account.id)
    expect((await test.visitor.get(`/r/${token}/password`)).json()).toMatchObject({
      proof: null,
      used: false,
      account: { account: account.account },
    })
    const answers = await Promise.all([setPassword(token), setPassword(token, {}, `${NEW_PASSWORD}-b`)])
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([204, 409])
    expect((await test.visitor.get('/auth/me', bearer)).statusCode).toBe(401)
    expect((await test.visitor.post('/auth/refresh', undefined, cookie)).statusCode).toBe(401)
    expect((await signIn(TEST_PASSWORD)).statusCode).toBe(401)
    const set = answers[0]?.statusCode === 204 ? NEW_PASSWORD : `${NEW_PASSWORD}-b`
    expect((await signIn(set)).statusCode).toBe(200)
    const trail = await test.db.select().from(auditEntries).where(eq(auditEntries.subjectId, account.id))
    expect(trail.filter(({ action }) => action === 'reset_password')).toHaveLength(1)
    expect(JSON.stringify(trail)).not.toContain(NEW_PASSWORD)
  })

  it('is over once a newer one was made, two at once included, and with its time', async () => {
    await test.services.passwordResets.sendAsked(crypto.randomUUID(), account.id)
    const first = await mailedToken(account.id)
    const [second, third] = await Promise.all([handOver(), handOver(staff)])
    const states = await Promise.all(
      [first, second, third].map(async (token) => (await test.visitor.get(`/r/${token}`)).statusCode),
    )
    expect(states.sort()).toEqual([200, 410, 410])
    now = new Date(now.getTime() + 1000)
    await test.services.passwordResets.sendAsked(crypto.randomUUID(), account.id)
    const late = await mailedToken(account.id)
    const before = now
    now = new Date(before.getTime() + 3_600_000)
    expect((await setPassword(late)).json().code).toBe('link_expired')
    now = before
  })

  it('that is handed over asks for the last four digits, and is kept nowhere', async () => {
    const key = { 'idempotency-key': 'hand-over-1' }
    const answer = await admin.post(`/accounts/${account.id}/reset-links`, undefined, key)
    const { token, byPhone } = answer.json()
    expect([byPhone, answer.headers['cache-control']]).toEqual([true, 'no-store'])
    expect(await test.db.$count(idempotencyKeys, eq(idempotencyKeys.key, 'hand-over-1'))).toBe(0)
    const seen = await test.visitor.get(`/r/${token}/password`)
    expect(seen.json()).toMatchObject({ proof: 'phone', account: null })
    expect((await setPassword(token)).json().code).toBe('link_unconfirmed')
    const headers = await proved(token)
    expect((await setPassword(token, headers, 'short')).statusCode).toBe(400)
    expect((await setPassword(token, headers)).statusCode).toBe(204)
    expect((await setPassword(token, headers)).statusCode).toBe(409)
  })

  it('is over when the password, the role or the status became another', async () => {
    const token = await handOver()
    const headers = await proved(token)
    expect((await staff.post(`/accounts/${account.id}/disable`, { reason: '离职' })).statusCode).toBe(200)
    expect((await setPassword(token, headers)).json().code).toBe('link_revoked')
  })

  it('is no link of another purpose', async () => {
    const token = await handOver()
    expect((await test.visitor.get(`/r/${token}/account`)).statusCode).toBe(404)
    expect((await setPassword('A'.repeat(43))).statusCode).toBe(404)
  })
})

describe('whom the bureau lets in again', () => {
  it('is for staff the people of enterprises and institutions, for the administrator all but himself', async () => {
    const colleague = await test.factories.account('staff')
    const officer = await test.factories.account('township')
    for (const { id } of [colleague, officer]) {
      expect((await staff.post(`/accounts/${id}/reset-links`)).statusCode).toBe(403)
      expect((await staff.post(`/accounts/${id}/end-sessions`)).statusCode).toBe(403)
      expect((await admin.post(`/accounts/${id}/reset-links`)).statusCode).toBe(201)
    }
    expect((await admin.post(`/accounts/${admin.account.id}/reset-links`)).statusCode).toBe(403)
    expect((await admin.post(`/accounts/${colleague.id}/reset-mails`)).statusCode).toBe(409)
    expect((await staff.post(`/accounts/${account.id}/reset-mails`)).statusCode).toBe(204)
    expect(await mailsOf(account.id)).toHaveLength(1)
    expect((await staff.post(`/accounts/${crypto.randomUUID()}/reset-links`)).statusCode).toBe(404)
  })
})
