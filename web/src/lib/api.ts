import type { z } from 'zod'
import { isProblem } from './failures.ts'
import { type Session, session } from './session.ts'
import { type ApiRequest, type QueryValue, receive, send } from './transport.ts'

type Options = Omit<ApiRequest<z.ZodType>, 'method' | 'path' | 'response'>

/** The API with the session's token: renews it silently, or waits for the account to sign in again. */
export function createApi(current: Session) {
  async function authorized<Answer>(ask: (token: string | null) => Promise<Answer>): Promise<Answer> {
    if (current.isStale()) await current.renew(current.accessToken())
    const token = current.accessToken()
    try {
      return await ask(token)
    } catch (error) {
      if (!isProblem(error, 'unauthenticated', 'session_expired') || !current.isSignedIn()) throw error
      await current.renew(token)
      return await ask(current.accessToken())
    }
  }
  const request = <Schema extends z.ZodType>(asked: ApiRequest<Schema>): Promise<z.output<Schema>> =>
    authorized((token) => send(asked, token))

  return {
    get: <Schema extends z.ZodType>(path: string, response: Schema, options: Options = {}) =>
      request({ ...options, method: 'GET', path, response }),
    post: <Schema extends z.ZodType>(path: string, response: Schema, options: Options = {}) =>
      request({ ...options, method: 'POST', path, response }),
    put: <Schema extends z.ZodType>(path: string, response: Schema, options: Options = {}) =>
      request({ ...options, method: 'PUT', path, response }),
    patch: <Schema extends z.ZodType>(path: string, response: Schema, options: Options = {}) =>
      request({ ...options, method: 'PATCH', path, response }),
    delete: <Schema extends z.ZodType>(path: string, response: Schema, options: Options = {}) =>
      request({ ...options, method: 'DELETE', path, response }),
    download: (path: string, query?: Record<string, QueryValue>) =>
      authorized((token) => receive(path, token, query)),
  }
}

export const api = createApi(session)
