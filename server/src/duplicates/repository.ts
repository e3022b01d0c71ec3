import type { Database } from '@duijie/db/client'
import { accounts } from '@duijie/db/schema/accounts'
import { duplicateDecisionRows } from '@duijie/db/schema/duplicates'
import type { RecordKind } from '@duijie/shared/duplicate-queries'
import type { DuplicateDecision } from '@duijie/shared/duplicates'
import { and, eq } from 'drizzle-orm'

export interface Decided {
  decision: DuplicateDecision
  note: string
  by: string | null
  at: Date
}

/** The two ids of a pair as they are kept: the lesser first. */
export const inOrder = (id: string, otherId: string): readonly [string, string] =>
  id < otherId ? [id, otherId] : [otherId, id]

export const pairKey = (id: string, otherId: string): string => inOrder(id, otherId).join()

const ofPair = (kind: RecordKind, [oneId, otherId]: readonly [string, string]) =>
  and(
    eq(duplicateDecisionRows.kind, kind),
    eq(duplicateDecisionRows.oneId, oneId),
    eq(duplicateDecisionRows.otherId, otherId),
  )

/** All decisions of a kind by {@link pairKey}, with the two ids. */
export async function decisionsOf(
  db: Database,
  kind: RecordKind,
): Promise<Map<string, Decided & { oneId: string; otherId: string }>> {
  const rows = await db
    .select({
      oneId: duplicateDecisionRows.oneId,
      otherId: duplicateDecisionRows.otherId,
      decision: duplicateDecisionRows.decision,
      note: duplicateDecisionRows.note,
      by: accounts.name,
      at: duplicateDecisionRows.at,
    })
    .from(duplicateDecisionRows)
    .leftJoin(accounts, eq(accounts.id, duplicateDecisionRows.accountId))
    .where(eq(duplicateDecisionRows.kind, kind))
  return new Map(rows.map((row) => [pairKey(row.oneId, row.otherId), row]))
}

export async function saveDecision(
  db: Database,
  kind: RecordKind,
  pair: readonly [string, string],
  said: { decision: DuplicateDecision; note: string; at: Date; accountId: string },
): Promise<void> {
  const [oneId, otherId] = pair
  await db
    .insert(duplicateDecisionRows)
    .values({ kind, oneId, otherId, ...said })
    .onConflictDoUpdate({
      target: [duplicateDecisionRows.kind, duplicateDecisionRows.oneId, duplicateDecisionRows.otherId],
      set: said,
    })
}

/** What had been decided, and is no more; undefined where nothing was. */
export async function deleteDecision(
  db: Database,
  kind: RecordKind,
  pair: readonly [string, string],
): Promise<DuplicateDecision | undefined> {
  const [deleted] = await db
    .delete(duplicateDecisionRows)
    .where(ofPair(kind, pair))
    .returning({ decision: duplicateDecisionRows.decision })
  return deleted?.decision
}
