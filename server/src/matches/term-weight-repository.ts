import type { Database } from '@duijie/db/client'
import { accounts } from '@duijie/db/schema/accounts'
import { needTermWeights } from '@duijie/db/schema/need-term-weights'
import type { KeptTermWeight } from '@duijie/shared/term-weights'
import { and, eq, inArray } from 'drizzle-orm'

export type TermWeightsOf = (needIds: readonly string[]) => Promise<Map<string, readonly KeptTermWeight[]>>

/** What is kept with these needs; needs with nothing are left out. */
export const storedTermWeights =
  (db: Database): TermWeightsOf =>
  async (needIds) => {
    if (needIds.length === 0) return new Map()
    const rows = await db
      .select({ needId: needTermWeights.needId, weights: needTermWeights.weights })
      .from(needTermWeights)
      .where(inArray(needTermWeights.needId, [...needIds]))
    return new Map(rows.map(({ needId, weights }) => [needId, weights]))
  }

export async function findTermWeights(db: Database, needId: string) {
  const [row] = await db
    .select({ kept: needTermWeights, by: accounts.name })
    .from(needTermWeights)
    .leftJoin(accounts, eq(needTermWeights.updatedBy, accounts.id))
    .where(eq(needTermWeights.needId, needId))
  return row
}

interface Saving {
  needId: string
  weights: KeptTermWeight[]
  at: Date
  by: string
}

/** Writes what is kept where it still has that version, 0 for nothing yet; false otherwise. */
export async function saveTermWeights(
  db: Database,
  version: number,
  { needId, weights, at, by }: Saving,
): Promise<boolean> {
  const now = { weights, updatedAt: at, updatedBy: by }
  const saved =
    version === 0
      ? await db
          .insert(needTermWeights)
          .values({ needId, ...now, createdAt: at, createdBy: by })
          .onConflictDoNothing()
          .returning({ needId: needTermWeights.needId })
      : await db
          .update(needTermWeights)
          .set({ ...now, version: version + 1 })
          .where(and(eq(needTermWeights.needId, needId), eq(needTermWeights.version, version)))
          .returning({ needId: needTermWeights.needId })
  return saved.length === 1
}
