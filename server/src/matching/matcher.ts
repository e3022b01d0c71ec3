import { analyzeNeed, analyzeResult } from './analyze.ts'
import { shippedBackground } from './background.ts'
import { bestMatches } from './best-matches.ts'
import { levelOf, scoreOf } from './calibration.ts'
import { type Asked, CorpusSide, type Taker } from './corpus-side.ts'
import type { NeedDocument, ResultDocument } from './documents.ts'
import { Explainer } from './explainer.ts'
import { factEvidence, findFacts } from './facts.ts'
import type { MatchFit } from './fit.ts'
import { type Held, heldDocument } from './held.ts'
import { keyTerms, nearQuery, overlapQuery, type WeightedTerm } from './key-terms.ts'
import type { Among, MatchOptions, Pair } from './match-options.ts'
import { mostEvidenceForNeed, mostEvidenceForResult } from './most-evidence.ts'
import { type NeedLayout, NeedPlanner } from './need-layout.ts'
import { NeedQuery } from './need-query.ts'
import { lackingTerms, type NeedWord, wordsInNeed } from './need-words.ts'
import { type Counting, shippedCounting, shippedFit } from './parameters.ts'
import { type Allocate, ownMemory } from './posting-lists.ts'
import { profileOf, type ResultProfile } from './result-profile.ts'
import { ResultProfiles } from './result-profiles.ts'
import { compareMatches, type ScoredMatch } from './scored-match.ts'
import { type TextFeatures, textEvidence, textFeatures } from './scoring.ts'
import { pairsWorthScoring } from './shared-among.ts'
import { CorpusStatistics, type IndexedTerms } from './statistics.ts'
import { type StoredCorpus, StoredTerms } from './stored-corpus.ts'
import { shippedTermModel, type TermModel } from './term-model.ts'
import { askedTerms } from './term-weights.ts'

type ScoredPair = { need: Held<NeedDocument>; result: Held<ResultDocument>; evidence: number }

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
   * Among the pairs of held needs and results those of at least that score, best first. Of very many pairs only those
   * that share most are scored; unknown ids are skipped.
   */
  matchAmong(among: Among, options: { least: number; today?: string }): ScoredMatch[]
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
  /** The same as the texts of the need have them, with the places. */
  needWords(need: NeedDocument | string, limit: number): NeedWord[]
  /** Of the same, those that the result neither mentions nor comes near to. */
  lackingTerms(need: NeedDocument | string, result: ResultDocument | string, limit: number): WeightedTerm[]
  resultKeyTerms(result: ResultDocument | string, limit: number): WeightedTerm[]
  /** The document as it is held. */
  findNeed(id: string): NeedDocument | undefined
  findResult(id: string): ResultDocument | undefined
  needIds(): string[]
  resultIds(): string[]
  /**
   * All that is held, for another matcher of the same model, which then scores as this one does from now on: the
   * rarities of a large corpus are brought to what is held.
   */
  toStored(allocate?: Allocate): StoredCorpus
}

/**
 * Holds the analysed needs and results and matches them in both directions. Needs and results that are
 * given as documents are analysed on the spot and not kept. An unknown id throws a `RangeError`. `model`
 * knows which words are near to one another: see `termModelOf` for another thesaurus than the shipped one.
 * `fit` says what counts how much, and which score stands for which probability. It starts from `begin`, which a
 * matcher of the same model gave and whose memory becomes its own, or empty. Another `counting` than the shipped one
 * leaves parts out, to measure what they give.
 */
export function createMatcher(
  model: TermModel = shippedTermModel(),
  fit: MatchFit = shippedFit,
  begin?: StoredCorpus,
  counting: Counting = shippedCounting,
): Matcher {
  const statistics = new CorpusStatistics(model, shippedBackground(), counting)
  const needs = new CorpusSide<NeedDocument>('need', statistics)
  const profiles = new ResultProfiles(statistics, model)
  const results = new CorpusSide<ResultDocument>('result', statistics, () => profiles.clear())
  const planner = new NeedPlanner(statistics, model)
  const query = new NeedQuery(statistics, model)
  const explainer = new Explainer(query, statistics, model, fit)
  const weighed = new Set(begin?.weighed)
  if (begin !== undefined) {
    statistics.know(begin.terms)
    needs.take(begin.needs)
    results.take(begin.results)
    if (begin.profiles !== undefined) profiles.share(begin.profiles)
  }

  function needOf(need: NeedDocument | string): Held<NeedDocument> {
    if (typeof need !== 'string') {
      return heldDocument(need, statistics.index(analyzeNeed(need).terms))
    }
    const held = needs.find(need)
    if (held === undefined) throw new RangeError(`unknown need: ${need}`)
    return held
  }

  function resultOf(result: ResultDocument | string): Held<ResultDocument> {
    if (typeof result !== 'string') {
      return heldDocument(result, statistics.index(analyzeResult(result).terms))
    }
    const held = results.find(result)
    if (held === undefined) throw new RangeError(`unknown result: ${result}`)
    return held
  }

  function profileOfResult({ slot, terms }: Held<ResultDocument>): ResultProfile {
    return slot === undefined ? profileOf(terms, statistics, model) : profiles.profile(slot, terms)
  }

  /** Of a pair of the need that was asked last; `shared` is what {@link overlapQuery} sums, where it is known. */
  function featuresOf({ slot, terms }: Held<ResultDocument>, shared?: number): TextFeatures {
    if (slot !== undefined) return profiles.features(query, slot, terms, shared)
    return textFeatures(query, profileOf(terms, statistics, model), statistics)
  }

  /** Documents that are held are not read for it. */
  const isWeighed = (need: Held<NeedDocument>) =>
    need.slot === undefined ? need.document.termWeights.length > 0 : weighed.has(need.id)

  function ask(need: Held<NeedDocument>): NeedLayout {
    if (need.layout === undefined || need.layout.version !== statistics.version) {
      const weights = isWeighed(need) ? need.document.termWeights : []
      need.layout = planner.layOut(askedTerms(need.terms, weights, statistics))
    }
    query.ask(need.layout)
    return need.layout
  }

  /** A pair of the need that was asked last; `shared` is what {@link overlapQuery} sums, where it is known. */
  function pairOf(need: Held<NeedDocument>, result: Held<ResultDocument>, shared?: number): ScoredPair {
    return { need, result, evidence: textEvidence(featuresOf(result, shared), fit.text) }
  }

  function matchOf({ need, result, evidence }: ScoredPair, today: string | undefined): ScoredMatch {
    const facts = findFacts(need.document, result.document, today, result)
    const score = scoreOf(evidence + factEvidence(facts, fit.facts), fit.calibration)
    return { needId: need.id, resultId: result.id, score, level: levelOf(score) }
  }

  function explained(
    match: ScoredMatch,
    need: Held<NeedDocument>,
    result: Held<ResultDocument>,
    today?: string,
  ): ScoredMatch {
    const facts = findFacts(need.document, result.document, today, result)
    const profile = profileOfResult(result)
    return {
      ...match,
      explanation: explainer.explain(need, ask(need), result, profile, facts),
    }
  }

  const asked = (terms: IndexedTerms): Asked => ({
    exactly: () => overlapQuery(terms, statistics),
    nearby: () => nearQuery(terms, statistics, model),
  })

  return {
    upsertNeed(need) {
      profiles.keepApart()
      needs.upsert(analyzeNeed(need))
      if (need.termWeights.length > 0) weighed.add(need.id)
      else weighed.delete(need.id)
    },
    removeNeed(id) {
      profiles.keepApart()
      needs.remove(id)
      weighed.delete(id)
    },
    upsertResult(result) {
      profiles.keepApart()
      results.upsert(analyzeResult(result))
    },
    removeResult(id) {
      profiles.keepApart()
      results.remove(id)
    },
    findNeed: (id) => needs.find(id)?.document,
    findResult: (id) => results.find(id)?.document,
    needIds: () => needs.ids(),
    resultIds: () => results.ids(),
    matchNeed(need, { top, candidates, besides, explain: why, today } = {}) {
      const own = needOf(need)
      const { terms } = ask(own)
      const pairs: ScoredPair[] = []
      const take: Taker<ResultDocument> = (result, shared) => pairs.push(pairOf(own, result, shared))
      if (candidates) results.eachOf(candidates, take)
      else results.eachWorthScoring(asked(terms), take, besides)
      const most = mostEvidenceForNeed(own.document, fit.facts)
      const best = bestMatches(pairs, most, top, fit.calibration, (pair) => matchOf(pair, today))
      return why ? best.map((match) => explained(match, own, resultOf(match.resultId), today)) : best
    },
    matchResult(result, { top, candidates, besides, explain: why, today } = {}) {
      const own = resultOf(result)
      const pairs: ScoredPair[] = []
      const take: Taker<NeedDocument> = (need, shared) => {
        ask(need)
        // lists of terms are of the texts as they are
        pairs.push(pairOf(need, own, isWeighed(need) ? undefined : shared))
      }
      if (candidates) needs.eachOf(candidates, take)
      else needs.eachWorthScoring(asked(own.terms), take, [...weighed, ...(besides ?? [])])
      const most = mostEvidenceForResult(own.document, fit.facts)
      const best = bestMatches(pairs, most, top, fit.calibration, (pair) => matchOf(pair, today))
      return why ? best.map((match) => explained(match, needOf(match.needId), own, today)) : best
    },
    scorePairs(pairs, { explain: why, today } = {}) {
      const scored: ScoredMatch[] = []
      for (const pair of pairs) {
        const need = needs.find(pair.need)
        const result = results.find(pair.result)
        if (need === undefined || result === undefined) continue
        ask(need)
        const match = matchOf(pairOf(need, result), today)
        scored.push(why ? explained(match, need, result, today) : match)
      }
      return scored
    },
    matchAmong({ needs: asking, results: offered }, { least, today }) {
      const found: ScoredMatch[] = []
      for (const { need, answers } of pairsWorthScoring(
        needs.some(asking),
        results.some(offered),
        statistics,
      )) {
        ask(need)
        for (const { result, shared } of answers) {
          // lists of terms are of the texts as they are
          const match = matchOf(pairOf(need, result, isWeighed(need) ? undefined : shared), today)
          if (match.score >= least) found.push(match)
        }
      }
      return found.sort(compareMatches)
    },
    scoreDocuments(need, documents, { explain: why, today } = {}) {
      const own = needOf(need)
      return Array.from(documents, (document) => {
        const result = resultOf(document)
        ask(own)
        const match = matchOf(pairOf(own, result), today)
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
        features.push(featuresOf(result))
      }
      return features
    },
    needKeyTerms: (need, limit) => keyTerms(ask(needOf(need)).terms, statistics, limit),
    needWords(need, limit) {
      const own = needOf(need)
      return wordsInNeed(own.document, keyTerms(ask(own).terms, statistics, limit))
    },
    lackingTerms(need, result, limit) {
      const { terms } = resultOf(result)
      return lackingTerms(ask(needOf(need)).terms, terms, statistics, model, limit)
    },
    resultKeyTerms: (result, limit) => keyTerms(resultOf(result).terms, statistics, limit),
    toStored(allocate = ownMemory) {
      statistics.settle()
      const stored = new StoredTerms(statistics.size, (id) => statistics.termOf(id), allocate)
      const sides = { needs: needs.toStored(stored), results: results.toStored(stored) }
      return { terms: stored.terms, ...sides, weighed: [...weighed] }
    },
  }
}
