import type { Database } from '@duijie/db/client'
import { outboxPositions } from '@duijie/db/schema/outbox'
import { and, eq, like, ne, sql } from 'drizzle-orm'
import { type OutboxPosition, presentPosition, readChanges } from './changes.ts'
import { deliver } from './deliver.ts'
import type { StoredFollower } from './follower.ts'

export interface StoredConsumer {
  /** whose copies these are: one reader at a time over all processes */
  name: string
  /** of how the copies are made; another shape starts with a rebuild */
  shape: string
  follower: StoredFollower
}

const PAGE = 500

/** A place is written anew now and then although nothing happened, so that it does not pass for forgotten. */
const TOUCH_AFTER = '1 hour'

/**
 * Lets a follower take everything it has not taken yet. Its place is kept in the database and moves only
 * after the follower has taken what lies before, so changes come in order and at least once. Returns false
 * when another process is at it.
 *
 * The lock belongs to a transaction that writes nothing until its end: it has no transaction id meanwhile,
 * and so does not hold back the readers.
 */
export async function drainStored(db: Database, consumer: StoredConsumer, check: boolean): Promise<boolean> {
  for (;;) {
    const drained = await db.transaction((tx) => drainPage(db, tx, consumer, check))
    if (drained !== 'more') return drained === 'done'
  }
}

async function drainPage(
  db: Database,
  tx: Database,
  { name, shape, follower }: StoredConsumer,
  check: boolean,
): Promise<'busy' | 'more' | 'done'> {
  const [lock] = await tx.execute<{ locked: boolean }>(
    sql`select pg_try_advisory_xact_lock(hashtextextended(${`outbox ${name}`}, 0)) as locked`,
  )
  if (!lock?.locked) return 'busy'
  const key = `${name}:${shape}`
  const place = await storedPosition(tx, key)
  if (!place || (check && !(await follower.isComplete()))) {
    const from = await presentPosition(db)
    await follower.rebuild()
    await tx
      .delete(outboxPositions)
      .where(and(like(outboxPositions.consumer, `${likeLiteral(name)}:%`), ne(outboxPositions.consumer, key)))
    await storePosition(tx, key, from)
    return 'more'
  }
  const changes = (await readChanges(db, place, PAGE)).filter(({ settled }) => settled)
  const last = changes.at(-1)
  if (!last) {
    await tx
      .update(outboxPositions)
      .set({ updatedAt: sql`now()` })
      .where(
        and(
          eq(outboxPositions.consumer, key),
          sql`${outboxPositions.updatedAt} < now() - ${TOUCH_AFTER}::interval`,
        ),
      )
    return 'done'
  }
  await deliver(db, changes, [follower])
  await storePosition(tx, key, last)
  return changes.length < PAGE ? 'done' : 'more'
}

async function storedPosition(tx: Database, consumer: string): Promise<OutboxPosition | undefined> {
  const [position] = await tx
    .select({ transaction: outboxPositions.transaction, seq: outboxPositions.seq })
    .from(outboxPositions)
    .where(eq(outboxPositions.consumer, consumer))
  return position
}

async function storePosition(
  tx: Database,
  consumer: string,
  { transaction, seq }: OutboxPosition,
): Promise<void> {
  const values = { transaction, seq, updatedAt: sql`now()` }
  await tx
    .insert(outboxPositions)
    .values({ consumer, ...values })
    .onConflictDoUpdate({ target: outboxPositions.consumer, set: values })
}

const likeLiteral = (text: string) => text.replace(/[\\%_]/g, '\\$&')
