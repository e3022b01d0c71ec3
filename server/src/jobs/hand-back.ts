import type { Database } from '@duijie/db/client'
import { sql } from 'drizzle-orm'
import { bossOf } from './boss.ts'

type State = 'active' | 'failed'

/**
 * Lets a job wait to be run again, as if it were new, with all its tries; false when it is no longer in that
 * state. (pg-boss's own retry leaves the day it failed on it, by which the job may be put away before it runs.)
 */
export function handBack(db: Database, name: string, id: string, from: State): Promise<boolean> {
  return db.transaction(async (tx) => {
    const [job] = await tx.execute<{ data: object; singletonKey: string | null }>(sql`
      delete from pgboss.job where name = ${name} and id = ${id} and state = ${from}::pgboss.job_state
      returning data, singleton_key as "singletonKey"`)
    if (!job) return false
    const { data, singletonKey } = job
    await bossOf(tx).send(name, data, { id, ...(singletonKey !== null && { singletonKey }) })
    return true
  })
}
