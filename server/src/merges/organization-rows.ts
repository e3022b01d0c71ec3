import type { Database } from '@duijie/db/client'
import { accounts } from '@duijie/db/schema/accounts'
import { organizationDistinctions, organizationMerges } from '@duijie/db/schema/organization-merges'
import { organizations } from '@duijie/db/schema/organizations'
import type { PageQuery } from '@duijie/shared/page'
import { and, eq, isNull, sql } from 'drizzle-orm'
import { cutPage, keyset } from '../paging/cursor.ts'

export type OrganizationMergeRow = Awaited<ReturnType<typeof rows>>[number]

/** Merges with the version that the survivor has now. */
const rows = (db: Database) =>
  db
    .select({
      merge: organizationMerges,
      by: accounts.name,
      survivorVersion: sql<number | null>`(select version from ${organizations}
        where id = ${organizationMerges.survivorId} and merged_into_id is null)`,
    })
    .from(organizationMerges)
    .leftJoin(accounts, eq(accounts.id, organizationMerges.accountId))
    .$dynamic()

export async function insertOrganizationMerge(
  db: Database,
  values: typeof organizationMerges.$inferInsert,
): Promise<void> {
  await db.insert(organizationMerges).values(values)
}

export async function findOrganizationMerge(
  db: Database,
  id: string,
): Promise<OrganizationMergeRow | undefined> {
  const [row] = await rows(db).where(eq(organizationMerges.id, id))
  return row
}

export async function listOrganizationMerges(db: Database, { cursor, limit }: PageQuery) {
  const order = keyset(organizationMerges.at, organizationMerges.id, 'desc')
  const [found, total] = await Promise.all([
    rows(db)
      .where(order.after(cursor))
      .orderBy(...order.orderBy)
      .limit(limit + 1),
    db.$count(organizationMerges),
  ])
  return { ...cutPage(found, limit, ({ merge }) => [merge.at.toISOString(), merge.id]), total }
}

/** Marks the merge as undone; false where it was already. */
export async function markOrganizationsSplit(
  db: Database,
  id: string,
  at: Date,
  accountId: string,
): Promise<boolean> {
  const marked = await db
    .update(organizationMerges)
    .set({ undoneAt: at, undoneBy: accountId })
    .where(and(eq(organizationMerges.id, id), isNull(organizationMerges.undoneAt)))
    .returning({ id: organizationMerges.id })
  return marked.length === 1
}

/** The pairs that are two, as `oneId otherId`. */
export async function knownDistinctions(db: Database): Promise<Set<string>> {
  const found = await db
    .select({ oneId: organizationDistinctions.oneId, otherId: organizationDistinctions.otherId })
    .from(organizationDistinctions)
  return new Set(found.map(({ oneId, otherId }) => `${oneId} ${otherId}`))
}

export async function distinguish(
  db: Database,
  ids: readonly [string, string],
  by: { at: Date; accountId: string },
): Promise<void> {
  const [oneId = '', otherId = ''] = ids.toSorted()
  await db
    .insert(organizationDistinctions)
    .values({ oneId, otherId, ...by })
    .onConflictDoNothing()
}
