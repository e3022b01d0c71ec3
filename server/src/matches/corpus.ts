import type { Database } from '@duijie/db/client'
import { needs as needTable } from '@duijie/db/schema/needs'
import { researchResults } from '@duijie/db/schema/research-results'
import { system } from '../access/actor.ts'
import { fulfils } from '../access/filter.ts'
import { matchableNeeds, matchableResults } from '../access/visibility.ts'
import type { Matcher } from '../matching/matcher.ts'
import type { NeedService } from '../needs/service.ts'
import type { Follower, RecordKind } from '../outbox/follower.ts'
import type { ResultService } from '../results/service.ts'
import { needDocumentOf, resultDocumentOf } from './documents.ts'

interface Dependencies {
  db: Database
  clock: () => Date
  matcher: Matcher
  needs: NeedService
  results: ResultService
}

const BATCH = 200

export interface Corpus extends Follower {
  /** What changed in the last minutes: a search engine may not know it yet. */
  recent(kind: RecordKind): string[]
}

const RECENT_MS = 300_000

/** Keeps the matcher's needs and results as the database has them: those that can be matched, and no others. */
export function createCorpus({ db, clock, matcher, needs, results }: Dependencies): Corpus {
  const held: Record<RecordKind, Set<string>> = { needs: new Set(), results: new Set() }
  const changedAt: Record<RecordKind, Map<string, number>> = { needs: new Map(), results: new Map() }

  async function takeNeeds(ids: readonly string[]): Promise<void> {
    const present = new Map((await needs.findMany(system, ids)).map((need) => [need.id, need]))
    for (const id of ids) {
      const need = present.get(id)
      if (need?.access === 'full' && fulfils({ stage: need.stage, status: need.status }, matchableNeeds)) {
        matcher.upsertNeed(needDocumentOf(need))
        held.needs.add(id)
      } else {
        matcher.removeNeed(id)
        held.needs.delete(id)
      }
    }
  }

  async function takeResults(ids: readonly string[]): Promise<void> {
    const present = new Map((await results.findMany(system, ids)).map((result) => [result.id, result]))
    for (const id of ids) {
      const result = present.get(id)
      if (result && fulfils({ stage: result.stage, status: result.status }, matchableResults)) {
        matcher.upsertResult(resultDocumentOf(result))
        held.results.add(id)
      } else {
        matcher.removeResult(id)
        held.results.delete(id)
      }
    }
  }

  const take: Follower['take'] = (kind, ids) => (kind === 'needs' ? takeNeeds(ids) : takeResults(ids))

  return {
    async take(kind, ids) {
      await take(kind, ids)
      for (const id of ids) changedAt[kind].set(id, clock().getTime())
    },

    recent(kind) {
      const since = clock().getTime() - RECENT_MS
      for (const [id, at] of changedAt[kind]) if (at < since) changedAt[kind].delete(id)
      return [...changedAt[kind].keys()]
    },

    async rebuild() {
      const present = {
        needs: await db.select({ id: needTable.id }).from(needTable),
        results: await db.select({ id: researchResults.id }).from(researchResults),
      }
      for (const kind of ['needs', 'results'] as const) {
        const ids = [...new Set([...held[kind], ...present[kind].map(({ id }) => id)])]
        for (let from = 0; from < ids.length; from += BATCH) await take(kind, ids.slice(from, from + BATCH))
      }
    },
  }
}
