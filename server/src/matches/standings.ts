import type { Database } from '@duijie/db/client'
import { dayOf } from '@duijie/shared/days'
import type { NeedFull } from '@duijie/shared/needs'
import type { ResearchResult } from '@duijie/shared/results'
import type { TermWeight } from '@duijie/shared/term-weights'
import type { Actor } from '../access/actor.ts'
import type { NeedDocument, ResultDocument } from '../matching/documents.ts'
import type { ScoredMatch } from '../matching/scored-match.ts'
import type { ResultService } from '../results/service.ts'
import type { AsyncMatcher } from './async-matcher.ts'
import type { CandidateSource } from './candidates.ts'
import { dismissedFor } from './judgement-repository.ts'

interface Dependencies {
  db: Database
  clock: () => Date
  results: ResultService
  matcher: AsyncMatcher
  candidates: CandidateSource
  readWhole: (actor: Actor, needId: string) => Promise<NeedFull>
  documentOf: (need: NeedFull, weights?: readonly TermWeight[]) => Promise<NeedDocument>
  resultDocument: (result: ResearchResult) => Promise<ResultDocument>
}

export interface Standing {
  need: NeedFull
  result: ResearchResult
  match: ScoredMatch
  /** among all that are scored, those called not relevant left out; null where it is not among them */
  rank: number | null
  /** how many are scored */
  among: number
  /** words of the need that the result neither says nor comes near to, heaviest first */
  lacking: string[]
  dismissed: boolean
}

const LOOKED_FOR = 12

/** Why one result stands where it does for a need. */
export function createStandings(dependencies: Dependencies) {
  const { db, clock, results, matcher, candidates, readWhole, documentOf, resultDocument } = dependencies
  return {
    async standingOf(
      actor: Actor,
      needId: string,
      resultId: string,
      weights?: readonly TermWeight[],
    ): Promise<Standing | undefined> {
      const need = await readWhole(actor, needId)
      const result = await results.get(actor, resultId)
      const today = dayOf(clock())
      const document = await documentOf(need, weights)
      const offered = await resultDocument(result)
      const { besides } = await candidates.forNeed(document)
      const [match] = await matcher.scoreDocuments(document, [offered], { explain: true, today })
      if (!match) return undefined
      const scored = await matcher.matchNeed(document, { besides: [...besides, resultId], today })
      const lacking = await matcher.lackingTerms(document, offered, LOOKED_FOR)
      const words = await matcher.needWords(document, LOOKED_FOR)
      const written = new Map(words.map((word) => [word.term, word.written]))
      const hidden = await dismissedFor(db, 'need', needId)
      const shown = scored.filter((other) => other.resultId === resultId || !hidden.has(other.resultId))
      const place = shown.findIndex((other) => other.resultId === resultId)
      return {
        need,
        result,
        match,
        rank: place < 0 ? null : place + 1,
        among: shown.length,
        lacking: lacking.map(({ term }) => written.get(term) ?? term),
        dismissed: hidden.has(resultId),
      }
    },
  }
}
