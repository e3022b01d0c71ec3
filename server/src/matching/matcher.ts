import { type AnalysedNeed, type AnalysedResult, analyzeNeed, analyzeResult } from './analyze.ts'
import { levelOf, type MatchLevel } from './calibration.ts'
import type { NeedDocument, ResultDocument } from './documents.ts'
import type { MatchExplanation } from './explanation.ts'
import { keyTerms, type WeightedTerm } from './key-terms.ts'
import { scorePair } from './scoring.ts'
import { SideStatistics } from './statistics.ts'

export type ScoredMatch = {
  needId: string
  resultId: string
  /** 0–100 */
  score: number
  level: MatchLevel
  explanation?: MatchExplanation
}

export type MatchOptions = {
  /** At most this many, best first; all when absent. */
  top?: number
  /** Only these ids of the other side, e.g. from a search engine; unknown ids are skipped. */
  candidates?: Iterable<string>
  /** Explanations cost more than scores: off unless asked for. */
  explain?: boolean
  /** `YYYY-MM-DD`; without it validity is not looked at. */
  today?: string
}

export type Matcher = {
  upsertNeed(need: NeedDocument): void
  removeNeed(id: string): void
  upsertResult(result: ResultDocument): void
  removeResult(id: string): void
  /** Results for a need, which may be held (by id) or given as a document that is not held. */
  matchNeed(need: NeedDocument | string, options?: MatchOptions): ScoredMatch[]
  /** Needs for a result, which may be held (by id) or given as a document that is not held. */
  matchResult(result: ResultDocument | string, options?: MatchOptions): ScoredMatch[]
  /** Scores pairs of held documents in the order given; pairs with an unknown id are skipped. */
  scorePairs(
    pairs: Iterable<{ need: string; result: string }>,
    options?: Pick<MatchOptions, 'explain' | 'today'>,
  ): ScoredMatch[]
  needKeyTerms(need: NeedDocument | string, limit: number): WeightedTerm[]
  resultKeyTerms(result: ResultDocument | string, limit: number): WeightedTerm[]
}

/** Best score first, then by id so that equal scores always come in the same order. */
export function compareMatches(a: ScoredMatch, b: ScoredMatch): number {
  if (a.score !== b.score) return b.score - a.score
  if (a.needId !== b.needId) return a.needId < b.needId ? -1 : 1
  if (a.resultId !== b.resultId) return a.resultId < b.resultId ? -1 : 1
  return 0
}

/**
 * Holds the analysed needs and results and matches them in both directions. Needs and results that are
 * given as documents are analysed on the spot and not kept. An unknown id throws a `RangeError`.
 */
export function createMatcher(): Matcher {
  const needs = new Map<string, AnalysedNeed>()
  const results = new Map<string, AnalysedResult>()
  const amongNeeds = new SideStatistics(() => 0.0005)
  const amongResults = new SideStatistics(() => 0.0005)

  function removeNeed(id: string): void {
    const known = needs.get(id)
    if (known === undefined) return
    amongNeeds.remove(known.words, known.pairs)
    needs.delete(id)
  }

  function removeResult(id: string): void {
    const known = results.get(id)
    if (known === undefined) return
    amongResults.remove(known.words, known.pairs)
    results.delete(id)
  }

  function needOf(need: NeedDocument | string): AnalysedNeed {
    if (typeof need !== 'string') return analyzeNeed(need)
    const known = needs.get(need)
    if (known === undefined) throw new RangeError(`unknown need: ${need}`)
    return known
  }

  function resultOf(result: ResultDocument | string): AnalysedResult {
    if (typeof result !== 'string') return analyzeResult(result)
    const known = results.get(result)
    if (known === undefined) throw new RangeError(`unknown result: ${result}`)
    return known
  }

  function match(need: AnalysedNeed, result: AnalysedResult, options: MatchOptions): ScoredMatch {
    const score = Math.round(scorePair(need, result, amongNeeds, amongResults))
    const scored: ScoredMatch = { needId: need.id, resultId: result.id, score, level: levelOf(score) }
    if (options.explain) scored.explanation = { terms: [], facts: [], nearMisses: [] }
    return scored
  }

  function best(matches: ScoredMatch[], top: number | undefined): ScoredMatch[] {
    matches.sort(compareMatches)
    return top === undefined ? matches : matches.slice(0, top)
  }

  function* picked<Held>(held: ReadonlyMap<string, Held>, ids: Iterable<string> | undefined): Iterable<Held> {
    if (ids === undefined) return yield* held.values()
    for (const id of ids) {
      const known = held.get(id)
      if (known !== undefined) yield known
    }
  }

  return {
    upsertNeed(need) {
      removeNeed(need.id)
      const analysed = analyzeNeed(need)
      needs.set(need.id, analysed)
      amongNeeds.add(analysed.words, analysed.pairs)
    },
    removeNeed,
    upsertResult(result) {
      removeResult(result.id)
      const analysed = analyzeResult(result)
      results.set(result.id, analysed)
      amongResults.add(analysed.words, analysed.pairs)
    },
    removeResult,
    matchNeed(need, options = {}) {
      const own = needOf(need)
      const matches = [...picked(results, options.candidates)].map((result) => match(own, result, options))
      return best(matches, options.top)
    },
    matchResult(result, options = {}) {
      const own = resultOf(result)
      const matches = [...picked(needs, options.candidates)].map((need) => match(need, own, options))
      return best(matches, options.top)
    },
    scorePairs(pairs, options = {}) {
      const scored: ScoredMatch[] = []
      for (const pair of pairs) {
        const need = needs.get(pair.need)
        const result = results.get(pair.result)
        if (need !== undefined && result !== undefined) scored.push(match(need, result, options))
      }
      return scored
    },
    needKeyTerms: (need, limit) => keyTerms(needOf(need), amongNeeds, amongResults, limit),
    resultKeyTerms: (result, limit) => keyTerms(resultOf(result), amongResults, amongNeeds, limit),
  }
}
