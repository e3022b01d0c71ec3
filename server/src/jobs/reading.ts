import type { Database } from '@duijie/db/client'
import { idSchema } from '@duijie/shared/fields'
import type { FailedJob, FailedJobQuery, JobCounts } from '@duijie/shared/jobs'
import type { Page } from '@duijie/shared/page'
import { type SQL, sql } from 'drizzle-orm'
import { cursorInvalid, cutPage, decodeCursor } from '../paging/cursor.ts'

export type QueueCounts = Omit<JobCounts, 'nextRunAt'>

/** How many jobs of each kind wait, run, failed and are done. */
export async function countJobs(db: Database): Promise<Map<string, QueueCounts>> {
  const rows = await db.execute<{ [Field in keyof QueueCounts]: string }>(sql`
    select name,
      count(*) filter (where state < 'active') as waiting,
      count(*) filter (where state = 'active') as running,
      count(*) filter (where state = 'failed') as failed,
      count(*) filter (where state = 'completed') as done
    from pgboss.job group by name`)
  return new Map(
    rows.map(({ name, waiting, running, failed, done }) => [
      name,
      {
        name,
        waiting: Number(waiting),
        running: Number(running),
        failed: Number(failed),
        done: Number(done),
      },
    ]),
  )
}

/** How the queue stands as a whole, and since when the longest waiting job could have run. */
export async function queueStanding(db: Database) {
  const [row] = await db.execute<{
    waiting: number
    running: number
    failed: number
    oldestWaitingAt: string | null
  }>(sql`
    select count(*) filter (where state < 'active')::int as waiting,
      count(*) filter (where state = 'active')::int as running,
      count(*) filter (where state = 'failed')::int as failed,
      min(start_after) filter (where state < 'active' and start_after <= now()) as "oldestWaitingAt"
    from pgboss.job`)
  const { oldestWaitingAt = null, ...counts } = row ?? { waiting: 0, running: 0, failed: 0 }
  return { ...counts, oldestWaitingAt: oldestWaitingAt && new Date(oldestWaitingAt).toISOString() }
}

/** The jobs that failed for good, the last one first. What they were given is not shown, but for ids. */
export async function listFailedJobs(db: Database, query: FailedJobQuery): Promise<Page<FailedJob>> {
  const named = query.name === undefined ? sql`true` : sql`name = ${query.name}`
  const behind = query.cursor === undefined ? sql`true` : behindPlace(query.cursor)
  const rows = await db.execute<{
    id: string
    name: string
    data: Record<string, unknown>
    output: { message?: string } | null
    attempts: number
    createdAt: string
    failedAt: string
    place: string
  }>(sql`
    select id, name, data, output, retry_count + 1 as attempts, created_on as "createdAt", completed_on as "failedAt",
      ${microseconds} as place
    from pgboss.job where state = 'failed' and ${named} and ${behind}
    order by completed_on desc, id desc limit ${query.limit + 1}`)
  const [total] = await db.execute<{ count: string }>(
    sql`select count(*) from pgboss.job where state = 'failed' and ${named}`,
  )
  const { items, nextCursor } = cutPage([...rows], query.limit, (row) => [row.place, row.id])
  return {
    items: items.map(({ id, name, data, output, attempts, createdAt, failedAt }) => ({
      id,
      name,
      subjectIds: Object.values(data).flatMap((value) => idSchema.safeParse(value).data ?? []),
      error: messageIn(output),
      attempts,
      createdAt: new Date(createdAt).toISOString(),
      failedAt: new Date(failedAt).toISOString(),
    })),
    nextCursor,
    total: Number(total?.count ?? 0),
  }
}

const microseconds = sql`(extract(epoch from completed_on) * 1000000)::bigint`

function behindPlace(cursor: string): SQL {
  const [place, id] = decodeCursor(cursor)
  if (place === null || !/^\d{1,17}$/.test(place)) throw cursorInvalid()
  return sql`(${microseconds}, id) < (${place}::bigint, ${id}::uuid)`
}

/** pg-boss itself says why only where a job was not heard of again. */
function messageIn(output: { message?: string } | null): string {
  return output?.message ?? '任务超时，执行它的进程可能已中断'
}

/** Names of the failed jobs that are meant, by id. */
export async function findFailedJobs(
  db: Database,
  wanted: { id?: string | undefined; name?: string | undefined },
): Promise<{ id: string; name: string }[]> {
  const rows = await db.execute<{ id: string; name: string }>(sql`
    select id, name from pgboss.job where state = 'failed'
      and ${wanted.id === undefined ? sql`true` : sql`id = ${wanted.id}`}
      and ${wanted.name === undefined ? sql`true` : sql`name = ${wanted.name}`}
    order by created_on, id`)
  return [...rows]
}

export async function jobExists(db: Database, id: string): Promise<boolean> {
  return (await db.execute(sql`select 1 from pgboss.job where id = ${id}`)).length > 0
}
