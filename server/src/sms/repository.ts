import type { Database } from '@duijie/db/client'
import { smsMessages } from '@duijie/db/schema/sms-messages'
import type { MailState } from '@duijie/shared/mail-queries'
import { smsStates } from '@duijie/shared/sms'
import type { SmsListQuery } from '@duijie/shared/sms-queries'
import { and, count, eq, inArray, sql } from 'drizzle-orm'
import { cutPage, keyset } from '../paging/cursor.ts'

export type SmsRow = typeof smsMessages.$inferSelect
export type SmsValues = typeof smsMessages.$inferInsert

/** Writes a message unless there is one with its key; says whether it did. */
export async function insertSms(tx: Database, values: SmsValues): Promise<boolean> {
  const target = smsMessages.key
  const written = await tx.insert(smsMessages).values(values).onConflictDoNothing({ target }).returning()
  return written.length === 1
}

/** The newest first. */
export async function listSms(db: Database, query: SmsListQuery) {
  const where = query.state && inArray(smsMessages.state, query.state)
  const order = keyset(smsMessages.createdAt, smsMessages.id, 'desc')
  const [found, total] = await Promise.all([
    db
      .select()
      .from(smsMessages)
      .where(and(where, order.after(query.cursor)))
      .orderBy(...order.orderBy)
      .limit(query.limit + 1),
    db.$count(smsMessages, where),
  ])
  return { ...cutPage(found, query.limit, ({ createdAt, id }) => [createdAt.toISOString(), id]), total }
}

export async function countSms(db: Database): Promise<Record<MailState, number>> {
  const counts = await db
    .select({ state: smsMessages.state, count: count() })
    .from(smsMessages)
    .groupBy(smsMessages.state)
  const found = new Map(counts.map((row) => [row.state, row.count]))
  const entries = smsStates.map((state) => [state, found.get(state) ?? 0] as const)
  return Object.fromEntries(entries) as Record<MailState, number>
}

/** Lets a message that was given up or kept wait again; returns those that did. */
export function requeueSms(tx: Database, ids: readonly string[]) {
  return tx
    .update(smsMessages)
    .set({ state: 'queued', attempts: 0 })
    .where(and(inArray(smsMessages.id, [...ids]), inArray(smsMessages.state, ['failed', 'kept'])))
    .returning({ id: smsMessages.id })
}

/** Counts a try of a message that waits; none when it does not wait any more. */
export async function beginTry(db: Database, id: string): Promise<SmsRow | undefined> {
  const [message] = await db
    .update(smsMessages)
    .set({ attempts: sql`${smsMessages.attempts} + 1` })
    .where(and(eq(smsMessages.id, id), eq(smsMessages.state, 'queued')))
    .returning()
  return message
}

/** Says how a try ended, of a message that waits. */
export async function endTry(
  db: Database,
  id: string,
  end: Pick<SmsValues, 'state' | 'lastError' | 'sentAt'>,
): Promise<void> {
  await db
    .update(smsMessages)
    .set(end)
    .where(and(eq(smsMessages.id, id), eq(smsMessages.state, 'queued')))
}
