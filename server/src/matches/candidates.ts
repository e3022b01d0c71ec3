import { matchableNeeds, matchableResults } from '../access/visibility.ts'
import type { NeedDocument, ResultDocument } from '../matching/documents.ts'
import type { WeightedTerm } from '../matching/key-terms.ts'
import type { SearchService } from '../search/service.ts'
import type { AsyncMatcher } from './async-matcher.ts'

export interface Candidates {
  /** what the search engine adds to the matcher's own choice */
  besides: readonly string[]
  /** the search engine is down and another index chose */
  degraded: boolean
}

export interface CandidateSource {
  forNeed(need: NeedDocument): Promise<Candidates>
  forResult(result: ResultDocument): Promise<Candidates>
}

const nothingBesides: Candidates = { besides: [], degraded: false }

/** The matcher's own index alone chooses. */
export const ownCandidates: CandidateSource = {
  forNeed: async () => nothingBesides,
  forResult: async () => nothingBesides,
}

const KEY_TERMS = 24
const CANDIDATES = 1000

/**
 * What the search engine finds, one query a key term and one for the meaning where there are vectors, beside
 * the matcher's own choice: neither alone finds everything that the other does.
 */
export function engineCandidates(matcher: AsyncMatcher, search: SearchService): CandidateSource {
  async function candidates(
    kind: 'needs' | 'results',
    terms: WeightedTerm[],
    vector: Float32Array | null,
  ): Promise<Candidates> {
    if (terms.length === 0 && !vector) return nothingBesides
    const filter = kind === 'needs' ? matchableNeeds : matchableResults
    const { answer, degraded } = await search.candidates({ kind, terms, filter, vector, k: CANDIDATES })
    return { besides: answer.map(({ id }) => id), degraded }
  }

  return {
    forNeed: async (need) => candidates('results', await matcher.needKeyTerms(need, KEY_TERMS), need.vector),
    forResult: async (result) =>
      candidates('needs', await matcher.resultKeyTerms(result, KEY_TERMS), result.vector),
  }
}
