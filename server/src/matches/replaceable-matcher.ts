import type { Matcher } from '../matching/matcher.ts'

/** A matcher that another can take the place of, unnoticed by those who hold it. */
export interface ReplaceableMatcher extends Matcher {
  replace(next: Matcher): void
}

export function createReplaceableMatcher(first: Matcher): ReplaceableMatcher {
  let current = first
  return {
    upsertNeed: (need) => current.upsertNeed(need),
    removeNeed: (id) => current.removeNeed(id),
    upsertResult: (result) => current.upsertResult(result),
    removeResult: (id) => current.removeResult(id),
    matchNeed: (need, options) => current.matchNeed(need, options),
    matchResult: (result, options) => current.matchResult(result, options),
    scorePairs: (pairs, options) => current.scorePairs(pairs, options),
    pairFeatures: (pairs) => current.pairFeatures(pairs),
    needKeyTerms: (need, limit) => current.needKeyTerms(need, limit),
    resultKeyTerms: (result, limit) => current.resultKeyTerms(result, limit),
    replace(next) {
      current = next
    },
  }
}
