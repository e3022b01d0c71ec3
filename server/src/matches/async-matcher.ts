import type { NeedDocument, ResultDocument } from '../matching/documents.ts'
import type { WeightedTerm } from '../matching/key-terms.ts'
import type { Among, MatchOptions, Pair } from '../matching/match-options.ts'
import type { NeedWord } from '../matching/need-words.ts'
import type { ScoredMatch } from '../matching/scored-match.ts'

/** As for the matcher; `candidates` can be copied to another thread. */
export type AsyncMatchOptions = Omit<MatchOptions, 'candidates' | 'besides'> & {
  candidates?: readonly string[] | ReadonlySet<string>
  besides?: readonly string[] | ReadonlySet<string>
}

/**
 * The matcher from beside its thread. Answers are copied: ask for as many as can be shown, not for all. An
 * unknown id rejects with a `RangeError`.
 */
export interface AsyncMatcher {
  matchNeed(need: NeedDocument | string, options?: AsyncMatchOptions): Promise<ScoredMatch[]>
  matchResult(result: ResultDocument | string, options?: AsyncMatchOptions): Promise<ScoredMatch[]>
  scorePairs(
    pairs: readonly Pair[],
    options?: Pick<MatchOptions, 'explain' | 'today'>,
  ): Promise<ScoredMatch[]>
  matchAmong(among: Among, options: { least: number; today?: string }): Promise<ScoredMatch[]>
  scoreDocuments(
    need: NeedDocument | string,
    results: readonly ResultDocument[],
    options?: Pick<MatchOptions, 'explain' | 'today'>,
  ): Promise<ScoredMatch[]>
  needKeyTerms(need: NeedDocument | string, limit: number): Promise<WeightedTerm[]>
  needWords(need: NeedDocument | string, limit: number): Promise<NeedWord[]>
  lackingTerms(
    need: NeedDocument | string,
    result: ResultDocument | string,
    limit: number,
  ): Promise<WeightedTerm[]>
  resultKeyTerms(result: ResultDocument | string, limit: number): Promise<WeightedTerm[]>
}
