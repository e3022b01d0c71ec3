import { rarity, requiredCoverage } from '../coverage.ts'
import type { WordWithSynonyms } from '../synonyms.ts'
import type { Question, QuestionUnit } from '../text/question.ts'
import { pairsOf } from '../text/tokens.ts'
import { matchSynonyms, withSynonyms } from './synonym-match.ts'
import type { TextIndex, TextView, UnitMatches } from './text-index.ts'

/** How soon more mentions say no more (`k1` of BM25). */
const SATURATION = 1.2

/** What a pair of the question's wording counts beside a unit of the same rarity. */
const PAIR_SHARE = 0.3

/** An amount of mentions as 0–1. */
export const saturated = (amount: number) => amount / (amount + SATURATION)

export interface Ranking {
  /** slots that contain enough of the question, ascending */
  slots: number[]
  /** by slot, 0–1 */
  scores: Float64Array
}

/**
 * Scores every slot of the view: the sum over the units of rarity × saturated mentions (BM25 over weighted
 * fields), and a little for each pair of the wording, as a share of what could be had.
 */
export function rank(
  question: Question,
  synonyms: readonly WordWithSynonyms[],
  text: TextIndex,
  view: TextView,
  documents: number,
): Ranking {
  const size = view.scopes.length
  const coverage = new Float64Array(size)
  const scores = new Float64Array(size)
  const asked = unitMatches(question.units, synonyms, text, view)
  const weights = asked.map(({ slots }) => rarity(documents, slots.length))
  const whole = { known: 0, rarest: Math.max(0, ...weights) }
  let possible = 0
  for (const [unit, { slots, amounts }] of asked.entries()) {
    const weight = weights[unit] ?? 0
    if (slots.length > 0) whole.known += weight
    possible += weight
    for (const [at, slot] of slots.entries()) {
      coverage[slot] = (coverage[slot] ?? 0) + weight
      scores[slot] = (scores[slot] ?? 0) + weight * saturated(amounts[at] ?? 0)
    }
  }
  for (const pair of question.pairs) {
    const { slots, amounts } = text.match({ text: pair, kind: 'chinese' }, view)
    if (slots.length === 0) continue
    const weight = PAIR_SHARE * rarity(documents, slots.length)
    possible += weight
    for (const [at, slot] of slots.entries()) {
      scores[slot] = (scores[slot] ?? 0) + weight * saturated(amounts[at] ?? 0)
    }
  }
  let fullest = 0
  for (const covered of coverage) if (covered > fullest) fullest = covered
  const slots: number[] = []
  const required = requiredCoverage(whole, fullest)
  if (fullest > 0) {
    for (let slot = 0; slot < size; slot++) if ((coverage[slot] ?? 0) >= required) slots.push(slot)
  }
  for (const slot of slots) scores[slot] = (scores[slot] ?? 0) / possible
  return { slots, scores }
}

/**
 * Matches of the units; a unit inside a word that has synonyms is contained where one of these is. A compound
 * that nothing contains is asked for by its pairs.
 */
function unitMatches(
  units: readonly QuestionUnit[],
  synonyms: readonly WordWithSynonyms[],
  text: TextIndex,
  view: TextView,
): UnitMatches[] {
  const instead = synonyms.map(({ word, others }) => ({ word, found: matchSynonyms(others, text, view) }))
  return units.flatMap((unit) => {
    const own = text.match(unit, view)
    const matches = instead
      .filter(({ word }) => word.includes(unit.text))
      .reduce((found, { found: other }) => withSynonyms(found, other), own)
    if (matches.slots.length > 0 || unit.kind !== 'chinese' || unit.text.length === 2) return [matches]
    return pairsOf(unit.text).map((pair) => text.match({ text: pair, kind: 'chinese' }, view))
  })
}
