import type { TermCounts } from './analyze.ts'
import type { NeedDocument } from './documents.ts'
import { fold } from './fold.ts'
import { pairKey, pairsOf, wordsOf } from './segment.ts'
import type { CorpusStatistics, IndexedTerms } from './statistics.ts'
import { termsInside } from './strike.ts'

/**
 * What a word of a need is made to count: 0 as if it were not there, 1 as it is; never below 0. One that is not `added`
 * is a word of the texts, and counts nothing where they do not have it; unless said, the texts themselves tell.
 */
export type TermWeight = { term: string; weight: number; added?: boolean }

/** The terms of a need as they count for its matches: its words by their weights, and what it is about. */
export type AskedTerms = { terms: IndexedTerms; meaningTerms: IndexedTerms }

const nothingLeft = 1e-6

/** How many times as often a word of this weight counts as mentioned: a further mention says less than the first. */
const mentionsAt = (weight: number) => weight * weight

const longestFirst = (a: TermWeight, b: TermWeight) =>
  b.term.length - a.term.length || (a.term < b.term ? -1 : 1)

/**
 * The counts of a need with its words weighed; the counts themselves where no weight changes anything. A word of weight
 * `w` counts as mentioned `w²` times as often, and so do its parts and the character pairs inside it as far as they
 * stand in it; at 0 nothing of it is left. What is added counts as if one more field mentioned it `w²` times. Longer words are weighed before their parts; of two weights of one word the last one holds.
 */
export function weighTerms(counts: TermCounts, weights: readonly TermWeight[]): TermCounts {
  const folded = new Map(weights.map((weight) => [fold(weight.term), weight]))
  const asked = [...folded].map(([term, weight]) => ({ ...weight, term })).sort(longestFirst)
  const weighed = new Map(counts)
  for (const { term, weight, added = true } of asked) {
    if (added && !counts.has(term)) mention(weighed, term, mentionsAt(weight))
  }
  for (const { term, weight } of asked) if (counts.has(term)) scale(weighed, term, mentionsAt(weight))
  return weighed
}

function mention(counts: Map<string, number>, text: string, times: number): void {
  if (times === 0) return
  const terms = [...wordsOf(text).map(({ word }) => word), ...pairsOf(text).map(({ word }) => pairKey(word))]
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + times)
}

function scale(counts: Map<string, number>, word: string, factor: number): void {
  const mentions = counts.get(word) ?? 0
  for (const term of termsInside(word)) {
    const before = counts.get(term)
    if (before === undefined) continue
    const after = term === word ? mentions * factor : before + mentions * (factor - 1)
    if (after > nothingLeft) counts.set(term, after)
    else counts.delete(term)
  }
}

/**
 * The terms to ask with for a need whose own ones are given. How much a word counts leaves alone what the need is
 * about: only a word that is dropped or added changes that. So a result that has a word never loses by its weight.
 */
export function askedTerms(
  own: IndexedTerms,
  weights: NeedDocument['termWeights'],
  statistics: CorpusStatistics,
): AskedTerms {
  if (weights.length === 0) return { terms: own, meaningTerms: own }
  const counts = statistics.countsOf(own)
  const present = weights.map((weight) => ({ ...weight, weight: weight.weight > 0 ? 1 : 0 }))
  return {
    terms: statistics.index(weighTerms(counts, weights)),
    meaningTerms: statistics.index(weighTerms(counts, present)),
  }
}
