import type { NeedDocument, ResultDocument } from '@duijie/server/matching/documents'
import { createMatcher, type Matcher } from '@duijie/server/matching/matcher'
import { sharedMemory } from '@duijie/server/matching/posting-lists'
import type { StoredCorpus } from '@duijie/server/matching/stored-corpus'

export type ThreadMatcher = ReturnType<typeof createThreadMatcher>

/**
 * A matcher by calls whose arguments and answers can be copied; it has to be told to begin before it is asked, and
 * analyses documents for others.
 */
export function createThreadMatcher() {
  let begun: Matcher | undefined

  function matcher(): Matcher {
    if (!begun) throw new Error('The matcher holds nothing yet')
    return begun
  }

  return {
    /** What a matcher holds that was given these documents and no others, in memory that threads share. */
    analyse(needs: readonly NeedDocument[], results: readonly ResultDocument[]): StoredCorpus {
      const matcher = createMatcher()
      for (const need of needs) matcher.upsertNeed(need)
      for (const result of results) matcher.upsertResult(result)
      return matcher.toStored(sharedMemory)
    },
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
