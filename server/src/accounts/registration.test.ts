import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type TestApp } from '../testing/test-app.ts'

let test: TestApp
beforeAll(async () => {
  test = await createTestApp()
})
afterAll(() => test.close())

const PASSWORD = 'register-me-2026'
function registration(organization: object = {}, account: object = {}) {
  const unique = randomUUID().slice(0, 8)
  return {
    organization: {
      kind: 'enterprise',
      name: `云泽${unique}新材料有限公司`,
      creditCode: null,
      townshipId: null,
      industry: '',
      address: '',
      ...organization,
    },
    account: {
      account: `reg-${unique}`,
      password: PASSWORD,
      name: '王工',
      phone: '139 0000 0000',
      email: '',
      ...account,
    },
  }
}
const register = (body: object) => test.visitor.post('/auth/register', body)
const signIn = (account: string) => test.visitor.post('/auth/sign-in', { account, password: PASSWORD })

async function pendingOf(
  staff: { get(path: string): ReturnType<TestApp['visitor']['get']> },
  account: string,
) {
  const page = (await staff.get('/accounts?status=pending&limit=100')).json()
  return page.items.find((item: { account: string }) => item.account === account)
}

describe('registration', () => {
  it('waits for staff, who approve the account and its organization together', async () => {
    const body = registration()
    expect((await register(body)).json()).toEqual({ status: 'pending' })
    expect((await signIn(body.account.account)).json().code).toBe('account_pending')

    const staff = await test.signInAs('staff')
    const pending = await pendingOf(staff, body.account.account)
    expect(pending).toMatchObject({ role: 'enterprise', organization: { name: body.organization.name } })
    const approved = await staff.post(`/accounts/${pending.id}/approve`)
    expect(approved.json().status).toBe('active')
    expect((await staff.get(`/organizations/${pending.organization.id}`)).json().status).toBe('active')
    expect((await signIn(body.account.account)).statusCode).toBe(200)
  })

  it('makes the first account of an institution its liaison', async () => {
    const body = registration({ kind: 'institution', name: `泽川${randomUUID().slice(0, 6)}学院` })
    await register(body)
    const staff = await test.signInAs('staff')
    expect((await pendingOf(staff, body.account.account)).role).toBe('liaison')
  })

  it('is decided once: two at the same time get one winner', async () => {
    const body = registration()
    await register(body)
    const [one, other] = [await test.signInAs('staff'), await test.signInAs('staff')]
    const { id } = await pendingOf(one, body.account.account)
    const codes = await Promise.all([
      one.post(`/accounts/${id}/approve`),
      other.post(`/accounts/${id}/reject`, { reason: '资料不全' }),
    ])
    expect(codes.map((answer) => answer.statusCode).sort()).toEqual([200, 409])
  })

  it('can be rejected with a reason, and tried again', async () => {
    const body = registration()
    await register(body)
    const staff = await test.signInAs('staff')
    const { id, organization } = await pendingOf(staff, body.account.account)
    expect((await staff.post(`/accounts/${id}/reject`, {})).statusCode).toBe(400)
    expect((await staff.post(`/accounts/${id}/reject`, { reason: '不是本区企业' })).json().status).toBe(
      'rejected',
    )
    expect((await signIn(body.account.account)).json().code).toBe('account_disabled')
    expect((await staff.get(`/organizations/${organization.id}`)).json().status).toBe('rejected')

    const again = registration({ name: body.organization.name })
    expect((await register(again)).statusCode).toBe(201)
    expect((await staff.get(`/organizations/${organization.id}`)).json().status).toBe('pending')
  })

  it('joins an organization the bureau already knows, without saying so', async () => {
    const known = await test.factories.organization({ creditCode: '91350100M000100Y43' })
    const body = registration({ creditCode: '91350100M000100Y43', name: '写法不同的名称' })
    expect((await register(body)).json()).toEqual({ status: 'pending' })
    const staff = await test.signInAs('staff')
    expect((await pendingOf(staff, body.account.account)).organization.id).toBe(known.id)
  })

  it('says when the account name is taken', async () => {
    const body = registration()
    await register(body)
    const answer = await register(registration({}, { account: body.account.account }))
    expect(answer.statusCode).toBe(409)
    expect(answer.json().errors[0].pointer).toBe('/account/account')
  })

  it.each([
    ['a bureau', { organization: { ...registration().organization, kind: 'bureau' } }, '/organization/kind'],
    ['a wrong credit code', registration({ creditCode: '91350100M000100Y44' }), '/organization/creditCode'],
    ['a role of its own choice', registration({}, { account: 'x' }), '/account/account'],
    ['a control character', registration({ name: '云泽\u0000公司' }), '/organization/name'],
    ['a weak password', registration({}, { password: '1234567890'.slice(0, 4) }), '/account/password'],
    ['a township that is not an id', registration({ townshipId: '1 or 1=1' }), '/organization/townshipId'],
  ])('refuses %s and marks the field', async (_name, body, pointer) => {
    const answer = await register(body)
    expect(answer.statusCode).toBe(400)
    expect(answer.json().code).toBe('validation_failed')
    expect(answer.json().errors.map((error: { pointer: string }) => error.pointer)).toContain(pointer)
  })

  it('does not let a registration choose its role or status', async () => {
    const body = registration({ status: 'active' }, { role: 'admin', status: 'active' })
    await register(body)
    const staff = await test.signInAs('staff')
    expect(await pendingOf(staff, body.account.account)).toMatchObject({
      role: 'enterprise',
      status: 'pending',
    })
  })

  it('is limited in number', async () => {
    const limited = await createTestApp()
    const codes: number[] = []
    for (let attempt = 0; attempt < 21; attempt++)
      codes.push((await limited.visitor.post('/auth/register', {})).statusCode)
    expect(codes.at(-1)).toBe(429)
    await limited.close()
  })
})

describe('accounts of the bureau', () => {
  it('are made by the admin, not by staff', async () => {
    const body = {
      account: `new-${randomUUID().slice(0, 8)}`,
      password: PASSWORD,
      role: 'staff',
      name: '李科',
    }
    const [staff, admin] = [await test.signInAs('staff'), await test.signInAs('admin')]
    expect((await staff.post('/accounts', body)).statusCode).toBe(403)
    expect((await admin.post('/accounts', body)).statusCode).toBe(201)
    expect((await signIn(body.account)).statusCode).toBe(200)
  })

  it('cannot be disabled by their own holder', async () => {
    const admin = await test.signInAs('admin')
    expect((await admin.post(`/accounts/${admin.account.id}/disable`, { reason: '试' })).statusCode).toBe(403)
  })

  it('need the organization or township that goes with the role', async () => {
    const staff = await test.signInAs('staff')
    const institution = await test.factories.organization({ kind: 'institution' })
    const body = {
      account: 'mismatch-1',
      password: PASSWORD,
      role: 'enterprise',
      name: '甲',
      organizationId: institution.id,
    }
    expect((await staff.post('/accounts', body)).json().errors[0].pointer).toBe('/organizationId')
    const admin = await test.signInAs('admin')
    const officer = { account: 'officer-1', password: PASSWORD, role: 'township', name: '乙' }
    expect((await admin.post('/accounts', officer)).json().errors[0].pointer).toBe('/townshipId')
  })

  it('do not show staff the accounts of the bureau', async () => {
    const staff = await test.signInAs('staff')
    await test.factories.account('admin')
    const roles = (await staff.get('/accounts?limit=100'))
      .json()
      .items.map((item: { role: string }) => item.role)
    expect(roles).not.toContain('admin')
    expect((await staff.get('/accounts?role=admin&limit=100')).json().items).toEqual([])
  })
})
