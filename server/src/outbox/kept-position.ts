import type { Database } from '@duijie/db/client'
import { outboxPositions } from '@duijie/db/schema/outbox'
import { and, eq, sql } from 'drizzle-orm'
import type { OutboxPosition } from './changes.ts'

const consumerOf = (id: string) => `snapshot:${id}`

/** Tells this database from every other, a copy restored elsewhere among them. */
export async function databaseIdentity(db: Database): Promise<string> {
  const [row] = await db.execute<{ identity: string }>(sql`
    select system_identifier::text || '/' || (select oid::text from pg_database where datname = current_database())
      as identity
    from pg_control_system()`)
  if (!row) throw new Error('PostgreSQL did not tell its identity')
  return row.identity
}

/** From now on rows behind the place are kept for whoever comes back to it; see `prune.ts`. */
export async function keepPosition(db: Database, id: string, { transaction, seq }: OutboxPosition) {
  await db.insert(outboxPositions).values({ consumer: consumerOf(id), transaction, seq })
}

/** Says that the place is still wanted; false where it has been forgotten. */
export async function touchPosition(db: Database, id: string): Promise<boolean> {
  const touched = await db
    .update(outboxPositions)
    .set({ updatedAt: sql`now()` })
    .where(eq(outboxPositions.consumer, consumerOf(id)))
    .returning({ consumer: outboxPositions.consumer })
  return touched.length > 0
}

export async function forgetPosition(db: Database, id: string): Promise<void> {
  await db.delete(outboxPositions).where(eq(outboxPositions.consumer, consumerOf(id)))
}

/** Whether all rows behind the place are there still: it is kept, and of this history of the database. */
export async function isKept(
  db: Database,
  id: string,
  { transaction, seq }: OutboxPosition,
): Promise<boolean> {
  const [row] = await db
    .select({ one: sql`1` })
    .from(outboxPositions)
    .where(
      and(
        eq(outboxPositions.consumer, consumerOf(id)),
        eq(outboxPositions.transaction, transaction),
        eq(outboxPositions.seq, seq),
        sql`${outboxPositions.transaction} <= pg_snapshot_xmax(pg_current_snapshot())`,
      ),
    )
  return row !== undefined
}
