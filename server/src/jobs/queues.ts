import type { Database } from '@duijie/db/client'
import { sql } from 'drizzle-orm'
import { bossOf } from './boss.ts'
import type { JobSettings } from './job.ts'

const TEN_YEARS_MINUTES = 3650 * 24 * 60

/**
 * Makes the queues that are not there yet and gives the others the settings of their jobs. Call it before
 * anything is enqueued; several processes may do so at once.
 */
export async function ensureQueues(db: Database, jobs: readonly JobSettings[]): Promise<void> {
  await db.transaction(async (tx) => {
    // One after the other: two that make queues and change others at once may wait for each other.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('duijie queues'))`)
    await makeQueues(tx, jobs)
  })
}

async function makeQueues(db: Database, jobs: readonly JobSettings[]): Promise<void> {
  const boss = bossOf(db)
  const queues = new Map((await boss.getQueues()).map((queue) => [queue.name, queue]))
  for (const job of jobs) {
    const wanted = {
      name: job.name,
      policy: job.coalesced ? ('short' as const) : ('standard' as const),
      retryLimit: job.retryLimit,
      retryDelay: job.retryDelaySeconds,
      retryBackoff: true,
      expireInSeconds: job.expireInSeconds,
    }
    const queue = queues.get(job.name)
    // what waits is not dropped, however long no worker runs
    if (!queue) await boss.createQueue(job.name, { ...wanted, retentionMinutes: TEN_YEARS_MINUTES })
    else if (Object.entries(wanted).some(([field, value]) => Reflect.get(queue, field) !== value))
      await boss.updateQueue(job.name, { ...wanted, retentionMinutes: TEN_YEARS_MINUTES })
  }
}
