import { analyzeNeed, analyzeResult } from './analyze.ts'
import { shippedBackground } from './background.ts'
import { levelOf, type MatchLevel, scoreOf } from './calibration.ts'
import { type Asked, CorpusSide, type Held, type Taker } from './corpus-side.ts'
import type { NeedDocument, ResultDocument } from './documents.ts'
import { Explainer } from './explainer.ts'
import type { MatchExplanation } from './explanation.ts'
import { factEvidence, findFacts } from './facts.ts'
import type { MatchFit } from './fit.ts'
import { keyTerms, nearQuery, overlapQuery, type WeightedTerm } from './key-terms.ts'
import { type NeedLayout, NeedPlanner } from './need-layout.ts'
import { NeedQuery } from './need-query.ts'
import { type Counting, shippedCounting, shippedFit } from './parameters.ts'
import { profileOf, type ResultProfile } from './result-profile.ts'
import { type TextFeatures, textEvidence, textFeatures } from './scoring.ts'
import { CorpusStatistics, type IndexedTerms } from './statistics.ts'
import { type StoredCorpus, StoredTerms } from './stored-corpus.ts'
import { shippedTermModel, type TermModel } from './term-model.ts'

export type ScoredMatch = {
  needId: string
  resultId: string
  /** 0–100, to hundredths */
  score: number
  level: MatchLevel
  explanation?: MatchExplanation
}

export type MatchOptions = {
  /** At most this many, best first; all when absent. */
  top?: number
  /** Only these ids of the other side, e.g. from a search engine; unknown ids are skipped. */
  candidates?: Iterable<string>
  /** These ids of the other side beside those that are worth scoring anyway; unknown ids are skipped. */
  besides?: Iterable<string>
  /** Explanations cost more than scores: off unless asked for. */
  explain?: boolean
  /** `YYYY-MM-DD`; without it validity is not looked at. */
  today?: string
}

export type Pair = { need: string; result: string }

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
  scorePairs(pairs: Iterable<Pair>, options?: Pick<MatchOptions, 'explain' | 'today'>): ScoredMatch[]
  /**
   * Scores a need against documents that are not held, such as what experts say of themselves, in the order
   * given.
   */
  scoreDocuments(
    need: NeedDocument | string,
    results: Iterable<ResultDocument>,
    options?: Pick<MatchOptions, 'explain' | 'today'>,
  ): ScoredMatch[]
  /** What the texts of held pairs have in common, for fitting and measuring; unknown ids are skipped. */
  pairFeatures(pairs: Iterable<Pair>): TextFeatures[]
  needKeyTerms(need: NeedDocument | string, limit: number): WeightedTerm[]
  resultKeyTerms(result: ResultDocument | string, limit: number): WeightedTerm[]
  /**
   * All that is held, for another matcher of the same model, which then scores as this one does from now on: the
   * rarities of a large corpus are brought to what is held.
   */
  toStored(): StoredCorpus
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
 * given as documents are analysed on the spot and not kept. An unknown id throws a `RangeError`. `model`
 * knows which words are near to one another: see `termModelOf` for another thesaurus than the shipped one.
 * `fit` says what counts how much, and which score stands for which probability. It starts from `stored`, which a
 * matcher of the same model gave and whose memory becomes its own, or empty. Another `counting` than the shipped one
 * leaves parts out, to measure what they give.
 */
export function createMatcher(
  model: TermModel = shippedTermModel(),
  fit: MatchFit = shippedFit,
  stored?: StoredCorpus,
  counting: Counting = shippedCounting,
): Matcher {
  const statistics = new CorpusStatistics(model, shippedBackground(), counting)
  const needs = new CorpusSide<NeedDocument>('need', statistics)
  const results = new CorpusSide<ResultDocument>('result', statistics)
  const planner = new NeedPlanner(statistics, model)
  const query = new NeedQuery(statistics, model)
  const explainer = new Explainer(query, statistics, model, fit)
  if (stored !== undefined) {
    statistics.know(stored.terms)
    needs.take(stored.needs)
    results.take(stored.results)
  }

  function needOf(need: NeedDocument | string): Held<NeedDocument> {
    if (typeof need !== 'string') {
      return { id: need.id, document: need, terms: statistics.index(analyzeNeed(need).terms) }
    }
    const held = needs.find(need)
    if (held === undefined) throw new RangeError(`unknown need: ${need}`)
    return held
  }

  function resultOf(result: ResultDocument | string): Held<ResultDocument> {
    if (typeof result !== 'string') {
      return { id: result.id, document: result, terms: statistics.index(analyzeResult(result).terms) }
    }
    const held = results.find(result)
    if (held === undefined) throw new RangeError(`unknown result: ${result}`)
    return held
  }

  function profileOfResult(result: Held<ResultDocument>): ResultProfile {
    if (result.profile === undefined || result.profile.version !== statistics.version) {
      result.profile = profileOf(result.terms, statistics, model)
    }
    return result.profile
  }

  function ask(need: Held<NeedDocument>): NeedLayout {
    if (need.layout === undefined || need.layout.version !== statistics.version) {
      need.layout = planner.layOut(need.terms)
    }
    query.ask(need.layout)
    return need.layout
  }

  /**
   * Scores against the need that the query was asked last. `shared` is what {@link overlapQuery} sums, where it
   * is known already.
   */
  function score(
    need: Held<NeedDocument>,
    result: Held<ResultDocument>,
    shared: number | undefined,
    today: string | undefined,
  ): ScoredMatch {
    const profile = profileOfResult(result)
    const overlap = shared === undefined ? undefined : shared / profile.overlapNorm
    const facts = findFacts(need.document, result.document, today)
    const features = textFeatures(query, profile, statistics, overlap)
    const evidence = textEvidence(features, fit.text) + factEvidence(facts, fit.facts)
    const points = scoreOf(evidence, fit.calibration)
    return { needId: need.id, resultId: result.id, score: points, level: levelOf(points) }
  }

  function explained(
    match: ScoredMatch,
    need: Held<NeedDocument>,
    result: Held<ResultDocument>,
    today?: string,
  ): ScoredMatch {
    const facts = findFacts(need.document, result.document, today)
    const profile = profileOfResult(result)
    return {
      ...match,
      explanation: explainer.explain(need, ask(need), result, profile, facts),
    }
  }

  function best(matches: ScoredMatch[], top: number | undefined): ScoredMatch[] {
    matches.sort(compareMatches)
    return top === undefined ? matches : matches.slice(0, top)
  }

  const asked = (terms: IndexedTerms): Asked => ({
    exactly: () => overlapQuery(terms, statistics),
    nearby: () => nearQuery(terms, statistics, model),
  })

  return {
    upsertNeed: (need) => needs.upsert(analyzeNeed(need)),
    removeNeed: (id) => needs.remove(id),
    upsertResult: (result) => results.upsert(analyzeResult(result)),
    removeResult: (id) => results.remove(id),
    matchNeed(need, { top, candidates, besides, explain: why, today } = {}) {
      const own = needOf(need)
      ask(own)
      const matches: ScoredMatch[] = []
      const take: Taker<ResultDocument> = (result, shared) => matches.push(score(own, result, shared, today))
      if (candidates) results.eachOf(candidates, take)
      else results.eachWorthScoring(asked(own.terms), take, besides)
      const chosen = best(matches, top)
      if (!why) return chosen
      return chosen.map((match) => explained(match, own, resultOf(match.resultId), today))
    },
    matchResult(result, { top, candidates, besides, explain: why, today } = {}) {
      const own = resultOf(result)
      const matches: ScoredMatch[] = []
      const take: Taker<NeedDocument> = (need, shared) => {
        ask(need)
        matches.push(score(need, own, shared, today))
      }
      if (candidates) needs.eachOf(candidates, take)
      else needs.eachWorthScoring(asked(own.terms), take, besides)
      const chosen = best(matches, top)
      return why ? chosen.map((match) => explained(match, needOf(match.needId), own, today)) : chosen
    },
    scorePairs(pairs, { explain: why, today } = {}) {
      const scored: ScoredMatch[] = []
      for (const pair of pairs) {
        const need = needs.find(pair.need)
        const result = results.find(pair.result)
        if (need === undefined || result === undefined) continue
        ask(need)
        const match = score(need, result, undefined, today)
        scored.push(why ? explained(match, need, result, today) : match)
      }
      return scored
    },
    scoreDocuments(need, documents, { explain: why, today } = {}) {
      const own = needOf(need)
      return Array.from(documents, (document) => {
        const result = resultOf(document)
        ask(own)
        const match = score(own, result, undefined, today)
        return why ? explained(match, own, result, today) : match
      })
    },
    pairFeatures(pairs) {
      const features: TextFeatures[] = []
      for (const pair of pairs) {
        const need = needs.find(pair.need)
        const result = results.find(pair.result)
        if (need === undefined || result === undefined) continue
        ask(need)
        features.push(textFeatures(query, profileOfResult(result), statistics))
      }
      return features
    },
    needKeyTerms: (need, limit) => keyTerms(needOf(need).terms, statistics, limit),
    resultKeyTerms: (result, limit) => keyTerms(resultOf(result).terms, statistics, limit),
    toStored() {
      statistics.settle()
      const stored = new StoredTerms(statistics.size, (id) => statistics.termOf(id))
      const sides = { needs: needs.toStored(stored), results: results.toStored(stored) }
      return { terms: stored.terms, ...sides }
    },
  }
}
