import type { Database } from '@duijie/db/client'
import { outbox, outboxPositions } from '@duijie/db/schema/outbox'
import { and, lt, notExists, sql } from 'drizzle-orm'

const DAY_MS = 86_400_000

/** Rows stay at least this long, for the readers that keep their place in memory. */
export const PRUNE_AFTER_MS = DAY_MS

/** A stored place that nobody moved for so long belongs to an engine no longer in use; it starts anew. */
const FORGET_AFTER_MS = 30 * DAY_MS

/** Deletes the rows that are old and that every stored reader has passed. */
export async function pruneOutbox(db: Database, now: Date): Promise<void> {
  const forgotten = new Date(now.getTime() - FORGET_AFTER_MS)
  await db.delete(outboxPositions).where(lt(outboxPositions.updatedAt, forgotten))
  const waiting = db
    .select({ one: sql`1` })
    .from(outboxPositions)
    .where(
      sql`(${outboxPositions.transaction}, ${outboxPositions.seq}) < (${outbox.transaction}, ${outbox.seq})`,
    )
  const old = new Date(now.getTime() - PRUNE_AFTER_MS)
  await db
    .delete(outbox)
    .where(
      and(
        lt(outbox.createdAt, old),
        sql`${outbox.transaction} < pg_snapshot_xmin(pg_current_snapshot())`,
        notExists(waiting),
      ),
    )
}
