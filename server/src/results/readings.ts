import type { Database } from '@duijie/db/client'
import { resultReadings } from '@duijie/db/schema/result-readings'
import { addDays, dayOf } from '@duijie/shared/days'
import { FEWEST_READERS_TOLD, READING_DAYS, type ResultReadings } from '@duijie/shared/result-readings'
import { and, eq, gt, lt, lte } from 'drizzle-orm'
import { type Actor, isAccount } from '../access/actor.ts'

/** The last day that no longer counts. */
const passed = (at: Date) => addDays(dayOf(at), -READING_DAYS)

/** Remembers that an enterprise opened the result today, and forgets who did so too long ago. */
export async function recordReading(db: Database, actor: Actor, resultId: string, at: Date): Promise<void> {
  if (!isAccount(actor) || actor.role !== 'enterprise' || actor.organizationId === null) return
  const day = dayOf(at)
  const written = await db
    .insert(resultReadings)
    .values({ resultId, organizationId: actor.organizationId, day })
    .onConflictDoUpdate({
      target: [resultReadings.resultId, resultReadings.organizationId],
      set: { day },
      setWhere: lt(resultReadings.day, day),
    })
    .returning({ day: resultReadings.day })
  if (written.length === 0) return
  await db
    .delete(resultReadings)
    .where(and(eq(resultReadings.resultId, resultId), lte(resultReadings.day, passed(at))))
}

export async function readingsOf(db: Database, resultId: string, at: Date): Promise<ResultReadings> {
  const since = and(eq(resultReadings.resultId, resultId), gt(resultReadings.day, passed(at)))
  const count = await db.$count(resultReadings, since)
  return { enterprises: count > 0 && count < FEWEST_READERS_TOLD ? null : count }
}
