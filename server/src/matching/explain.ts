import type { AnalysedNeed, AnalysedResult, TermCounts } from './analyze.ts'
import { scoreOf } from './calibration.ts'
import { type NeedTextField, needTextFields, type ResultTextField, resultTextFields } from './documents.ts'
import type { ExplainedTerm, MatchExplanation, TextSpan } from './explanation.ts'
import { type FoundFact, nearMissesOf } from './facts.ts'
import { locateWords, type WordPlaces } from './locate.ts'
import { isPairKey } from './segment.ts'
import { strike } from './strike.ts'
import type { TermModel } from './term-model.ts'

/** Scores the pair's texts (log-odds) with other counts in the place of the need's. */
export type Rescore = (need: TermCounts) => number

/** From this cosine on a related word of the result is shown under the need's word. */
const shownNearness = 0.5
const mostTerms = 12
const leastContribution = 0.1

/** Word of the need → words of the result that it meets: itself, or near ones. */
function meetings(need: TermCounts, result: TermCounts, model: TermModel): Map<string, string[]> {
  const met = new Map<string, string[]>()
  const resultWords = new Map<number, string>()
  for (const term of result.keys()) {
    const id = model.idOf(term)
    if (id >= 0 && !isPairKey(term)) resultWords.set(id, term)
  }
  for (const word of need.keys()) {
    if (isPairKey(word)) continue
    const words = result.has(word) ? [word] : []
    const id = model.idOf(word)
    if (id >= 0) {
      const { ids, nearness } = model.matesOf(id)
      for (let at = 0; at < ids.length; at++) {
        const other = resultWords.get(ids[at] ?? 0)
        if (other === undefined || other === word || need.has(other)) continue
        if ((nearness[at] ?? 0) >= shownNearness) words.push(other)
      }
    }
    if (words.length > 0) met.set(word, words)
  }
  return met
}

function placesOf<Field extends string>(
  places: WordPlaces<Field>,
  words: readonly string[],
): TextSpan<Field>[] {
  return words.flatMap((word) => places.get(word) ?? [])
}

/** A part that is only ever mentioned inside a longer word that is listed says nothing more. */
function standsAlone(word: string, need: TermCounts, listed: Iterable<string>): boolean {
  for (const longer of listed) {
    if (longer !== word && longer.includes(word) && need.get(longer) === need.get(word)) return false
  }
  return true
}

function explainTerms(
  need: AnalysedNeed,
  result: AnalysedResult,
  model: TermModel,
  factPart: number,
  rescore: Rescore,
): ExplainedTerm[] {
  const met = meetings(need.terms, result.terms, model)
  const score = scoreOf(rescore(need.terms) + factPart)
  const contributing = [...met.keys()]
    .filter((word) => standsAlone(word, need.terms, met.keys()))
    .map((word) => ({ word, contribution: score - scoreOf(rescore(strike(need.terms, word)) + factPart) }))
    .filter(({ contribution }) => contribution >= leastContribution)
    .sort((a, b) => b.contribution - a.contribution || (a.word < b.word ? -1 : 1))
    .slice(0, mostTerms)
  const inNeed = locateWords<NeedTextField>(need.document, needTextFields)
  const inResult = locateWords<ResultTextField>(result.document, resultTextFields)
  return contributing.map(({ word, contribution }) => ({
    term: word,
    contribution: Math.round(contribution * 100) / 100,
    need: placesOf(inNeed, [word]),
    result: placesOf(inResult, met.get(word) ?? []),
  }))
}

/**
 * Why a pair scored as it did. Each contribution is in points of the score: a term's is what the score
 * loses when the need no longer mentions it (see {@link strike}), a fact's is what it loses without
 * the fact.
 */
export function explain(
  need: AnalysedNeed,
  result: AnalysedResult,
  facts: readonly FoundFact[],
  model: TermModel,
  rescore: Rescore,
): MatchExplanation {
  const factPart = facts.reduce((sum, { weight }) => sum + weight, 0)
  const evidence = rescore(need.terms) + factPart
  return {
    terms: explainTerms(need, result, model, factPart, rescore),
    facts: facts.map(({ weight, ...fact }) => ({
      ...fact,
      contribution: Math.round((scoreOf(evidence) - scoreOf(evidence - weight)) * 100) / 100,
    })),
    nearMisses: nearMissesOf(facts),
  }
}
