import type { Database } from '@duijie/db/client'
import { accounts } from '@duijie/db/schema/accounts'
import { followUps } from '@duijie/db/schema/follow-ups'
import type { FollowUpListQuery, FollowUpSubject } from '@duijie/shared/follow-ups'
import { and, eq, inArray, lte } from 'drizzle-orm'
import { cutPage, inPinyinOrder, keyset } from '../paging/cursor.ts'

export type FollowUpRow = Awaited<ReturnType<typeof rows>>[number]
export type FollowUpValues = typeof followUps.$inferInsert

const rows = (db: Database) =>
  db
    .select({ followUp: followUps, owner: { id: accounts.id, name: accounts.name } })
    .from(followUps)
    .innerJoin(accounts, eq(followUps.ownerId, accounts.id))
    .$dynamic()

export async function findFollowUp(db: Database, id: string): Promise<FollowUpRow | undefined> {
  const [row] = await rows(db).where(eq(followUps.id, id))
  return row
}

/** The active staff, by name. */
export function staffMembers(db: Database): Promise<{ id: string; name: string }[]> {
  return db
    .select({ id: accounts.id, name: accounts.name })
    .from(accounts)
    .where(and(eq(accounts.role, 'staff'), eq(accounts.status, 'active')))
    .orderBy(inPinyinOrder(accounts.name), accounts.id)
}

/** Those due first in front. */
export async function listFollowUps(db: Database, query: FollowUpListQuery, counted = true) {
  const where = and(
    query.ownerId && inArray(followUps.ownerId, query.ownerId),
    query.status && inArray(followUps.status, query.status),
    query.subjectId && inArray(followUps.subjectId, query.subjectId),
    query.dueBy === undefined ? undefined : lte(followUps.dueOn, query.dueBy),
  )
  const order = keyset(followUps.dueOn, followUps.id, 'asc')
  const [found, total] = await Promise.all([
    rows(db)
      .where(and(where, order.after(query.cursor)))
      .orderBy(...order.orderBy)
      .limit(query.limit + 1),
    counted ? db.$count(followUps, where) : 0,
  ])
  return { ...cutPage(found, query.limit, ({ followUp }) => [followUp.dueOn, followUp.id]), total }
}

export async function insertFollowUp(db: Database, values: FollowUpValues): Promise<void> {
  await db.insert(followUps).values(values)
}

/** Writes the fields when the task still has that version; false otherwise. */
export async function updateFollowUp(
  db: Database,
  id: string,
  version: number,
  values: Partial<FollowUpValues>,
): Promise<boolean> {
  const updated = await db
    .update(followUps)
    .set({ ...values, version: version + 1 })
    .where(and(eq(followUps.id, id), eq(followUps.version, version)))
    .returning({ id: followUps.id })
  return updated.length === 1
}

/** The open tasks that an earlier change of stage set. */
export function openByStage(db: Database, subjectKind: FollowUpSubject, subjectId: string) {
  return db
    .select()
    .from(followUps)
    .where(
      and(
        eq(followUps.subjectKind, subjectKind),
        eq(followUps.subjectId, subjectId),
        eq(followUps.status, 'open'),
        eq(followUps.byStage, true),
      ),
    )
    .for('update')
}
