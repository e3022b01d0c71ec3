import type { Database } from '@duijie/db/client'
import { schedules } from './all-jobs.ts'
import type { JobHandler } from './jobs/job.ts'
import { repeat } from './jobs/repeat.ts'
import { startJobWorker } from './jobs/worker.ts'
import { drainStored, type StoredConsumer } from './outbox/stored-reader.ts'

interface Options {
  db: Database
  clock: () => Date
  /** what is fed from the outbox and keeps its place in the database */
  consumers: readonly StoredConsumer[]
  handlers?: readonly JobHandler[]
  report: (error: unknown) => void
}

const FEED_MS = 500
const CHECK_EVERY = 120

/** Starts the work of the background: feeding search engines, running jobs. */
export function startWorker({ db, clock, consumers, handlers = [], report }: Options): {
  stop(): Promise<void>
} {
  const feeds = consumers.map((consumer) => {
    let runs = 0
    return repeat(
      FEED_MS,
      async () => {
        const next = runs + 1
        const check = runs % CHECK_EVERY === 0
        // an engine that failed may come back without its indexes: then the next run looks
        runs = 0
        await drainStored(db, consumer, check)
        runs = next
      },
      report,
    )
  })
  const jobs = startJobWorker({ db, handlers, schedules, clock, report })
  return {
    async stop() {
      await Promise.all([...feeds, jobs].map((part) => part.stop()))
    },
  }
}
