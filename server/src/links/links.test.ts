import { links as table } from '@duijie/db/schema/links'
import { eq } from 'drizzle-orm'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type TestApp } from '../testing/test-app.ts'
import type { LinkOrder } from './service.ts'
import { linkKey, linkToken, readLinkToken } from './token.ts'

let test: TestApp
let now = new Date('2026-03-02T02:00:00Z')
beforeAll(async () => {
  test = await createTestApp({ clock: () => now })
})
afterAll(() => test.close())

async function issue(order: Partial<LinkOrder> = {}) {
  const { links } = test.services
  const staff = await test.factories.account('staff')
  const actor = { role: 'staff', accountId: staff.id, organizationId: null, townshipId: null } as const
  const id = await links.issue(test.db, actor, {
    purpose: 'answer_push',
    subjectKind: 'lead',
    subjectId: crypto.randomUUID(),
    recipientName: '王敏',
    recipientPhone: '138 0000 5678',
    days: 14,
    ...order,
  })
  return { id, token: links.tokenOf(id) }
}

const confirm = (token: string, lastFour: string) =>
  test.visitor.post(`/r/${token}/confirmation`, { lastFour })

describe('the address of a link', () => {
  const key = linkKey('a secret of this test', 'address')

  it('is read back, and no other is', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.nat(42), fc.string({ minLength: 1, maxLength: 1 }), (id, at, other) => {
        const token = linkToken(key, id)
        expect(token).toMatch(/^[\w-]{43}$/)
        expect(readLinkToken(key, token)).toBe(id)
        const altered = token.slice(0, at) + other + token.slice(at + 1)
        if (altered !== token) expect(readLinkToken(key, altered)).toBeUndefined()
        expect(readLinkToken(linkKey('another secret', 'address'), token)).toBeUndefined()
        expect(readLinkToken(linkKey('a secret of this test', 'grant'), token)).toBeUndefined()
      }),
    )
  })

  it('is not in the database', async () => {
    const { id, token } = await issue()
    const [row] = await test.db.select().from(table).where(eq(table.id, id))
    expect(JSON.stringify(row)).not.toContain(token.slice(22))
  })
})

describe('opening a link', () => {
  it('tells what it is for and nothing of its receiver, and keeps the answer private', async () => {
    const { token } = await issue()
    const answer = await test.visitor.get(`/r/${token}`)
    expect(answer.statusCode).toBe(200)
    expect(answer.json()).toEqual({
      purpose: 'answer_push',
      expiresAt: '2026-03-16T02:00:00.000Z',
      proof: 'phone',
    })
    expect(answer.headers).toMatchObject({
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex, nofollow, noarchive',
    })
  })

  it.each(['x', 'A'.repeat(43), '../needs', `${'A'.repeat(42)}-`])('knows no link %s', async (token) => {
    const answer = await test.visitor.get(`/r/${encodeURIComponent(token)}`)
    expect(answer.statusCode).toBe(404)
    expect(answer.headers['cache-control']).toBe('no-store')
  })

  it('answers 410 once it expired or was revoked, and says whom to ask', async () => {
    await test.factories.organization({ kind: 'bureau', name: '城东区科技局' })
    const revoked = await issue({ recipientName: '金丝雀' })
    await test.services.links.revoke(test.db, revoked.id)
    const gone = await test.visitor.get(`/r/${revoked.token}`)
    expect([gone.statusCode, gone.json().code]).toEqual([410, 'link_revoked'])
    expect(gone.json().detail).toContain('城东区科技局')

    const old = await issue({ days: 1, recipientName: '金丝雀' })
    now = new Date(now.getTime() + 86_400_000)
    const expired = await confirm(old.token, '5678')
    expect([expired.statusCode, expired.json().code]).toEqual([410, 'link_expired'])
    expect(expired.json().detail).toContain('2026年3月3日过期')
    expect(gone.body + expired.body).not.toMatch(/金丝雀|5678/)
  })

  it('serves its own purpose alone', async () => {
    const { token } = await issue()
    await expect(test.services.links.open(token, 'confirm_need')).rejects.toThrow('没有找到')
  })
})

describe('the last four digits', () => {
  it('open the link for that browser for half an hour', async () => {
    const { token } = await issue()
    const answer = await confirm(token, '5678')
    expect(answer.json()).toMatchObject({ proof: null })
    const cookie = String(answer.headers['set-cookie'])
    expect(cookie).toMatch(/HttpOnly; SameSite=Strict/)
    expect(cookie).toContain(`Path=/api/v1/r/${token}`)
    const headers = { cookie: cookie.split(';')[0] ?? '' }
    expect((await test.visitor.get(`/r/${token}`, headers)).json().proof).toBeNull()
    expect((await test.visitor.get(`/r/${(await issue()).token}`, headers)).json().proof).toBe('phone')
    now = new Date(now.getTime() + 1_801_000)
    expect((await test.visitor.get(`/r/${token}`, headers)).json().proof).toBe('phone')
  })

  it('may be missed five times, tries at once counted each', async () => {
    const { id, token } = await issue()
    const link = await test.services.links.open(token)
    const tries = await Promise.allSettled(
      Array.from({ length: 12 }, () => test.services.links.confirm(link, '0000')),
    )
    const codes = tries.map((tried) => (tried.status === 'rejected' ? tried.reason.code : 'granted'))
    expect(codes.filter((code) => code === 'link_mismatch')).toHaveLength(5)
    expect(codes.filter((code) => code === 'link_locked')).toHaveLength(7)
    const locked = await confirm(token, '5678')
    expect([locked.statusCode, locked.json().code]).toEqual([423, 'link_locked'])
    expect((await test.visitor.get(`/r/${token}`)).json().proof).toBe('sign_in')
    const [row] = await test.db.select().from(table).where(eq(table.id, id))
    expect(row?.failedTries).toBe(5)
  })

  it('are not asked of the account it was sent to, and of nobody where no phone is on record', async () => {
    const enterprise = await test.signInAs('enterprise')
    const { organizationId } = enterprise.account
    const { token } = await issue({ recipientPhone: '', organizationId })
    expect((await enterprise.get(`/r/${token}`)).json().proof).toBeNull()
    expect((await test.visitor.get(`/r/${token}`)).json().proof).toBe('sign_in')
    expect((await (await test.signInAs('enterprise')).get(`/r/${token}`)).json().proof).toBe('sign_in')
    expect((await confirm(token, '')).statusCode).toBe(400)
    expect((await confirm(token, '0000')).json().code).toBe('link_unconfirmed')
  })
})
