import { accounts } from '@duijie/db/schema/accounts'
import { auditEntries } from '@duijie/db/schema/audit'
import { outbox } from '@duijie/db/schema/outbox'
import { and, eq } from 'drizzle-orm'
import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { TEST_PASSWORD } from '../testing/factories.ts'
import { type Client, createTestApp, type TestApp } from '../testing/test-app.ts'

let test: TestApp
let admin: Client & { account: { id: string } }
beforeAll(async () => {
  test = await createTestApp()
})
afterAll(() => test.close())
beforeEach(async () => {
  await test.db.update(accounts).set({ status: 'disabled' }).where(eq(accounts.role, 'admin'))
  admin = await test.signInAs('admin')
})

const at = (version: number) => ({ 'if-match': `"${version}"` })
const setRole = (client: Client, id: string, body: object, version = 1) =>
  client.put(`/accounts/${id}/role`, body, at(version))
const admins = () => test.db.$count(accounts, and(eq(accounts.role, 'admin'), eq(accounts.status, 'active')))

describe('another role', () => {
  it('is given by the administrator, ends the sessions, and leaves its trail', async () => {
    const { account, ...person } = await test.signInAs('staff')
    const changed = await setRole(admin, account.id, { role: 'admin' })
    expect(changed.json()).toMatchObject({ role: 'admin', version: 2 })
    expect((await person.get('/auth/me')).statusCode).toBe(401)
    const again = await test.visitor.post('/auth/sign-in', {
      account: account.account,
      password: TEST_PASSWORD,
    })
    expect(again.json().account.role).toBe('admin')
    const [entry] = await test.db
      .select()
      .from(auditEntries)
      .where(and(eq(auditEntries.subjectId, account.id), eq(auditEntries.action, 'change_role')))
    expect(entry).toMatchObject({ from: 'staff', to: 'admin', actorId: admin.account.id })
    expect(await test.db.$count(outbox, eq(outbox.subjectId, account.id))).toBe(2)
    expect((await setRole(admin, account.id, { role: 'staff' }, 2)).json().role).toBe('staff')
  })

  it('of a township goes with its township, and leaves with it', async () => {
    const { id } = await test.factories.account('staff')
    const township = await test.factories.township()
    const without = await setRole(admin, id, { role: 'township' })
    expect(without.json().errors[0].pointer).toBe('/townshipId')
    const unknown = await setRole(admin, id, { role: 'township', townshipId: crypto.randomUUID() })
    expect(unknown.statusCode).toBe(400)
    const placed = await setRole(admin, id, { role: 'township', townshipId: township.id })
    expect(placed.json()).toMatchObject({
      role: 'township',
      township: { id: township.id, name: township.name },
    })
    expect((await setRole(admin, id, { role: 'staff' }, 2)).json().township).toBeNull()
  })

  it('is refused to oneself, to partners, under an old version, and to who is no administrator', async () => {
    const { id } = await test.factories.account('staff')
    const partner = await test.factories.account('enterprise')
    const staff = await test.signInAs('staff')
    const answers = await Promise.all([
      setRole(admin, admin.account.id, { role: 'staff' }),
      setRole(admin, partner.id, { role: 'staff' }),
      setRole(admin, id, { role: 'admin' }, 7),
      setRole(staff, id, { role: 'admin' }),
      setRole(admin, id, { role: 'enterprise' }),
      admin.put(`/accounts/${id}/role`, { role: 'admin' }),
    ])
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([403, 409, 412, 403, 400, 428])
  })

  it('given twice at once changes it once', async () => {
    const { id } = await test.factories.account('staff')
    const answers = await Promise.all([
      setRole(admin, id, { role: 'admin' }),
      setRole(admin, id, { role: 'admin' }),
    ])
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 412])
  })
})

describe('the last administrator', () => {
  it('stays, though two take each other out at once', async () => {
    const other = await test.signInAs('admin')
    const answers = await Promise.all([
      setRole(admin, other.account.id, { role: 'staff' }),
      other.post(`/accounts/${admin.account.id}/disable`, { reason: '离职' }),
    ])
    expect(answers.filter(({ statusCode }) => statusCode === 200)).toHaveLength(1)
    expect(await admins()).toBe(1)
  })

  it('is there after any changes at once', { timeout: 60_000 }, async () => {
    const step = fc.record({
      by: fc.nat(2),
      of: fc.nat(2),
      what: fc.constantFrom('staff', 'admin', 'disable', 'enable'),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 6 }), async (steps) => {
        await test.db.update(accounts).set({ status: 'disabled' }).where(eq(accounts.role, 'admin'))
        const people = await Promise.all([0, 1, 2].map(() => test.signInAs('admin')))
        await Promise.all(
          steps.map(({ by, of, what }) => {
            const [actor = admin, target = admin] = [people[by], people[of]]
            const { id } = target.account
            if (what === 'disable') return actor.post(`/accounts/${id}/disable`, { reason: '离职' })
            if (what === 'enable') return actor.post(`/accounts/${id}/enable`)
            return setRole(actor, id, { role: what })
          }),
        )
        expect(await admins()).toBeGreaterThan(0)
      }),
      { numRuns: 8 },
    )
  })
})

it('is signed out everywhere at once, and signs in again', async () => {
  const { account, ...person } = await test.signInAs('liaison')
  const staff = await test.signInAs('staff')
  expect((await staff.post(`/accounts/${account.id}/end-sessions`)).statusCode).toBe(204)
  expect((await person.get('/auth/me')).statusCode).toBe(401)
  const again = await test.visitor.post('/auth/sign-in', {
    account: account.account,
    password: TEST_PASSWORD,
  })
  const bearer = { authorization: `Bearer ${again.json().accessToken}` }
  expect((await test.visitor.get('/auth/me', bearer)).statusCode).toBe(200)
})
