import type { Database } from '@duijie/db/client'
import { thesaurusGroups, thesaurusSuppressions } from '@duijie/db/schema/thesaurus'
import type { ThesaurusStatus } from '@duijie/shared/thesaurus-queries'
import { and, desc, eq, sql } from 'drizzle-orm'

export type OwnGroup = typeof thesaurusGroups.$inferSelect
type OwnGroupValues = typeof thesaurusGroups.$inferInsert

/** Lets one change of the thesaurus after the other happen until the transaction ends. */
export async function lockThesaurus(tx: Database): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('thesaurus', 0))`)
}

/** The district's groups, the newest first. */
export const readOwnGroups = (db: Database) =>
  db.select().from(thesaurusGroups).orderBy(desc(thesaurusGroups.createdAt), thesaurusGroups.id)

/** When each shipped group that is off was switched off. */
export async function readSuppressions(db: Database): Promise<Map<string, Date>> {
  const rows = await db.select().from(thesaurusSuppressions)
  return new Map(rows.map(({ groupId, at }) => [groupId, at]))
}

export async function insertOwnGroup(tx: Database, values: OwnGroupValues): Promise<void> {
  await tx.insert(thesaurusGroups).values(values)
}

/** Writes the fields when the group still has that version; false otherwise. */
export async function updateOwnGroup(
  tx: Database,
  id: string,
  version: number,
  values: Partial<OwnGroupValues>,
): Promise<boolean> {
  const updated = await tx
    .update(thesaurusGroups)
    .set({ ...values, version: version + 1 })
    .where(and(eq(thesaurusGroups.id, id), eq(thesaurusGroups.version, version)))
    .returning({ id: thesaurusGroups.id })
  return updated.length === 1
}

/** Call it under the lock: it looks at no version. */
export async function moveOwnGroup(
  tx: Database,
  id: string,
  to: ThesaurusStatus,
  by: { at: Date; accountId: string | null },
): Promise<void> {
  await tx
    .update(thesaurusGroups)
    .set({
      status: to,
      updatedAt: by.at,
      updatedBy: by.accountId,
      version: sql`${thesaurusGroups.version} + 1`,
    })
    .where(eq(thesaurusGroups.id, id))
}

export async function suppressGroup(
  tx: Database,
  groupId: string,
  by: { at: Date; accountId: string | null },
): Promise<void> {
  await tx.insert(thesaurusSuppressions).values({ groupId, ...by })
}

export async function unsuppressGroup(tx: Database, groupId: string): Promise<void> {
  await tx.delete(thesaurusSuppressions).where(eq(thesaurusSuppressions.groupId, groupId))
}
