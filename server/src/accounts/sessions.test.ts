import { randomUUID } from 'node:crypto'
import { accounts } from '@duijie/db/schema/accounts'
import { auditEntries } from '@duijie/db/schema/audit'
import { eq } from 'drizzle-orm'
import type { LightMyRequestResponse } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { TEST_PASSWORD } from '../testing/factories.ts'
import { createTestApp, type TestApp } from '../testing/test-app.ts'

let test: TestApp
let now = new Date('2026-11-24T02:00:00Z')
beforeAll(async () => {
  test = await createTestApp({ clock: () => now })
})
afterAll(() => test.close())

const signIn = (account: string, password = TEST_PASSWORD) =>
  test.visitor.post('/auth/sign-in', { account, password })
const cookieOf = (answer: LightMyRequestResponse) => `duijie_refresh=${answer.cookies[0]?.value}`
const refresh = (cookie: string) => test.visitor.post('/auth/refresh', undefined, { cookie })
const me = (accessToken: string) => test.visitor.get('/auth/me', { authorization: `Bearer ${accessToken}` })

describe('sign-in', () => {
  it('gives an access token and a refresh cookie that scripts cannot read', async () => {
    const { account } = await test.factories.account('staff')
    const answer = await signIn(account.toUpperCase())
    expect(answer.statusCode).toBe(200)
    expect(answer.json()).toMatchObject({ expiresIn: 900, account: { account, role: 'staff' } })
    expect(answer.cookies[0]).toMatchObject({ httpOnly: true, sameSite: 'Strict', path: '/api/v1/auth' })
    expect(answer.body).not.toContain('argon2')
    expect((await me(answer.json().accessToken)).json().account).toBe(account)
  })

  it('says the same for an unknown account and a wrong password', async () => {
    const { account } = await test.factories.account('enterprise')
    const [wrong, unknown] = await Promise.all([
      signIn(account, 'not the password'),
      signIn('nobody-at-all', 'x'),
    ])
    expect(wrong.statusCode).toBe(401)
    expect(wrong.json()).toEqual(unknown.json())
    expect(wrong.headers['content-type']).toMatch('application/problem+json')
  })

  it('tells a pending and a disabled account why, but only with the right password', async () => {
    const { account: pending } = await test.factories.account('enterprise', { status: 'pending' })
    const { account: disabled } = await test.factories.account('liaison', { status: 'disabled' })
    expect((await signIn(pending)).json().code).toBe('account_pending')
    expect((await signIn(disabled)).json().code).toBe('account_disabled')
    expect((await signIn(pending, 'wrong')).json().code).toBe('credentials_invalid')
  })

  it('stops guessing one account after ten failures, and lets others in', async () => {
    const { account } = await test.factories.account('staff')
    const { account: other } = await test.factories.account('staff')
    for (let attempt = 0; attempt < 10; attempt++)
      expect((await signIn(account, `guess ${attempt}`)).statusCode).toBe(401)
    expect((await signIn(account)).statusCode).toBe(429)
    expect((await signIn(other)).statusCode).toBe(200)
  })
})

describe('the access token', () => {
  it.each([
    ['garbage', () => 'not.a.token'],
    ['another issuer', () => test.app.jwt.sign({ sub: randomUUID() }, { iss: 'elsewhere' })],
    ['another audience', () => test.app.jwt.sign({ sub: randomUUID() }, { aud: 'elsewhere' })],
    ['an account that does not exist', () => test.app.jwt.sign({ sub: randomUUID() })],
    [
      'no signature',
      () =>
        `${Buffer.from('{"alg":"none","typ":"JWT"}').toString('base64url')}.${Buffer.from('{"sub":"x"}').toString('base64url')}.`,
    ],
  ])('is refused with %s', async (_name, token) => {
    const answer = await me(token())
    expect(answer.statusCode).toBe(401)
    expect(answer.json().code).toBe('session_expired')
  })

  it('ends at once when the account is disabled', async () => {
    const { account, ...client } = await test.signInAs('enterprise')
    const staff = await test.signInAs('staff')
    expect((await client.get('/auth/me')).statusCode).toBe(200)
    expect((await staff.post(`/accounts/${account.id}/disable`, { reason: '企业已注销' })).statusCode).toBe(
      200,
    )
    expect((await client.get('/auth/me')).statusCode).toBe(401)
  })
})

describe('the refresh token', () => {
  it('is good once, and its reuse ends the whole family', async () => {
    const { account } = await test.factories.account('staff')
    const first = cookieOf(await signIn(account))
    const second = await refresh(first)
    expect(second.statusCode).toBe(200)
    const third = await refresh(cookieOf(second))
    expect(third.statusCode).toBe(200)
    expect((await refresh(first)).json().code).toBe('session_expired')
    expect((await refresh(cookieOf(third))).statusCode).toBe(401)
  })

  it('is good once more for a moment: two pages ask at once, or an answer is lost', async () => {
    const { account } = await test.factories.account('staff')
    const cookie = cookieOf(await signIn(account))
    const both = await Promise.all([refresh(cookie), refresh(cookie)])
    expect(both.map((answer) => answer.statusCode)).toEqual([200, 200])
    for (const answer of both) expect((await refresh(cookieOf(answer))).statusCode).toBe(200)
  })

  it('is refused when it comes again after that moment', async () => {
    const { account } = await test.factories.account('staff')
    const cookie = cookieOf(await signIn(account))
    const next = cookieOf(await refresh(cookie))
    const before = now
    now = new Date(before.getTime() + 11_000)
    expect((await refresh(cookie)).statusCode).toBe(401)
    expect((await refresh(next)).statusCode).toBe(401)
    now = before
  })

  it('ends with sign-out, with time, and is not stored in the clear', async () => {
    const { account } = await test.factories.account('staff')
    const out = await signIn(account)
    await test.visitor.post('/auth/sign-out', undefined, { cookie: cookieOf(out) })
    expect((await refresh(cookieOf(out))).statusCode).toBe(401)

    const late = cookieOf(await signIn(account))
    const before = now
    now = new Date(before.getTime() + 15 * 86_400_000)
    expect((await refresh(late)).statusCode).toBe(401)
    now = before

    const stored = await test.db.execute(`select token_hash from refresh_tokens`)
    expect(JSON.stringify(stored)).not.toContain(late.split('=')[1])
  })

  it('is refused when there is none', async () => {
    expect((await refresh('other=1')).statusCode).toBe(401)
  })
})

describe('changing the password', () => {
  it('asks for the present one, ends the other sessions and is audited without the password', async () => {
    const { account, ...client } = await test.signInAs('enterprise')
    const elsewhere = cookieOf(await signIn(account.account))
    const newPassword = '云泽-新材料-2027'
    const refused = await client.post('/auth/change-password', { currentPassword: 'wrong', newPassword })
    expect(refused.statusCode).toBe(400)
    expect(refused.json().errors[0].pointer).toBe('/currentPassword')

    const changed = await client.post('/auth/change-password', {
      currentPassword: TEST_PASSWORD,
      newPassword,
    })
    expect(changed.statusCode).toBe(200)
    expect((await refresh(elsewhere)).statusCode).toBe(401)
    expect((await refresh(cookieOf(changed))).statusCode).toBe(200)
    expect((await signIn(account.account, newPassword)).statusCode).toBe(200)

    const trail = await test.db.select().from(auditEntries).where(eq(auditEntries.subjectId, account.id))
    expect(trail.map((entry) => entry.action)).toContain('change_password')
    expect(JSON.stringify(trail)).not.toContain(newPassword)
  })

  it.each(['short', 'aaaaaaaaaaaaaaaa', ''])('refuses the weak password %j', async (newPassword) => {
    const client = await test.signInAs('staff')
    const answer = await client.post('/auth/change-password', { currentPassword: TEST_PASSWORD, newPassword })
    expect(answer.statusCode).toBe(400)
    expect(answer.json().errors[0].pointer).toBe('/newPassword')
  })

  it('keeps passwords as argon2id', async () => {
    const { id } = await test.factories.account('staff')
    const [row] = await test.db.select().from(accounts).where(eq(accounts.id, id))
    expect(row?.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  })
})
