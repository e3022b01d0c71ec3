import { createParser, type EventSourceMessage } from 'eventsource-parser'
import { ApiProblem, NetworkFailure } from './failures.ts'
import { type Session, session } from './session.ts'
import { addressOf } from './transport.ts'

const FIRST_WAIT_MS = 1000
const LONGEST_WAIT_MS = 60_000
/** The server breathes every 25 seconds; a connection silent for longer than two breaths is dead. */
const SILENCE_MS = 60_000

interface Dependencies {
  session: Session
  random: () => number
}

/** Nobody looks at a hidden page, and a browser opens only six connections to a server for all its tabs. */
const inUse = () => document.visibilityState !== 'hidden' && navigator.onLine !== false

/**
 * Follows server-sent events while the page can be seen and the network is there; comes again after a broken
 * connection, each time a little later, and with a fresh token. Ends by calling what it answers.
 */
export function followEvents(
  path: string,
  hear: (event: EventSourceMessage) => void,
  { session: current, random }: Dependencies = { session, random: Math.random },
): () => void {
  const ended = new AbortController()
  void follow()
  return () => ended.abort()

  async function follow(): Promise<void> {
    let failures = 0
    let firstWait = FIRST_WAIT_MS
    while (!ended.signal.aborted) {
      if (!inUse()) {
        await change(ended.signal)
        continue
      }
      try {
        await connect((event) => {
          failures = 0
          hear(event)
        })
      } catch (error) {
        if (isFinal(error)) return
        failures += 1
      }
      if (inUse()) await change(ended.signal, waitOf(failures))
    }

    function waitOf(count: number): number {
      return Math.min(firstWait * 2 ** count, LONGEST_WAIT_MS) * (0.5 + random() / 2)
    }

    async function connect(heard: (event: EventSourceMessage) => void): Promise<void> {
      const connection = new AbortController()
      const leave = () => connection.abort()
      ended.signal.addEventListener('abort', leave)
      void leaveWhenUnused(connection)
      try {
        const answer = await open(path, current, connection.signal)
        const onRetry = (wait: number) => {
          firstWait = wait
        }
        await read(answer, connection, createParser({ onEvent: heard, onRetry }))
      } catch (error) {
        if (!connection.signal.aborted) throw error
      } finally {
        ended.signal.removeEventListener('abort', leave)
        connection.abort()
      }
    }
  }
}

async function open(path: string, current: Session, signal: AbortSignal): Promise<Response> {
  if (current.isStale()) await current.renew(current.accessToken())
  const token = current.accessToken()
  const answer = await fetch(addressOf(path), {
    headers: new Headers({ accept: 'text/event-stream', authorization: `Bearer ${token}` }),
    credentials: 'same-origin',
    cache: 'no-store',
    signal,
  })
  if (answer.ok && answer.headers.get('content-type')?.includes('text/event-stream')) return answer
  await answer.body?.cancel()
  if (answer.status === 401) await current.renew(token)
  if (refusals.includes(answer.status)) throw new Refused(String(answer.status))
  throw new NetworkFailure(`no events: ${answer.status}`)
}

const refusals = [400, 403, 404, 406, 410]
class Refused extends Error {}

/** Coming again would change nothing: refused, or nobody signed in again. */
const isFinal = (error: unknown) => error instanceof Refused || error instanceof ApiProblem

async function read(
  answer: Response,
  connection: AbortController,
  parser: ReturnType<typeof createParser>,
): Promise<void> {
  const reader = answer.body?.getReader()
  const decoder = new TextDecoder()
  let silence = setTimeout(() => connection.abort(), SILENCE_MS)
  try {
    for (;;) {
      const chunk = await reader?.read()
      if (!chunk || chunk.done) return
      clearTimeout(silence)
      silence = setTimeout(() => connection.abort(), SILENCE_MS)
      parser.feed(decoder.decode(chunk.value, { stream: true }))
    }
  } finally {
    clearTimeout(silence)
  }
}

async function leaveWhenUnused(connection: AbortController): Promise<void> {
  while (inUse() && !connection.signal.aborted) await change(connection.signal)
  connection.abort()
}

/** Until the page is shown or hidden, the network comes or goes, the time is over, or the signal aborts. */
function change(signal: AbortSignal, ms?: number): Promise<void> {
  return new Promise((resolve) => {
    const done = new AbortController()
    const happened = () => {
      done.abort()
      clearTimeout(timer)
      resolve()
    }
    const timer = ms === undefined ? undefined : setTimeout(happened, ms)
    for (const [target, name] of [
      [document, 'visibilitychange'],
      [window, 'online'],
      [window, 'offline'],
      [signal, 'abort'],
    ] as const) {
      target.addEventListener(name, happened, { signal: done.signal })
    }
    if (signal.aborted) happened()
  })
}
