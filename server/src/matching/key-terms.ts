import type { WeightedIds } from './candidates.ts'
import { widened } from './parameters.ts'
import { isPairKey } from './segment.ts'
import type { CorpusStatistics, IndexedTerms } from './statistics.ts'
import type { TermModel } from './term-model.ts'

/** A term to ask an engine for; `weight` is relative, the heaviest being the most telling. */
export type WeightedTerm = { term: string; weight: number }

/** What every term counts in overlap. */
function telling({ ids, frequencies }: IndexedTerms, statistics: CorpusStatistics): Float64Array {
  const weights = new Float64Array(ids.length)
  for (let at = 0; at < ids.length; at++) {
    weights[at] = (frequencies[at] ?? 0) * statistics.overlapWeightOf(ids[at] ?? 0)
  }
  return weights
}

/** All terms of a text by what they count in overlap: what {@link CandidateIndex} sums is overlap then. */
export function overlapQuery(terms: IndexedTerms, statistics: CorpusStatistics): WeightedIds {
  return { ids: terms.ids, weights: telling(terms, statistics) }
}

/** The words that tell most about a text, heaviest first, at most `limit`; equal weights by term. */
export function keyTerms(terms: IndexedTerms, statistics: CorpusStatistics, limit: number): WeightedTerm[] {
  const weights = telling(terms, statistics)
  return Array.from(terms.ids, (id, at) => ({ term: statistics.termOf(id), weight: weights[at] ?? 0 }))
    .filter(({ term }) => !isPairKey(term))
    .sort((a, b) => b.weight - a.weight || (a.term < b.term ? -1 : 1))
    .slice(0, limit)
}

/**
 * What to look for in a {@link CandidateIndex}: all terms of a text, and the terms near to its most
 * telling words, so that a result which names the thing otherwise is found too.
 */
export function candidateQuery(
  terms: IndexedTerms,
  statistics: CorpusStatistics,
  model: TermModel,
): WeightedIds {
  const weights = telling(terms, statistics)
  const asked = new Map<number, number>()
  const words: number[] = []
  for (let at = 0; at < terms.ids.length; at++) {
    const id = terms.ids[at] ?? 0
    asked.set(id, weights[at] ?? 0)
    if (!isPairKey(statistics.termOf(id))) words.push(at)
  }
  words.sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0) || a - b)
  for (const at of words.slice(0, widened.terms)) {
    const known = statistics.modelIdOf(terms.ids[at] ?? 0)
    if (known < 0) continue
    const { ids, nearness } = model.matesOf(known)
    for (let turn = 0; turn < ids.length; turn++) {
      const near = nearness[turn] ?? 0
      if (near < widened.leastNearness) continue
      const id = statistics.idOfModel(ids[turn] ?? 0)
      const weight = (weights[at] ?? 0) * near * widened.share
      if (id >= 0 && weight > (asked.get(id) ?? 0)) asked.set(id, weight)
    }
  }
  return { ids: Int32Array.from(asked.keys()), weights: Float64Array.from(asked.values()) }
}
