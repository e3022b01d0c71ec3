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
 * What to look for besides {@link overlapQuery}: the terms near to a text's most telling words, so that a result
 * which names the thing otherwise is found too. Of a term that the text mentions itself, what nearness adds.
 */
export function nearQuery(terms: IndexedTerms, statistics: CorpusStatistics, model: TermModel): WeightedIds {
  const weights = telling(terms, statistics)
  const own = new Map<number, number>()
  const words: number[] = []
  for (let at = 0; at < terms.ids.length; at++) {
    const id = terms.ids[at] ?? 0
    own.set(id, weights[at] ?? 0)
    if (!isPairKey(statistics.termOf(id))) words.push(at)
  }
  words.sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0) || a - b)
  const added = new Map<number, number>()
  for (const at of words.slice(0, widened.terms)) {
    const known = statistics.modelIdOf(terms.ids[at] ?? 0)
    if (known < 0) continue
    const { ids, nearness } = model.matesOf(known)
    for (let turn = 0; turn < ids.length; turn++) {
      const near = nearness[turn] ?? 0
      if (near < widened.leastNearness) continue
      const id = statistics.idOfModel(ids[turn] ?? 0)
      if (id < 0) continue
      const more = (weights[at] ?? 0) * near * widened.share - (own.get(id) ?? 0)
      if (more > (added.get(id) ?? 0)) added.set(id, more)
    }
  }
  return { ids: Int32Array.from(added.keys()), weights: Float64Array.from(added.values()) }
}
