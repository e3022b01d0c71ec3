import type { Database } from '@duijie/db/client'
import { mails } from '@duijie/db/schema/mails'
import { type MailListQuery, type MailState, mailStates } from '@duijie/shared/mail-queries'
import { and, count, eq, ilike, inArray, or, sql } from 'drizzle-orm'
import { cutPage, keyset } from '../paging/cursor.ts'
import { containing } from '../paging/like.ts'

export type MailRow = typeof mails.$inferSelect
export type MailValues = typeof mails.$inferInsert

/** Writes a mail unless there is one with its key; returns the id of the new one. */
export async function insertMail(tx: Database, values: MailValues): Promise<string | undefined> {
  const [mail] = await tx.insert(mails).values(values).onConflictDoNothing({ target: mails.key }).returning()
  return mail?.id
}

export async function findMail(db: Database, id: string): Promise<MailRow | undefined> {
  const [mail] = await db.select().from(mails).where(eq(mails.id, id))
  return mail
}

export async function findMailByKey(db: Database, key: string): Promise<MailRow | undefined> {
  const [mail] = await db.select().from(mails).where(eq(mails.key, key))
  return mail
}

/** The newest first; `searchable` is whether the reader may look for names, addresses and subjects. */
export async function listMails(db: Database, query: MailListQuery, searchable: boolean) {
  const like = query.q !== undefined && searchable ? containing(query.q) : undefined
  const where = and(
    query.state && inArray(mails.state, query.state),
    query.kind && inArray(mails.kind, query.kind),
    like === undefined
      ? undefined
      : or(ilike(mails.subject, like), ilike(mails.recipientName, like), ilike(mails.recipientAddress, like)),
  )
  const order = keyset(mails.createdAt, mails.id, 'desc')
  const [found, total] = await Promise.all([
    db
      .select()
      .from(mails)
      .where(and(where, order.after(query.cursor)))
      .orderBy(...order.orderBy)
      .limit(query.limit + 1),
    db.$count(mails, where),
  ])
  return { ...cutPage(found, query.limit, ({ createdAt, id }) => [createdAt.toISOString(), id]), total }
}

export async function countMails(db: Database): Promise<Record<MailState, number>> {
  const counts = await db.select({ state: mails.state, count: count() }).from(mails).groupBy(mails.state)
  const found = new Map(counts.map((row) => [row.state, row.count]))
  const entries = mailStates.map((state) => [state, found.get(state) ?? 0] as const)
  return Object.fromEntries(entries) as Record<MailState, number>
}

/** Lets a mail that was given up or kept wait again; returns those that did. */
export function requeueMails(tx: Database, ids: readonly string[]) {
  return tx
    .update(mails)
    .set({ state: 'queued', attempts: 0 })
    .where(and(inArray(mails.id, [...ids]), inArray(mails.state, ['failed', 'kept'])))
    .returning({ id: mails.id })
}

/** Counts a try of a mail that waits; none when it does not wait any more. */
export async function beginTry(db: Database, id: string): Promise<MailRow | undefined> {
  const [mail] = await db
    .update(mails)
    .set({ attempts: sql`${mails.attempts} + 1` })
    .where(and(eq(mails.id, id), eq(mails.state, 'queued')))
    .returning()
  return mail
}

/** Says how a try ended, of a mail that waits. */
export async function endTry(
  db: Database,
  id: string,
  end: Pick<MailValues, 'state' | 'lastError' | 'sentAt'>,
): Promise<void> {
  await db
    .update(mails)
    .set(end)
    .where(and(eq(mails.id, id), eq(mails.state, 'queued')))
}
