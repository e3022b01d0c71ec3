import { beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { fakeApi, json, problem } from '../testing/fake-api.ts'
import { anAccount, aSession, uuid } from '../testing/records.ts'
import { createApi } from './api.ts'
import { createSession, type Session } from './session.ts'
import type { SessionTabs } from './session-tabs.ts'

const answer = z.object({ ok: z.boolean() })
const account = anAccount('enterprise')

function loneTab(remembered = true): SessionTabs {
  let known = remembered
  return {
    remembered: () => known,
    remember: (role) => {
      known = role !== null
    },
    oneAtATime: (task) => task(),
    announceSignedOut: () => {},
    onSignedOut: () => {},
  }
}

describe('the API client', () => {
  let fake: ReturnType<typeof fakeApi>
  let session: Session
  let api: ReturnType<typeof createApi>

  beforeEach(() => {
    fake = fakeApi()
    session = createSession(loneTab())
    api = createApi(session)
    fake.on('GET needs', ({ headers }) =>
      headers.get('authorization') === 'Bearer token-2' ? json({ ok: true }) : problem('session_expired'),
    )
  })

  it('renews a refused token once for many requests, and sends them again', async () => {
    fake.on('POST auth/refresh', () => json(aSession(account, { accessToken: 'token-2' })))
    session.open(aSession(account))
    const answers = await Promise.all(Array.from({ length: 5 }, () => api.get('needs', answer)))
    expect(answers).toEqual(Array(5).fill({ ok: true }))
    expect(fake.to('POST auth/refresh')).toHaveLength(1)
    expect(fake.to('GET needs')).toHaveLength(10)
  })

  it('renews a token that is about to expire before it is used', async () => {
    fake.on('POST auth/refresh', () => json(aSession(account, { accessToken: 'token-2' })))
    session.open(aSession(account, { expiresIn: 5 }))
    await api.get('needs', answer)
    expect(fake.to('GET needs')).toHaveLength(1)
  })

  it('waits for the account to sign in again, then goes on with the same key', async () => {
    fake.on('POST auth/refresh', () => problem('session_expired'))
    fake.on('POST needs', ({ headers }) =>
      headers.get('authorization') === 'Bearer token-2'
        ? json({ ok: true }, 201)
        : problem('session_expired'),
    )
    session.open(aSession(account))
    const asked = new Promise<void>((resolve) => {
      session.subscribe(() => session.get().expired && resolve())
    })
    const posted = api.post('needs', answer, { body: { title: '镀膜' }, idempotencyKey: 'one-intent' })
    await asked
    expect(session.get().account).toEqual(account)
    session.open(aSession(account, { accessToken: 'token-2' }))
    expect(await posted).toEqual({ ok: true })
    expect(session.get().expired).toBe(false)
    expect(fake.to('POST needs').map(({ headers }) => headers.get('idempotency-key'))).toEqual([
      'one-intent',
      'one-intent',
    ])
  })

  it('fails the waiting requests when the account gives up', async () => {
    fake.on('POST auth/refresh', () => problem('session_expired'))
    session.open(aSession(account))
    session.subscribe(() => {
      if (session.get().expired) queueMicrotask(() => session.giveUp())
    })
    await expect(api.get('needs', answer)).rejects.toMatchObject({ code: 'session_expired' })
    expect(session.get().status).toBe('visitor')
  })

  it('keeps the session when the renewal finds no network', async () => {
    session.open(aSession(account))
    fake.on('POST auth/refresh', () => Promise.reject(new TypeError('Failed to fetch')))
    await expect(api.get('needs', answer)).rejects.toMatchObject({ name: 'NetworkFailure' })
    expect(session.get()).toMatchObject({ status: 'signed_in', expired: false })
  })

  it('tells a visitor to sign in instead of renewing', async () => {
    await session.restore()
    session.giveUp()
    fake.on('GET needs', () => problem('unauthenticated'))
    await expect(api.get('needs', answer)).rejects.toMatchObject({ code: 'unauthenticated' })
    expect(fake.to('POST auth/refresh')).toHaveLength(1)
  })
})

describe('the session', () => {
  it('is taken up from the cookie at the start', async () => {
    const fake = fakeApi()
    fake.on('POST auth/refresh', () => json(aSession(account)))
    const session = createSession(loneTab())
    await session.restore()
    expect(session.get()).toMatchObject({ status: 'signed_in', account: { id: uuid(1) } })
    expect(session.accessToken()).toBe('token-1')
  })

  it('asks nothing where nobody ever signed in', async () => {
    const fake = fakeApi()
    const session = createSession(loneTab(false))
    await session.restore()
    expect(session.get().status).toBe('visitor')
    expect(fake.requests).toHaveLength(0)
  })

  it('ends even when the API says that it has ended already, but not without a network', async () => {
    const fake = fakeApi()
    const session = createSession(loneTab())
    session.open(aSession(account))
    fake.on('POST auth/sign-out', () => Promise.reject(new TypeError('Failed to fetch')))
    await expect(session.signOut()).rejects.toMatchObject({ name: 'NetworkFailure' })
    expect(session.isSignedIn()).toBe(true)
    fake.on('POST auth/sign-out', () => problem('session_expired'))
    await session.signOut()
    expect(session.get()).toMatchObject({ status: 'visitor', account: null })
  })
})
