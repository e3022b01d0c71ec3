import type { NeedDocument, ResultDocument } from '../matching/documents.ts'
import type { WeightedTerm } from '../matching/key-terms.ts'
import type { Matcher } from '../matching/matcher.ts'

export interface Candidates {
  /** absent: the matcher's own index chooses */
  ids: Iterable<string> | undefined
  /** the search engine is down and the matcher's own index chose */
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

type FindCandidates = (
  kind: 'needs' | 'results',
  terms: WeightedTerm[],
  k: number,
) => Promise<{ id: string }[]>

const KEY_TERMS = 24
const CANDIDATES = 400

/**
 * Candidates out of a search engine, one query a key term. When the engine fails, the matcher's own index
 * chooses instead and the answer says so.
 */
export function engineCandidates(
  matcher: Matcher,
  find: FindCandidates,
  report: (error: unknown) => void,
): CandidateSource {
  async function candidates(kind: 'needs' | 'results', terms: WeightedTerm[]): Promise<Candidates> {
    if (terms.length === 0) return { ids: undefined, degraded: false }
    try {
      const found = await find(kind, terms, CANDIDATES)
      return { ids: found.map(({ id }) => id), degraded: false }
    } catch (error) {
      report(error)
      return { ids: undefined, degraded: true }
    }
  }

  return {
    forNeed: (need) => candidates('results', matcher.needKeyTerms(need, KEY_TERMS)),
    forResult: (result) => candidates('needs', matcher.resultKeyTerms(result, KEY_TERMS)),
  }
}
