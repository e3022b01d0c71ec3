import { beforeEach, describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { fakeApi, json, problem } from '../testing/fake-api.ts'
import { ApiProblem, NetworkFailure, UnreadableAnswer } from './failures.ts'
import { addressOf, send } from './transport.ts'

const response = z.object({ name: z.string() })
const read = () => send({ method: 'GET', path: 'needs/1', response }, null)

describe('addressOf', () => {
  it('joins lists, leaves out what is blank and encodes the rest', () => {
    expect(
      addressOf('search', { q: '镀膜 & 耐候', techField: ['a', 'b'], status: [], limit: 20, cursor: null }),
    ).toBe('/api/v1/search?q=%E9%95%80%E8%86%9C+%26+%E8%80%90%E5%80%99&techField=a%2Cb&limit=20')
  })
})

describe('send', () => {
  let fake: ReturnType<typeof fakeApi>
  beforeEach(() => {
    fake = fakeApi()
  })

  it('answers what the schema lets through', async () => {
    fake.on('GET needs/1', () => json({ name: '镀膜', secret: 1 }))
    expect(await read()).toEqual({ name: '镀膜' })
  })

  it('carries token, version, key and body', async () => {
    fake.on('PATCH needs/1', () => json({ name: '镀膜' }))
    await send(
      { method: 'PATCH', path: 'needs/1', response, body: { name: '膜' }, version: 3, idempotencyKey: 'k1' },
      'token',
    )
    const [request] = fake.requests
    expect(request?.headers.get('authorization')).toBe('Bearer token')
    expect(request?.headers.get('if-match')).toBe('"3"')
    expect(request?.headers.get('idempotency-key')).toBe('k1')
    expect(request?.body).toEqual({ name: '膜' })
  })

  it('throws a problem with its code and when to come back', async () => {
    fake.on('GET needs/1', () => {
      const answer = problem('too_many_requests', { detail: '请稍候' })
      answer.headers.set('retry-after', '30')
      return answer
    })
    const error = await read().catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(ApiProblem)
    expect(error).toMatchObject({ code: 'too_many_requests', retryAfterSeconds: 30, message: '请稍候' })
  })

  it('tells an answer that breaks the contract from a problem', async () => {
    fake.on('GET needs/1', () => json({ name: 1 }))
    await expect(read()).rejects.toBeInstanceOf(UnreadableAnswer)
    fake.on('GET needs/1', () => new Response('<html>Bad gateway</html>', { status: 502 }))
    await expect(read()).rejects.toMatchObject({ name: 'UnreadableAnswer', status: 502 })
  })

  it('tells no answer at all from both', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')))
    await expect(read()).rejects.toBeInstanceOf(NetworkFailure)
  })

  it('lets an abort be an abort', async () => {
    const controller = new AbortController()
    controller.abort()
    vi.stubGlobal('fetch', () => Promise.reject(controller.signal.reason))
    await expect(
      send({ method: 'GET', path: 'needs/1', response, signal: controller.signal }, null),
    ).rejects.toMatchObject({ name: 'AbortError' })
  })

  it('takes an empty answer for none', async () => {
    fake.on('POST auth/sign-out', () => new Response(null, { status: 204 }))
    expect(await send({ method: 'POST', path: 'auth/sign-out', response: z.unknown() }, null)).toBeUndefined()
  })
})
