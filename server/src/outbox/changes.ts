import type { Database } from '@duijie/db/client'
import type { SubjectKind } from '@duijie/db/schema/audit'
import { outbox } from '@duijie/db/schema/outbox'
import { sql } from 'drizzle-orm'

/** A place in the order of the outbox; a reader has taken everything up to and including it. */
export interface OutboxPosition {
  /** transaction id, as PostgreSQL writes an xid8 */
  transaction: string
  seq: number
}

export interface OutboxChange extends OutboxPosition {
  subjectKind: SubjectKind
  subjectId: string
  /** no transaction that is still running can put a row before this one */
  settled: boolean
}

/**
 * The place from which a reader that reads all records now has to go on: whatever it may not have seen in
 * its reading comes behind. Take it before reading.
 */
export async function presentPosition(db: Database): Promise<OutboxPosition> {
  const [row] = await db.execute<{ transaction: string }>(
    sql`select pg_snapshot_xmin(pg_current_snapshot())::text as transaction`,
  )
  if (!row) throw new Error('PostgreSQL did not tell its snapshot')
  return { transaction: row.transaction, seq: 0 }
}

/**
 * The next changes behind a place, in order: committed ones, of which a first part is settled. Every search
 * asks this first: one index scan, without the cost of a query builder.
 */
export async function readChanges(
  db: Database,
  { transaction, seq }: OutboxPosition,
  limit: number,
): Promise<OutboxChange[]> {
  const rows = await db.execute<{
    transaction: string
    seq: string
    kind: SubjectKind
    id: string
    settled: boolean
  }>(sql`
    select transaction::text, seq::text, subject_kind as kind, subject_id as id,
      transaction < pg_snapshot_xmin(pg_current_snapshot()) as settled
    from ${outbox}
    where (transaction, seq) > (${transaction}::xid8, ${seq}::bigint)
    order by outbox.transaction, outbox.seq
    limit ${limit}`)
  return rows.map(({ kind, id, ...place }) => ({
    ...place,
    seq: Number(place.seq),
    subjectKind: kind,
    subjectId: id,
  }))
}
