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

/** Copies of the followers that outlive the process. */
export interface Snapshots {
  /** Brings the followers to what was stored last; the place it stands for, or undefined without. */
  load(): Promise<OutboxPosition | undefined>
  /** The followers have taken everything up to the place; `changed` since the last time, or not. */
  save(position: OutboxPosition, changed: boolean): Promise<void>
}

interface Options {
  db: Database
  /** Each holds its copies in this process. */
  followers: readonly Follower[]
  /** What the followers start from instead of a rebuild, where there is something. */
  snapshots?: Snapshots | undefined
  /** Start without the followers' copies: the first `catchUp` waits for them. */
  inBackground?: boolean
  clock: () => Date
  /** A failure in the background; the next run makes up for it. */
  report: (error: unknown) => void
  /** How often to look for changes of other processes. */
  pollMs?: number
}

const PAGE = 500

/** How much a start after a kill has to catch up. */
const SAVE_MS = 3_600_000

/** A reader that was away for so long may find that rows it has not read were pruned. */
const REBUILD_AFTER_MS = PRUNE_AFTER_MS / 2

/**
 * Brings the followers to their last snapshot, or rebuilds them from the database, and keeps them current from then on; its place is kept in memory.
 * Changes that are committed but not yet settled are taken at once, so that a write is seen by the next
 * read; the place itself moves only over settled ones, so that none is skipped.
 */
export async function startOutboxReader(options: Options): Promise<OutboxReader> {
  const { db, followers, snapshots, clock, report, pollMs = 1000 } = options
  let position = await presentPosition(db)
  let readAt = clock().getTime()
  let lost = true
  let changed = false
  const takenAhead = new Set<number>()

  async function load(): Promise<OutboxPosition | undefined> {
    try {
      return await snapshots?.load()
    } catch (error) {
      report(error)
      return undefined
    }
  }

  async function rebuild(): Promise<void> {
    const from = await presentPosition(db)
    const loaded = await load()
    for (const follower of followers) await (loaded ? follower.takeThesaurus?.() : follower.rebuild())
    position = loaded ?? from
    changed = !loaded
    takenAhead.clear()
    lost = false
  }

  async function drain(): Promise<void> {
    const startedAt = clock().getTime()
    if (lost || startedAt - readAt > REBUILD_AFTER_MS) await rebuild()
    let place: OutboxPosition = position
    let allSettled = true
    for (;;) {
      const changes = await readChanges(db, place, PAGE)
      if (changes.length > 0) changed = true
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

  async function save(): Promise<void> {
    const before = changed
    changed = false
    try {
      if (!lost) await snapshots?.save(position, before)
    } catch (error) {
      changed ||= before
      report(error)
    }
  }

  let stopped = false
  const started = catchUp()
  if (options.inBackground) started.catch(report)
  else await started
  let saving = started.then(save, () => undefined)
  const saveTimer = setInterval(() => {
    saving = saving.then(save)
  }, SAVE_MS)
  saveTimer.unref()
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
      clearInterval(saveTimer)
      await polling
      await running?.catch(() => undefined)
      await saving
      await save()
    },
  }
}
