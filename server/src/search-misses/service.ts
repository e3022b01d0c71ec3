import type { Database } from '@duijie/db/client'
import { addDays, dayOf } from '@duijie/shared/days'
import type { SearchMisses, SearchMissQuery } from '@duijie/shared/search-misses'
import type { SearchKind } from '@duijie/shared/search-queries'
import type { Actor } from '../access/actor.ts'
import { forbidden } from '../errors.ts'
import { gapsOf, isUnmet } from './gaps.ts'
import { missText } from './miss-text.ts'
import { countMiss, frequentMisses, institutionsOf, openOutlooks } from './repository.ts'

export type SearchMissService = ReturnType<typeof createSearchMissService>

interface Dependencies {
  db: Database
  clock: () => Date
  report: (error: unknown) => void
}

/** More misses in a minute are somebody's script, and not kept. */
const KEPT_A_MINUTE = 60

/** What is asked for and not to be had. */
export function createSearchMissService({ db, clock, report }: Dependencies) {
  let minute = 0
  let kept = 0

  function mayKeep(now: Date): boolean {
    const present = Math.floor(now.getTime() / 60_000)
    if (present !== minute) {
      minute = present
      kept = 0
    }
    kept += 1
    return kept <= KEPT_A_MINUTE
  }

  return {
    /** Keeps a query that found nothing, without who asked; a search never fails for it. */
    async keep(kind: SearchKind, query: string): Promise<void> {
      const text = missText(query)
      const now = clock()
      if (text === undefined || !mayKeep(now)) return
      await countMiss(db, dayOf(now), kind, text).catch(report)
    },

    async overview(actor: Actor, { days }: SearchMissQuery): Promise<SearchMisses> {
      if (actor.role !== 'staff') throw forbidden()
      const [queries, found] = await Promise.all([
        frequentMisses(db, addDays(dayOf(clock()), 1 - days)),
        openOutlooks(db),
      ])
      const near = found.filter(isUnmet).flatMap(({ outlook }) => outlook.nearest)
      const institutions = await institutionsOf(db, [
        ...new Set(near.map(({ institutionId }) => institutionId)),
      ])
      return {
        fields: gapsOf(found, institutions),
        queries: queries.map(({ lastOn, ...query }) => ({ ...query, lastOn: lastOn ?? '' })),
      }
    },
  }
}
