import { isPairKey } from './segment.ts'
import type { CorpusStatistics, IndexedTerms } from './statistics.ts'

/** A term to ask an engine for; `weight` is relative, the heaviest being the most telling. */
export type WeightedTerm = { term: string; weight: number }

/**
 * The words that tell most about a text: saturated frequency × rarity on both sides squared, heaviest
 * first, at most `limit`. Of a compound and its parts only what adds something is kept: a word inside a
 * heavier one is dropped.
 */
export function keyTerms(
  { ids, frequencies }: IndexedTerms,
  statistics: CorpusStatistics,
  limit: number,
): WeightedTerm[] {
  const weighted: WeightedTerm[] = []
  for (let at = 0; at < ids.length; at++) {
    const id = ids[at] ?? 0
    const term = statistics.termOf(id)
    if (isPairKey(term)) continue
    weighted.push({ term, weight: (frequencies[at] ?? 0) * statistics.rarityOf(id) ** 2 })
  }
  weighted.sort((a, b) => b.weight - a.weight || (a.term < b.term ? -1 : 1))
  return weighted.slice(0, limit)
}
