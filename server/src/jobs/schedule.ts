import type { Database } from '@duijie/db/client'
import { jobSchedules } from '@duijie/db/schema/job-schedules'
import { CronExpressionParser } from 'cron-parser'
import { and, eq, lt } from 'drizzle-orm'
import { enqueue } from './enqueue.ts'
import type { Job } from './job.ts'

/** The clock that schedules go by. */
const TIME_ZONE = 'Asia/Shanghai'

/** A job without a payload that comes by itself. */
export interface Schedule {
  job: Job<Record<string, never>>
  /** five fields, in Asia/Shanghai */
  cron: string
}

/**
 * Enqueues what has come due since it was last looked at, by whichever worker. What came due while none ran is
 * made up for, once; a schedule that is new begins with its next time.
 */
export async function enqueueDue(db: Database, schedules: readonly Schedule[], now: Date): Promise<void> {
  for (const { job, cron } of schedules) {
    const due = lastRun(cron, now)
    await db.transaction(async (tx) => {
      const known = await tx
        .insert(jobSchedules)
        .values({ name: job.name, enqueuedUpTo: due })
        .onConflictDoNothing()
        .returning()
      if (known.length > 0) return
      const moved = await tx
        .update(jobSchedules)
        .set({ enqueuedUpTo: due })
        .where(and(eq(jobSchedules.name, job.name), lt(jobSchedules.enqueuedUpTo, due)))
        .returning()
      if (moved.length > 0) await enqueue(tx, job, {})
    })
  }
}

/** The last time that is due at `now`, which itself counts. */
export const lastRun = (cron: string, now: Date) =>
  CronExpressionParser.parse(cron, { tz: TIME_ZONE, currentDate: new Date(now.getTime() + 1) })
    .prev()
    .toDate()

/** The first time after `now`. */
export const nextRun = (cron: string, now: Date) =>
  CronExpressionParser.parse(cron, { tz: TIME_ZONE, currentDate: now }).next().toDate()
