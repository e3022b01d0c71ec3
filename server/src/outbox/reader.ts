import type { Database } from '@duijie/db/client'
import { type OutboxPosition, presentPosition, readChanges } from './changes.ts'
import { deliver } from './deliver.ts'
import type { Follower } from './follower.ts'
import { PRUNE_AFTER_MS } from './prune.ts'

export interface OutboxReader {
  /** The followers know every change that was committed before the call. Cheap when there is none. */
  catchUp(): Promise<void>
  /** Stops following in the background, once what is under way has ended. */
  close(): Promise<void>
  /** The followers lost their copies: the next run rebuilds them. */
  startOver(): void
}

interface Options {
  db: Database
  /** Each holds its copies in this process. */
  followers: readonly Follower[]
  clock: () => Date
  /** A failure in the background; the next run makes up for it. */
  report: (error: unknown) => void
  /** How often to look for changes of other processes. */
  pollMs?: number
}

const PAGE = 500

/** A reader that was away for so long may find that rows it has not read were pruned. */
const REBUILD_AFTER_MS = PRUNE_AFTER_MS / 2

/**
 * Rebuilds the followers from the database and keeps them current from then on; its place is kept in memory.
 * Changes that are committed but not yet settled are taken at once, so that a write is seen by the next
 * read; the place itself moves only over settled ones, so that none is skipped.
 */
export async function startOutboxReader(options: Options): Promise<OutboxReader> {
  const { db, followers, clock, report, pollMs = 1000 } = options
  let position = await presentPosition(db)
  let readAt = clock().getTime()
  let lost = false
  const takenAhead = new Set<number>()

  async function rebuild(): Promise<void> {
    lost = false
    const from = await presentPosition(db)
    for (const follower of followers) await follower.rebuild()
    position = from
    takenAhead.clear()
  }

  async function drain(): Promise<void> {
    const startedAt = clock().getTime()
    if (lost || startedAt - readAt > REBUILD_AFTER_MS) await rebuild()
    let place: OutboxPosition = position
    let allSettled = true
    for (;;) {
      const changes = await readChanges(db, place, PAGE)
      await deliver(
        db,
        changes.filter(({ seq }) => !takenAhead.has(seq)),
        followers,
      )
      for (const { transaction, seq, settled } of changes) {
        place = { transaction, seq }
        allSettled &&= settled
        if (allSettled) {
          position = place
          takenAhead.delete(seq)
        } else takenAhead.add(seq)
      }
      if (changes.length < PAGE) break
    }
    readAt = startedAt
  }

  let running: Promise<void> | undefined
  let next: Promise<void> | undefined

  /** A drain under way may have read before the caller's commit: then the one after it is waited for. */
  function catchUp(): Promise<void> {
    if (!running) {
      running = drain().finally(() => {
        running = undefined
      })
      return running
    }
    next ??= running
      .catch(() => undefined)
      .then(() => {
        next = undefined
        return catchUp()
      })
    return next
  }

  await rebuild()
  let stopped = false
  let polling: Promise<void> = Promise.resolve()
  const timer = setInterval(() => {
    if (!stopped && !running) polling = catchUp().catch(report)
  }, pollMs)
  timer.unref()

  return {
    catchUp,
    startOver() {
      lost = true
    },
    async close() {
      stopped = true
      clearInterval(timer)
      await polling
    },
  }
}
