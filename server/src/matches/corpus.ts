import { system } from '../access/actor.ts'
import { fulfils } from '../access/filter.ts'
import { matchableNeeds, matchableResults } from '../access/visibility.ts'
import type { Matcher } from '../matching/matcher.ts'
import type { NeedService } from '../needs/service.ts'
import type { ResultService } from '../results/service.ts'
import { needDocumentOf, resultDocumentOf } from './documents.ts'

interface Dependencies {
  matcher: Matcher
  needs: NeedService
  results: ResultService
}

/** Keeps the matcher's needs and results as the database has them: those that can be matched, and no others. */
export function createCorpus({ matcher, needs, results }: Dependencies) {
  return {
    async takeNeeds(ids: readonly string[]): Promise<void> {
      const present = new Map((await needs.findMany(system, ids)).map((need) => [need.id, need]))
      for (const id of ids) {
        const need = present.get(id)
        if (need?.access === 'full' && fulfils({ stage: need.stage, status: need.status }, matchableNeeds)) {
          matcher.upsertNeed(needDocumentOf(need))
        } else {
          matcher.removeNeed(id)
        }
      }
    },

    async takeResults(ids: readonly string[]): Promise<void> {
      const present = new Map((await results.findMany(system, ids)).map((result) => [result.id, result]))
      for (const id of ids) {
        const result = present.get(id)
        if (result && fulfils({ stage: result.stage, status: result.status }, matchableResults)) {
          matcher.upsertResult(resultDocumentOf(result))
        } else {
          matcher.removeResult(id)
        }
      }
    },
  }
}
