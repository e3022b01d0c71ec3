import { type ResourceLimits, Worker } from 'node:worker_threads'
import type { AnswerMessage, Call } from './calls.ts'

export interface RestartingThread {
  /** Rejects when the thread ends before it has answered. */
  call: Call
  /** Is called whenever another thread, which knows nothing yet, has taken the place of one that ended. */
  onRestart(listener: () => void): void
  /** Ends the thread; what it was asked and has not answered is rejected. */
  close(): Promise<void>
}

interface Options {
  /** A JavaScript module that answers calls through its parent port. */
  entry: URL
  report: (error: unknown) => void
  /** How long after an end the next thread starts; it doubles as long as threads end soon. */
  pauseMs?: number
  /** how much memory the thread may take; it ends when that is not enough */
  resourceLimits?: ResourceLimits
}

interface Waiting {
  resolve(answer: unknown): void
  reject(error: unknown): void
}

/** A thread that has lived so long ended for another reason than how it starts. */
const SETTLED_MS = 60_000
const LONGEST_PAUSE_MS = 30_000

/** A thread that answers calls, and is started anew whenever it ends by itself. */
export function startThread({
  entry,
  report,
  pauseMs = 200,
  resourceLimits = {},
}: Options): RestartingThread {
  const listeners: (() => void)[] = []
  const waiting = new Map<number, Waiting>()
  let lastId = 0
  let pause = pauseMs
  let closed = false
  let timer: NodeJS.Timeout | undefined
  let current: Worker | undefined = spawn()

  function spawn(): Worker {
    const startedAt = performance.now()
    const worker = new Worker(entry, { execArgv: [], resourceLimits })
    worker.on('message', (message: AnswerMessage) => {
      const asked = waiting.get(message.id)
      waiting.delete(message.id)
      if ('error' in message) asked?.reject(message.error)
      else asked?.resolve(message.answer)
    })
    worker.on('error', report)
    worker.on('exit', () => {
      if (closed) return
      current = undefined
      rejectAll()
      pause = performance.now() - startedAt > SETTLED_MS ? pauseMs : pause
      timer = setTimeout(restart, pause)
      pause = Math.min(pause * 2, LONGEST_PAUSE_MS)
    })
    return worker
  }

  function restart(): void {
    current = spawn()
    for (const listener of listeners) listener()
  }

  function rejectAll(): void {
    const error = new Error('The thread ended before it answered')
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
  }

  return {
    call: (group, method, args) =>
      new Promise((resolve, reject) => {
        if (!current || closed)
          return reject(new Error(closed ? 'The thread was closed' : 'The thread is being started anew'))
        const id = ++lastId
        current.postMessage({ id, group, method, args })
        waiting.set(id, { resolve, reject })
      }),

    onRestart(listener) {
      listeners.push(listener)
    },

    async close() {
      closed = true
      clearTimeout(timer)
      rejectAll()
      await current?.terminate()
    },
  }
}
