import type { TextWeights } from './fit.ts'
import type { NeedQuery } from './need-query.ts'
import type { ResultProfile } from './result-profile.ts'

/** What the texts of a pair have in common, three ways. */
export type TextFeatures = {
  /** shared terms by rarity squared, over a mild length norm; 0 to about 10 */
  overlap: number
  /** cosine of the two meanings, −1 to 1 */
  closeness: number
  /** how much of the result's telling terms the need mentions or comes near to; 0 to about 2 */
  coverage: number
}

export function textFeatures(query: NeedQuery, result: ResultProfile): TextFeatures {
  const { frequencies, affinities, meaning } = query
  let overlap = 0
  for (let at = 0; at < result.ids.length; at++) {
    overlap += (result.overlapWeights[at] ?? 0) * (frequencies[result.ids[at] ?? 0] ?? 0)
  }
  let coverage = 0
  for (let at = 0; at < result.tellingIds.length; at++) {
    const exact = frequencies[result.tellingIds[at] ?? 0] ?? 0
    const known = result.tellingModelIds[at] ?? -1
    const near = known < 0 ? 0 : (affinities[known] ?? 0)
    coverage += (result.coverageWeights[at] ?? 0) * Math.max(exact, near)
  }
  return { overlap, coverage, closeness: closenessOf(meaning, result.meaning) }
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
