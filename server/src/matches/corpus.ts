import type { Database } from '@duijie/db/client'
import { needs as needTable } from '@duijie/db/schema/needs'
import { researchResults } from '@duijie/db/schema/research-results'
import { system } from '../access/actor.ts'
import { fulfils } from '../access/filter.ts'
import { matchableNeeds, matchableResults } from '../access/visibility.ts'
import { createMatcher, type Matcher } from '../matching/matcher.ts'
import type { ThesaurusGroup } from '../matching/thesaurus.ts'
import { termModelOf } from '../matching/thesaurus-model.ts'
import type { NeedService } from '../needs/service.ts'
import type { Follower, RecordKind } from '../outbox/follower.ts'
import type { ResultService } from '../results/service.ts'
import { needDocumentOf, resultDocumentOf } from './documents.ts'
import type { ReplaceableMatcher } from './replaceable-matcher.ts'

interface Dependencies {
  db: Database
  clock: () => Date
  matcher: ReplaceableMatcher
  needs: NeedService
  results: ResultService
  /** what matching goes by at present */
  thesaurus: () => Promise<ThesaurusGroup[]>
}

const BATCH = 200

export interface Corpus extends Follower {
  /** What changed in the last minutes: a search engine may not know it yet. */
  recent(kind: RecordKind): string[]
}

const RECENT_MS = 300_000

/**
 * Keeps the matcher's needs and results as the database has them: those that can be matched, and no others;
 * and the words it goes by as the thesaurus has them.
 */
export function createCorpus({ db, clock, matcher, needs, results, thesaurus }: Dependencies): Corpus {
  const changedAt: Record<RecordKind, Map<string, number>> = { needs: new Map(), results: new Map() }

  async function takeNeeds(into: Matcher, ids: readonly string[]): Promise<void> {
    const present = new Map((await needs.findMany(system, ids)).map((need) => [need.id, need]))
    for (const id of ids) {
      const need = present.get(id)
      if (need?.access === 'full' && fulfils({ stage: need.stage, status: need.status }, matchableNeeds)) {
        into.upsertNeed(needDocumentOf(need))
      } else into.removeNeed(id)
    }
  }

  async function takeResults(into: Matcher, ids: readonly string[]): Promise<void> {
    const present = new Map((await results.findMany(system, ids)).map((result) => [result.id, result]))
    for (const id of ids) {
      const result = present.get(id)
      if (result && fulfils({ stage: result.stage, status: result.status }, matchableResults)) {
        into.upsertResult(resultDocumentOf(result))
      } else into.removeResult(id)
    }
  }

  const takeInto = (into: Matcher, kind: RecordKind, ids: readonly string[]) =>
    kind === 'needs' ? takeNeeds(into, ids) : takeResults(into, ids)

  /** Makes a matcher anew beside the present one, which answers meanwhile. */
  async function rebuild(): Promise<void> {
    const next = createMatcher(termModelOf(await thesaurus()))
    const present = {
      needs: await db.select({ id: needTable.id }).from(needTable),
      results: await db.select({ id: researchResults.id }).from(researchResults),
    }
    for (const kind of ['needs', 'results'] as const) {
      const ids = present[kind].map(({ id }) => id)
      for (let from = 0; from < ids.length; from += BATCH) {
        await takeInto(next, kind, ids.slice(from, from + BATCH))
      }
    }
    matcher.replace(next)
  }

  return {
    async take(kind, ids) {
      await takeInto(matcher, kind, ids)
      for (const id of ids) changedAt[kind].set(id, clock().getTime())
    },

    recent(kind) {
      const since = clock().getTime() - RECENT_MS
      for (const [id, at] of changedAt[kind]) if (at < since) changedAt[kind].delete(id)
      return [...changedAt[kind].keys()]
    },

    takeThesaurus: rebuild,
    rebuild,
  }
}
