import type { AnalysedNeed, AnalysedResult } from './analyze.ts'
import { saturation } from './parameters.ts'
import type { SideStatistics } from './statistics.ts'

/** A term to ask an engine for; `weight` is relative, the heaviest being the most telling. */
export type WeightedTerm = { term: string; weight: number }

/**
 * The terms that tell most about a document: saturated frequency × rarity on both sides, heaviest
 * first, at most `limit`. A term that contains or is contained in a heavier one adds little and is
 * kept only behind it.
 */
export function keyTerms(
  analysed: Pick<AnalysedNeed | AnalysedResult, 'words'>,
  own: SideStatistics,
  other: SideStatistics,
  limit: number,
): WeightedTerm[] {
  const weighted: WeightedTerm[] = []
  for (const [term, count] of analysed.words) {
    const frequency = count / (count + saturation)
    weighted.push({ term, weight: frequency * own.rarity(term) * other.rarity(term) })
  }
  weighted.sort((a, b) => b.weight - a.weight || (a.term < b.term ? -1 : 1))
  return weighted.slice(0, limit)
}
