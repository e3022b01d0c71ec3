import { beforeEach, describe, expect, it, vi } from 'vitest'
import { anAccount, aSession } from '../testing/records.ts'
import { followEvents } from './live-events.ts'
import { createSession } from './session.ts'

const tabs = {
  remembered: () => false,
  remember: () => undefined,
  oneAtATime: <Value>(task: () => Promise<Value>) => task(),
  announceSignedOut: () => undefined,
  onSignedOut: () => undefined,
}

/** A connection that the test writes to, breaks or ends. */
function connection() {
  const encoder = new TextEncoder()
  let feed: ReadableStreamDefaultController<Uint8Array> | undefined
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      feed = controller
    },
  })
  return {
    answer: new Response(body, { headers: { 'content-type': 'text/event-stream' } }),
    say: (text: string) => feed?.enqueue(encoder.encode(text)),
    end: () => feed?.close(),
    fail: () => feed?.error(new TypeError('network error')),
  }
}

let answers: (ReturnType<typeof connection> | Response)[]
let asked: { authorization: string | null; signal: AbortSignal }[]
let heard: string[]
const session = createSession(tabs)

beforeEach(() => {
  vi.useFakeTimers()
  answers = []
  asked = []
  heard = []
  session.open(aSession(anAccount('staff')))
  vi.stubGlobal('fetch', async (_path: string, { headers, signal }: RequestInit) => {
    if (!signal) throw new Error('a request that cannot be ended')
    asked.push({ authorization: new Headers(headers).get('authorization'), signal })
    const next = answers.shift()
    if (!next) throw new TypeError('Failed to fetch')
    if (next instanceof Response) return next
    signal.addEventListener('abort', next.fail)
    return next.answer
  })
})

const follow = () =>
  followEvents('notifications/stream', ({ data }) => heard.push(data), { session, random: () => 1 })
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)

function show(visibilityState: 'visible' | 'hidden') {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(visibilityState)
  document.dispatchEvent(new Event('visibilitychange'))
}

describe('following events', () => {
  it('hears events that come in pieces, with the account’s token', async () => {
    const first = connection()
    answers = [first]
    const end = follow()
    await pass(0)
    first.say(': heartbeat\n\nevent: state\ndata: {"unr')
    first.say('ead":1}\n\n')
    await pass(0)
    expect(heard).toEqual(['{"unread":1}'])
    expect(asked[0]?.authorization).toMatch(/^Bearer ./)
    end()
    await pass(300_000)
    expect(asked).toHaveLength(1)
    expect(asked[0]?.signal.aborted).toBe(true)
  })

  it('comes again ever later after failures, and soon once it hears again', async () => {
    const end = follow()
    await pass(0)
    for (const [wait, count] of [
      [2000, 2],
      [4000, 3],
      [8000, 4],
    ] as const) {
      await pass(wait - 1)
      expect(asked).toHaveLength(count - 1)
      await pass(1)
      expect(asked).toHaveLength(count)
    }
    const next = connection()
    answers = [next]
    await pass(16_000)
    next.say('data: back\n\n')
    await pass(0)
    next.end()
    await pass(1000)
    expect(heard).toEqual(['back'])
    expect(asked).toHaveLength(6)
    end()
  })

  it('takes silence for a broken connection', async () => {
    const [first, second] = [connection(), connection()]
    answers = [first, second]
    const end = follow()
    await pass(59_000)
    first.say(': heartbeat\n\n')
    await pass(59_000)
    expect(asked).toHaveLength(1)
    await pass(2001)
    expect(asked).toHaveLength(2)
    end()
  })

  it('rests while the page is hidden and comes at once when it is shown', async () => {
    const [first, second] = [connection(), connection()]
    answers = [first, second]
    const end = follow()
    await pass(0)
    show('hidden')
    await pass(120_000)
    expect(asked).toHaveLength(1)
    expect(asked[0]?.signal.aborted).toBe(true)
    show('visible')
    await pass(0)
    second.say('data: caught up\n\n')
    await pass(0)
    expect(heard).toEqual(['caught up'])
    end()
  })

  it('waits no longer when the network is back', async () => {
    const second = connection()
    const end = follow()
    await pass(100)
    answers = [second]
    window.dispatchEvent(new Event('online'))
    await pass(0)
    expect(asked).toHaveLength(2)
    end()
  })

  it('stays away where it is refused', async () => {
    answers = [new Response(null, { status: 403 })]
    follow()
    await pass(600_000)
    expect(asked).toHaveLength(1)
  })
})
