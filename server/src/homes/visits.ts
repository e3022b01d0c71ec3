import type { Database } from '@duijie/db/client'
import { homeVisits } from '@duijie/db/schema/home-visits'
import type { NewSince } from '@duijie/shared/homes'
import { sql } from 'drizzle-orm'

/** Who comes back within it, or looks again, is on the same visit. */
const PAUSE_MS = 4 * 3_600_000
/** Without a visit before this one, what was published longer ago is not new. */
const FIRST_MS = 14 * 86_400_000

/** Takes note that the account is at its home; answers since when something is new to it. */
export async function newSince(db: Database, accountId: string, now: Date): Promise<NewSince> {
  const paused = new Date(now.getTime() - PAUSE_MS)
  const { seenAt, previousAt } = homeVisits
  const [visit] = await db
    .insert(homeVisits)
    .values({ accountId, seenAt: now })
    .onConflictDoUpdate({
      target: homeVisits.accountId,
      set: {
        seenAt: sql`greatest(${seenAt}, excluded.seen_at)`,
        previousAt: sql`case when ${seenAt} < ${paused.toISOString()} then ${seenAt} else ${previousAt} end`,
      },
    })
    .returning({ previousAt })
  const before = visit?.previousAt ?? null
  const at = before ?? new Date(now.getTime() - FIRST_MS)
  return { at: at.toISOString(), visited: before !== null }
}

export const isNewSince = ({ at }: NewSince, publishedAt: string | null): boolean =>
  publishedAt !== null && Date.parse(publishedAt) > Date.parse(at)
