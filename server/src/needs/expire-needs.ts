import type { Database } from '@duijie/db/client'
import { needs } from '@duijie/db/schema/needs'
import { dayOf } from '@duijie/shared/days'
import { and, eq, inArray, isNull, lt, notInArray, sql } from 'drizzle-orm'
import { system } from '../access/actor.ts'
import { recordChange } from '../changes/record-change.ts'

const BATCH = 200

/**
 * Moves active needs whose last valid day is over to `expired` and returns how many. Drafts are nobody's
 * offer yet, and what is signed or resolved has come to its end: those stay. Small transactions, so that
 * readers of the outbox do not wait; several workers may run it at once.
 */
export async function expireNeeds(db: Database, now: Date): Promise<number> {
  let expired = 0
  for (;;) {
    const count = await expireBatch(db, now)
    expired += count
    if (count < BATCH) return expired
  }
}

function expireBatch(db: Database, now: Date): Promise<number> {
  return db.transaction(async (tx) => {
    const due = tx
      .select({ id: needs.id })
      .from(needs)
      .where(
        and(
          eq(needs.status, 'active'),
          isNull(needs.mergedIntoId),
          lt(needs.validUntil, dayOf(now)),
          notInArray(needs.stage, ['draft', 'signed', 'resolved']),
        ),
      )
      .limit(BATCH)
      .for('update', { skipLocked: true })
    const moved = await tx
      .update(needs)
      .set({ status: 'expired', updatedAt: now, updatedBy: null, version: sql`${needs.version} + 1` })
      .where(inArray(needs.id, due))
      .returning({ id: needs.id, version: needs.version })
    for (const { id, version } of moved) {
      await recordChange(tx, system, {
        action: 'expire',
        subjectKind: 'need',
        subjectId: id,
        version,
        from: 'active',
        to: 'expired',
      })
    }
    return moved.length
  })
}
