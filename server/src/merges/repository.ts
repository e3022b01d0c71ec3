import type { Database } from '@duijie/db/client'
import { accounts } from '@duijie/db/schema/accounts'
import { recordMerges } from '@duijie/db/schema/duplicates'
import { needs } from '@duijie/db/schema/needs'
import { researchResults } from '@duijie/db/schema/research-results'
import type { MergeListQuery } from '@duijie/shared/merges'
import { and, eq, isNull, sql } from 'drizzle-orm'
import { cutPage, keyset } from '../paging/cursor.ts'

export type MergeRow = Awaited<ReturnType<typeof rows>>[number]

/** Merges with the versions that the two records have now. */
const rows = (db: Database) =>
  db
    .select({
      merge: recordMerges,
      by: accounts.name,
      survivorVersion: sql<number | null>`coalesce(
        (select version from ${needs} where id = ${recordMerges.survivorId} and merged_into_id is null),
        (select version from ${researchResults} where id = ${recordMerges.survivorId} and merged_into_id is null))`,
    })
    .from(recordMerges)
    .leftJoin(accounts, eq(accounts.id, recordMerges.accountId))
    .$dynamic()

export async function insertMerge(db: Database, values: typeof recordMerges.$inferInsert): Promise<void> {
  await db.insert(recordMerges).values(values)
}

export async function findMerge(db: Database, id: string): Promise<MergeRow | undefined> {
  const [row] = await rows(db).where(eq(recordMerges.id, id))
  return row
}

export async function listMerges(db: Database, { kind, cursor, limit }: MergeListQuery) {
  const ofKind = eq(recordMerges.kind, kind)
  const order = keyset(recordMerges.at, recordMerges.id, 'desc')
  const [found, total] = await Promise.all([
    rows(db)
      .where(and(ofKind, order.after(cursor)))
      .orderBy(...order.orderBy)
      .limit(limit + 1),
    db.$count(recordMerges, ofKind),
  ])
  return { ...cutPage(found, limit, ({ merge }) => [merge.at.toISOString(), merge.id]), total }
}

/** Marks the merge as undone; false where it was already. */
export async function markUndone(db: Database, id: string, at: Date, accountId: string): Promise<boolean> {
  const marked = await db
    .update(recordMerges)
    .set({ undoneAt: at, undoneBy: accountId })
    .where(and(eq(recordMerges.id, id), isNull(recordMerges.undoneAt)))
    .returning({ id: recordMerges.id })
  return marked.length === 1
}
