import { matchableNeeds, matchableResults } from '../access/visibility.ts'
import type { NeedDocument, ResultDocument } from '../matching/documents.ts'
import type { WeightedTerm } from '../matching/key-terms.ts'
import type { SearchService } from '../search/service.ts'

import type { AsyncMatcher } from './async-matcher.ts'
import type { Corpus } from './corpus.ts'

export interface Candidates {
  /** absent: the matcher's own index chooses */
  ids: readonly string[] | ReadonlySet<string> | undefined
  /** the search engine is down and another index chose */
  degraded: boolean
}

export interface CandidateSource {
  forNeed(need: NeedDocument): Promise<Candidates>
  forResult(result: ResultDocument): Promise<Candidates>
}

/** Candidates out of the matcher's own index, in process. */
export const ownCandidates: CandidateSource = {
  forNeed: async () => ({ ids: undefined, degraded: false }),
  forResult: async () => ({ ids: undefined, degraded: false }),
}

const KEY_TERMS = 24
const CANDIDATES = 1000

/** Candidates out of the search engine, one query a key term, and whatever changed too lately for it to know. */
export function engineCandidates(
  matcher: AsyncMatcher,
  search: SearchService,
  corpus: Pick<Corpus, 'recent'>,
): CandidateSource {
  async function candidates(
    kind: 'needs' | 'results',
    terms: WeightedTerm[],
    vector: Float32Array | null,
  ): Promise<Candidates> {
    if (terms.length === 0 && !vector) return { ids: corpus.recent(kind), degraded: false }
    const filter = kind === 'needs' ? matchableNeeds : matchableResults
    const { answer, degraded } = await search.candidates({ kind, terms, filter, vector, k: CANDIDATES })
    return { ids: new Set([...answer.map(({ id }) => id), ...corpus.recent(kind)]), degraded }
  }

  return {
    forNeed: async (need) => candidates('results', await matcher.needKeyTerms(need, KEY_TERMS), need.vector),
    forResult: async (result) =>
      candidates('needs', await matcher.resultKeyTerms(result, KEY_TERMS), result.vector),
  }
}
