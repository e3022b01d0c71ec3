import type { Database } from '@duijie/db/client'
import type { MatchService } from '../matches/service.ts'
import { dismissedPairs } from './repository.ts'

type Scored = Awaited<ReturnType<MatchService['scorePairs']>>[number]

/** The best match of each fresh record with one of the organization's own, by the fresh one's id. */
export async function bestMatches(
  { db, matches }: { db: Database; matches: MatchService },
  fresh: 'need' | 'result',
  freshIds: readonly string[],
  ownIds: readonly string[],
): Promise<Map<string, Scored>> {
  const [needIds, resultIds] = fresh === 'need' ? [freshIds, ownIds] : [ownIds, freshIds]
  const dismissed = await dismissedPairs(db, needIds, resultIds)
  const pairs = needIds.flatMap((need) =>
    resultIds.filter((result) => !dismissed.has(`${need} ${result}`)).map((result) => ({ need, result })),
  )
  const best = new Map<string, Scored>()
  if (pairs.length === 0) return best
  for (const match of await matches.scorePairs(pairs)) {
    const id = fresh === 'need' ? match.needId : match.resultId
    if (match.score > (best.get(id)?.score ?? -1)) best.set(id, match)
  }
  return best
}
