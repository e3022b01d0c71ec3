import { setTimeout as sleep } from 'node:timers/promises'
import type { Database } from '@duijie/db/client'
import type { JobWithMetadata } from 'pg-boss'
import { bossOf } from './boss.ts'
import { errorText } from './error-text.ts'
import { handBack } from './hand-back.ts'
import type { JobHandler } from './job.ts'

interface Options {
  db: Database
  handler: JobHandler
  report: (error: unknown) => void
}

export interface Lane {
  /** Takes as many jobs as may run beside those that run, and goes on until none is left. */
  fill(): Promise<void>
  /** Waits for what runs; what does not end in time goes to another worker. */
  stop(graceMs: number): Promise<void>
}

interface Running {
  controller: AbortController
  ended: Promise<void>
}

const SAY_AGAIN_MS = [500, 2000, 5000]

/** The jobs of one kind in this process. */
export function startLane({ db, handler, report }: Options): Lane {
  const { job } = handler
  const boss = bossOf(db)
  const running = new Map<string, Running>()
  let filling = false
  let stopped = false

  async function fill(): Promise<void> {
    if (filling) return
    filling = true
    try {
      while (!stopped && running.size < job.concurrency) {
        const batchSize = job.concurrency - running.size
        const taken = await boss.fetch<object>(job.name, { batchSize, includeMetadata: true })
        if (taken.length === 0) return
        for (const one of taken) start(one)
      }
    } finally {
      filling = false
    }
  }

  function start(taken: JobWithMetadata<object>): void {
    const controller = new AbortController()
    const ended = run(taken, controller).finally(() => {
      running.delete(taken.id)
      if (!stopped) void fill().catch(report)
    })
    running.set(taken.id, { controller, ended })
  }

  async function run(taken: JobWithMetadata<object>, controller: AbortController): Promise<void> {
    const { id, retryCount, retryLimit } = taken
    const { signal } = controller
    const timer = setTimeout(
      () => controller.abort(new Error('The job took too long')),
      job.expireInSeconds * 1000,
    )
    try {
      const attempt = { id, attempt: retryCount + 1, last: retryCount >= retryLimit, signal }
      await untilAborted(handler.run(taken.data, attempt), signal)
      await say(() => boss.complete(job.name, id))
    } catch (error) {
      report(new Error(`${job.name} ${id}: ${errorText(error)}`))
      if (signal.reason === HANDED_BACK) return
      await say(() => boss.fail(job.name, id, { message: errorText(error) }))
    } finally {
      clearTimeout(timer)
    }
  }

  /** Where the database does not answer for longer, the job expires and is tried again. */
  async function say(word: () => Promise<void>): Promise<void> {
    for (const wait of SAY_AGAIN_MS) {
      try {
        return await word()
      } catch (error) {
        report(error)
        await sleep(wait)
      }
    }
  }

  return {
    fill,
    async stop(graceMs) {
      stopped = true
      const ended = Promise.all([...running.values()].map((one) => one.ended))
      await Promise.race([ended, sleep(graceMs, undefined, { ref: false })])
      for (const [id, { controller }] of running) {
        controller.abort(HANDED_BACK)
        await handBack(db, job.name, id, 'active').catch(report)
      }
    },
  }
}

const HANDED_BACK = new Error('The worker stops')

function untilAborted(work: Promise<void>, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
    work.then(resolve, reject)
  })
}
