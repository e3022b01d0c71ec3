import { connect } from 'node:net'
import { problemSchema } from '@duijie/shared/problem'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type TestApp } from '../testing/test-app.ts'

let test: TestApp
beforeAll(async () => {
  test = await createTestApp()
})
afterAll(() => test.close())

const json = { 'content-type': 'application/json' }

describe('every refusal is problem+json', () => {
  it.each([
    ['an unknown route', { method: 'GET', url: '/api/v1/nowhere' }, 404, 'not_found'],
    [
      'a broken body',
      { method: 'POST', url: '/api/v1/auth/sign-in', headers: json, payload: '{"account":' },
      400,
      'validation_failed',
    ],
    [
      'a body that is no JSON',
      {
        method: 'POST',
        url: '/api/v1/auth/sign-in',
        headers: { 'content-type': 'text/csv' },
        payload: 'a,b',
      },
      415,
      'unsupported_media_type',
    ],
    [
      'a prototype key',
      {
        method: 'POST',
        url: '/api/v1/auth/sign-in',
        headers: json,
        payload: '{"__proto__":{"x":1},"account":"a","password":"b"}',
      },
      400,
      'validation_failed',
    ],
    [
      'a huge body',
      {
        method: 'POST',
        url: '/api/v1/auth/sign-in',
        headers: json,
        payload: JSON.stringify({ account: 'x'.repeat(1_100_000) }),
      },
      413,
      'payload_too_large',
    ],
    ['an id that is none', { method: 'GET', url: '/api/v1/needs/1' }, 400, 'validation_failed'],
    ['a missing sign-in', { method: 'GET', url: '/api/v1/accounts' }, 401, 'unauthenticated'],
  ] as const)('%s', async (_name, request, status, code) => {
    const answer = await test.app.inject(request)
    expect(answer.statusCode).toBe(status)
    expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8')
    expect(problemSchema.parse(answer.json())).toMatchObject({ status, code })
  })

  it('even when it is no HTTP', async () => {
    const address = await test.app.listen({ host: '127.0.0.1', port: 0 })
    const answer = await new Promise<string>((resolve) => {
      const socket = connect(Number(new URL(address).port), '127.0.0.1', () =>
        socket.write('GET /api/v1/search?q=镀膜 HTTP/1.1\r\nHost: x\r\n\r\n'),
      )
      socket.setEncoding('utf8').once('data', (text) => resolve(String(text)))
    })
    expect(answer).toMatch(/^HTTP\/1.1 400 /)
    expect(answer).toMatch('application/problem+json')
  })

  it('does not repeat the query in the problem', async () => {
    const answer = await test.visitor.get('/nowhere?phone=13900001234')
    expect(answer.body).not.toContain('13900001234')
  })

  it('does not tell why it failed inside', async () => {
    const { services } = test
    const answer = await test.app.inject({ method: 'GET', url: '/api/health/ready' })
    expect(answer.json()).toMatchObject({ status: 'ok' })
    services.healthChecks.database = () => Promise.reject(new Error('password=secret'))
    const down = await test.app.inject({ method: 'GET', url: '/api/health/ready' })
    expect(down.statusCode).toBe(503)
    expect(down.body).not.toContain('secret')
  })

  it('describes the interface, with a page to read it', async () => {
    const description = (await test.app.inject({ method: 'GET', url: '/api/openapi.json' })).json()
    expect(description.openapi).toBe('3.1.0')
    expect(Object.keys(description.paths)).toContain('/api/v1/needs/{id}/matches')
    const page = await test.app.inject({ method: 'GET', url: '/api/docs/' })
    expect(page.statusCode).toBe(200)
    expect(page.headers['content-type']).toMatch('text/html')
  })
})

it('marks the fields of a body in words', async () => {
  const answer = await test.app.inject({ method: 'POST', url: '/api/v1/auth/sign-in', payload: {} })
  const { errors = [] } = problemSchema.parse(answer.json())
  expect(errors.length).toBeGreaterThan(0)
  for (const { detail } of errors) expect(detail).toBe('请填写此项')
})
