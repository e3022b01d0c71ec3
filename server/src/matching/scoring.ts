import type { AnalysedNeed, AnalysedResult, TermCounts } from './analyze.ts'
import { pairWeight, saturation } from './parameters.ts'
import type { SideStatistics } from './statistics.ts'

function share(
  need: TermCounts,
  result: TermCounts,
  amongNeeds: SideStatistics,
  amongResults: SideStatistics,
): { shared: number; whole: number } {
  let shared = 0
  let whole = 0
  for (const [term, count] of result) {
    const rarity = amongNeeds.rarity(term) * amongResults.rarity(term)
    const weight = (count / (count + saturation)) * rarity
    const inNeed = need.get(term) ?? 0
    whole += weight
    shared += weight * (inNeed / (inNeed + saturation))
  }
  return { shared, whole }
}

/** 0–100: what share of the result's rarity the need speaks of, words and character pairs together. */
export function scorePair(
  need: AnalysedNeed,
  result: AnalysedResult,
  amongNeeds: SideStatistics,
  amongResults: SideStatistics,
): number {
  const words = share(need.words, result.words, amongNeeds, amongResults)
  const pairs = share(need.pairs, result.pairs, amongNeeds, amongResults)
  const whole = words.whole + pairWeight * pairs.whole
  return whole === 0
    ? 0
    : (100 * (words.shared + pairWeight * pairs.shared)) / Math.sqrt(whole * (whole + 100))
}
