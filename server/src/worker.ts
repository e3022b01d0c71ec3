import type { Database } from '@duijie/db/client'
import { deleteExpiredTokens } from './accounts/refresh-tokens.ts'
import { deleteOldIdempotencyKeys } from './jobs/maintenance.ts'
import { repeat } from './jobs/repeat.ts'
import { expireNeeds } from './needs/expire-needs.ts'
import { pruneOutbox } from './outbox/prune.ts'
import { drainStored, type StoredConsumer } from './outbox/stored-reader.ts'

interface Options {
  db: Database
  clock: () => Date
  /** what is fed from the outbox and keeps its place in the database */
  consumers: readonly StoredConsumer[]
  report: (error: unknown) => void
}

const HOUR_MS = 3_600_000
const FEED_MS = 500
const CHECK_EVERY = 120

/** Starts the work of the background: feeding search engines, letting time pass over needs, tidying up. */
export function startWorker({ db, clock, consumers, report }: Options): { stop(): Promise<void> } {
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
  const hourly = repeat(
    HOUR_MS,
    async () => {
      await expireNeeds(db, clock())
      await deleteExpiredTokens(db, clock())
      await deleteOldIdempotencyKeys(db, clock())
      await pruneOutbox(db, clock())
    },
    report,
  )
  return {
    async stop() {
      await Promise.all([...feeds, hourly].map((repeated) => repeated.stop()))
    },
  }
}
