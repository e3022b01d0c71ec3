import type { Database } from '@duijie/db/client'
import { sql } from 'drizzle-orm'
import { bossOf } from './boss.ts'
import type { JobHandler } from './job.ts'
import { startLane } from './lane.ts'
import { repeat } from './repeat.ts'
import { enqueueDue, type Schedule } from './schedule.ts'

interface Options {
  db: Database
  handlers: readonly JobHandler[]
  schedules: readonly Schedule[]
  clock: () => Date
  report: (error: unknown) => void
  /** how often to look for jobs */
  pollMs?: number
  /** how long a stop waits for running jobs before it hands them back */
  graceMs?: number
}

const SCHEDULE_MS = 20_000
const EXPIRE_MS = 15_000
const TIDY_MS = 3_600_000

/** Runs jobs until it is stopped. Several workers may do so at once: each job goes to one of them. */
export function startJobWorker(options: Options): { stop(): Promise<void> } {
  const { db, handlers, schedules, clock, report, pollMs = 500, graceMs = 10_000 } = options
  const boss = bossOf(db)
  const lanes = new Map(handlers.map((handler) => [handler.job.name, startLane({ db, handler, report })]))

  async function lookForJobs(): Promise<void> {
    const ready = await db.execute<{ name: string }>(sql`
      select q.name from pgboss.queue q
      where exists (
        select 1 from pgboss.job j
        where j.name = q.name and j.state < 'active' and j.start_after < now()
      )`)
    await Promise.all(ready.map(({ name }) => lanes.get(name)?.fill()))
  }

  const repeated = [
    repeat(pollMs, lookForJobs, report),
    repeat(SCHEDULE_MS, () => enqueueDue(db, schedules, clock()), report),
    repeat(EXPIRE_MS, () => boss.expire(), report),
    repeat(TIDY_MS, () => boss.maintain(), report),
  ]
  return {
    async stop() {
      await Promise.all(repeated.map(({ stop }) => stop()))
      await Promise.all([...lanes.values()].map((lane) => lane.stop(graceMs)))
    },
  }
}
