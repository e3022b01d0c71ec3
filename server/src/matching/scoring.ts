import type { TextWeights } from './fit.ts'
import type { NeedQuery } from './need-query.ts'
import type { ResultProfile } from './result-profile.ts'
import type { CorpusStatistics, IndexedTerms } from './statistics.ts'

/** What the texts of a pair have in common, three ways. */
export type TextFeatures = {
  /** shared terms by rarity squared, over a mild length norm; 0 to about 10 */
  overlap: number
  /** cosine of the two meanings, −1 to 1 */
  closeness: number
  /** how much of the result's telling terms the need mentions or comes near to; 0 to about 2 */
  coverage: number
}

export function textFeatures(
  query: NeedQuery,
  result: ResultProfile,
  statistics: CorpusStatistics,
): TextFeatures {
  const { answers, meaning } = query
  const { tellingIds, coverageWeights } = result
  let coverage = 0
  for (let turn = 0; turn < tellingIds.length; turn++) {
    coverage += (coverageWeights[turn] ?? 0) * (answers[tellingIds[turn] ?? 0] ?? 0)
  }
  const overlap = overlapOf(query, result.terms, result.overlapNorm, statistics)
  return { overlap, coverage, closeness: closenessOf(meaning, result.meaning) }
}

/** Shared terms by rarity, over the norm for the length of the result's text. */
export function overlapOf(
  { frequencies }: NeedQuery,
  { ids, frequencies: offered }: IndexedTerms,
  overlapNorm: number,
  statistics: CorpusStatistics,
): number {
  let overlap = 0
  for (let at = 0; at < ids.length; at++) {
    const id = ids[at] ?? 0
    const asked = frequencies[id] ?? 0
    if (asked !== 0) overlap += statistics.overlapWeightOf(id) * asked * (offered[at] ?? 0)
  }
  return overlap / overlapNorm
}

/** Cosine of two unit vectors. */
export function closenessOf(a: Float32Array, b: Float32Array): number {
  let closeness = 0
  for (let axis = 0; axis < a.length; axis++) closeness += (a[axis] ?? 0) * (b[axis] ?? 0)
  return closeness
}

/** Log-odds that a broker calls the pair relevant, from its texts alone. */
export function textEvidence({ overlap, closeness, coverage }: TextFeatures, weights: TextWeights): number {
  return (
    weights.base + weights.overlap * overlap + weights.closeness * closeness + weights.coverage * coverage
  )
}
