import type { Database } from '@duijie/db/client'
import { needOutlooks } from '@duijie/db/schema/search-misses'
import type { MatchLevel } from '@duijie/shared/match-levels'
import { eq } from 'drizzle-orm'

/** What an institution has for a need. */
interface Offer {
  institutionId: string
  /** 0–100 */
  score: number
  level: MatchLevel
}

const NEAREST = 3

/** Keeps how well results answer a need, which was matched just now; `offers` come best first. */
export async function saveOutlook(
  db: Database,
  needId: string,
  offers: readonly Offer[],
  matchedAt: Date,
): Promise<void> {
  const [best] = offers
  const values = {
    bestLevel: best?.level ?? ('none' as const),
    bestScore: best?.score ?? null,
    nearest: nearestOf(offers),
    matchedAt,
  }
  await db
    .insert(needOutlooks)
    .values({ needId, ...values })
    .onConflictDoUpdate({ target: needOutlooks.needId, set: values })
}

/** Takes one more offer into what is kept of a need. */
export async function raiseOutlook(
  db: Database,
  needId: string,
  offer: Offer,
  matchedAt: Date,
): Promise<void> {
  await db.transaction(async (tx) => {
    const mine = eq(needOutlooks.needId, needId)
    const [kept] = await tx.select().from(needOutlooks).where(mine).for('update')
    // the need's own matching, which looks at every result, is still to come
    if (!kept) return
    const better = offer.score > (kept.bestScore ?? -1)
    const offers = [...kept.nearest, offer].sort((a, b) => b.score - a.score)
    await tx
      .update(needOutlooks)
      .set({
        nearest: nearestOf(offers),
        matchedAt,
        ...(better && { bestScore: offer.score, bestLevel: offer.level }),
      })
      .where(mine)
  })
}

/** Each institution once, with its best. */
function nearestOf(offers: readonly { institutionId: string; score: number }[]) {
  const best = new Map<string, number>()
  for (const { institutionId, score } of offers) {
    if (!best.has(institutionId)) best.set(institutionId, score)
  }
  return [...best].slice(0, NEAREST).map(([institutionId, score]) => ({ institutionId, score }))
}
