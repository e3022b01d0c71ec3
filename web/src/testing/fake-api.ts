import { type ProblemCode, problemStatuses } from '@duijie/shared/problem'
import { vi } from 'vitest'

export interface FakeRequest {
  method: string
  /** below /api/v1, without the query: `needs/1` */
  path: string
  query: Record<string, string>
  headers: Headers
  body: unknown
}

export type Answer = Response | Promise<Response>

export const json = (content: unknown, status = 200) =>
  new Response(JSON.stringify(content), { status, headers: { 'content-type': 'application/json' } })

export function problem(code: ProblemCode, extra: object = {}): Response {
  const status = problemStatuses[code]
  return new Response(
    JSON.stringify({ type: `urn:duijie:problem:${code}`, title: code, status, code, ...extra }),
    {
      status,
      headers: { 'content-type': 'application/problem+json' },
    },
  )
}

/**
 * Stands in for the network, and for nothing nearer: `fake.on('GET needs/1', () => json(need))`. A later
 * answer replaces an earlier one for the same address; an address without an answer is a 404.
 */
export function fakeApi() {
  const answers = new Map<string, (request: FakeRequest) => Answer>()
  const requests: FakeRequest[] = []
  vi.stubGlobal('fetch', async (input: string, options: RequestInit = {}) => {
    const url = new URL(input, 'http://localhost')
    const request: FakeRequest = {
      method: options.method ?? 'GET',
      path: url.pathname.replace('/api/v1/', ''),
      query: Object.fromEntries(url.searchParams),
      headers: new Headers(options.headers),
      body: typeof options.body === 'string' ? JSON.parse(options.body) : undefined,
    }
    requests.push(request)
    return answers.get(`${request.method} ${request.path}`)?.(request) ?? problem('not_found')
  })
  return {
    requests,
    on(address: string, answer: (request: FakeRequest) => Answer) {
      answers.set(address, answer)
    },
    to: (address: string) => requests.filter(({ method, path }) => `${method} ${path}` === address),
  }
}
