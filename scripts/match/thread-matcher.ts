import { createMatcher, type Matcher } from '@duijie/server/matching/matcher'
import type { StoredCorpus } from '@duijie/server/matching/stored-corpus'

export type ThreadMatcher = ReturnType<typeof createThreadMatcher>

/** A matcher by calls whose arguments and answers can be copied; it has to be told to begin first. */
export function createThreadMatcher() {
  let begun: Matcher | undefined

  function matcher(): Matcher {
    if (!begun) throw new Error('The matcher holds nothing yet')
    return begun
  }

  return {
    begin(corpus: StoredCorpus): void {
      begun = createMatcher(undefined, undefined, corpus)
    },
    matchNeed: (...args: Parameters<Matcher['matchNeed']>) => matcher().matchNeed(...args),
    matchResult: (...args: Parameters<Matcher['matchResult']>) => matcher().matchResult(...args),
    scorePairs: (...args: Parameters<Matcher['scorePairs']>) => matcher().scorePairs(...args),
    needKeyTerms: (...args: Parameters<Matcher['needKeyTerms']>) => matcher().needKeyTerms(...args),
    resultKeyTerms: (...args: Parameters<Matcher['resultKeyTerms']>) => matcher().resultKeyTerms(...args),
  }
}
