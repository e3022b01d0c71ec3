import { problemSchema } from '@duijie/shared/problem'
import { z } from 'zod'
import { ApiProblem, NetworkFailure, UnreadableAnswer } from './failures.ts'

export type QueryValue = string | number | boolean | readonly (string | number)[] | null | undefined

export interface ApiRequest<Schema extends z.ZodType> {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** below /api/v1, without a leading slash: `needs/${id}` */
  path: string
  response: Schema
  query?: Record<string, QueryValue>
  body?: unknown
  /** sent as the only file of a form, instead of a body */
  file?: File
  /** told how much of the file was sent, from 0 to 1 */
  onProgress?: (share: number) => void
  /** the version that was read; sent as If-Match */
  version?: number
  idempotencyKey?: string
  signal?: AbortSignal
  /** called with the headers of an answer that is taken, such as its ETag */
  onHeaders?: (headers: Headers) => void
}

export function addressOf(path: string, query: Record<string, QueryValue> = {}): string {
  const parameters = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined || value === null || value === '') continue
    if (Array.isArray(value)) {
      if (value.length > 0) parameters.set(name, value.join(','))
    } else parameters.set(name, String(value))
  }
  const search = parameters.toString()
  return `/api/v1/${path}${search ? `?${search}` : ''}`
}

function headersOf(request: ApiRequest<z.ZodType>, accessToken: string | null): Headers {
  const headers = new Headers({ accept: 'application/json, application/problem+json' })
  if (request.body !== undefined) headers.set('content-type', 'application/json')
  if (accessToken) headers.set('authorization', `Bearer ${accessToken}`)
  if (request.version !== undefined) headers.set('if-match', `"${request.version}"`)
  if (request.idempotencyKey) headers.set('idempotency-key', request.idempotencyKey)
  return headers
}

async function answerOf(request: ApiRequest<z.ZodType>, accessToken: string | null): Promise<Response> {
  const { file, method, onProgress, signal } = request
  const address = addressOf(request.path, request.query)
  const headers = headersOf(request, accessToken)
  try {
    if (file) {
      // few pages send files: not before the first paint
      const { sendForm } = await import('./send-form.ts')
      return await sendForm(address, { method, headers, file, onProgress, signal })
    }
    return await fetch(address, {
      method,
      headers,
      credentials: 'same-origin',
      ...(request.body !== undefined && { body: JSON.stringify(request.body) }),
      ...(signal && { signal }),
    })
  } catch (error) {
    if (signal?.aborted) throw error
    throw new NetworkFailure('no answer', { cause: error })
  }
}

async function contentOf(answer: Response): Promise<unknown> {
  if (answer.status === 204) return undefined
  const text = await answer.text()
  return text === '' ? undefined : JSON.parse(text)
}

function failureOf(answer: Response, content: unknown): Error {
  const problem = problemSchema.safeParse(content)
  if (!problem.success) return new UnreadableAnswer(answer.status, problem.error)
  const retryAfter = Number.parseInt(answer.headers.get('retry-after') ?? '', 10)
  return new ApiProblem(problem.data, Number.isNaN(retryAfter) ? null : retryAfter)
}

/** One request, one answer: parsed by the schema, or thrown as one of the kinds in failures.ts. */
export async function send<Schema extends z.ZodType>(
  request: ApiRequest<Schema>,
  accessToken: string | null,
): Promise<z.output<Schema>> {
  const answer = await answerOf(request, accessToken)
  let content: unknown
  try {
    content = await contentOf(answer)
  } catch (error) {
    if (request.signal?.aborted) throw error
    throw new UnreadableAnswer(answer.status, error)
  }
  if (!answer.ok) throw failureOf(answer, content)
  const parsed = request.response.safeParse(content)
  if (!parsed.success) throw new UnreadableAnswer(answer.status, parsed.error)
  request.onHeaders?.(answer.headers)
  return parsed.data
}

/** A file that was received, under the name that the API gives it, where it gives one. */
export interface ReceivedFile {
  bytes: Blob
  name: string | null
}

/** The bytes of a file, or a failure as of any other request. */
export async function receive(
  path: string,
  accessToken: string | null,
  query: Record<string, QueryValue> = {},
): Promise<ReceivedFile> {
  const request = { method: 'GET' as const, path, query, response: z.unknown() }
  const answer = await answerOf(request, accessToken)
  try {
    if (answer.ok) return { bytes: await answer.blob(), name: nameOf(answer.headers) }
  } catch (error) {
    throw new NetworkFailure('cut off', { cause: error })
  }
  throw failureOf(answer, await contentOf(answer).catch(() => undefined))
}

function nameOf(headers: Headers): string | null {
  const disposition = headers.get('content-disposition') ?? ''
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1]
  if (encoded !== undefined) return decodeURIComponent(encoded)
  return /filename="?([^";]+)/i.exec(disposition)?.[1] ?? null
}
