import type { Database } from '@duijie/db/client'
import { sql } from 'drizzle-orm'
import { bossOf } from './boss.ts'
import type { Job } from './job.ts'

export interface EnqueueOptions {
  /** of a coalesced job: what it is about */
  key?: string
  /** not before this instant */
  startAfter?: Date
}

/**
 * Enqueues a job in the transaction of the change that asks for it: it runs once that is committed, and never
 * when it is rolled back.
 */
export async function enqueue<Payload extends object>(
  tx: Database,
  job: Job<Payload>,
  payload: Payload,
  { key, startAfter }: EnqueueOptions = {},
): Promise<void> {
  const data = job.payload.parse(payload)
  const boss = bossOf(tx)
  const options = { ...(key !== undefined && { singletonKey: key }), ...(startAfter && { startAfter }) }
  while (!(await boss.send(job.name, data, options))) {
    if (!job.coalesced) throw new Error(`There is no queue ${job.name}`)
    if (await heldWaiting(tx, job.name, key)) return
  }
}

/** Keeps workers from taking the one that waits already before they can see what this transaction changed. */
async function heldWaiting(tx: Database, name: string, key = ''): Promise<boolean> {
  const waiting = await tx.execute(sql`
    select 1 from pgboss.job
    where name = ${name} and coalesce(singleton_key, '') = ${key} and state = 'created'
    for share`)
  return waiting.length > 0
}
