import type { CorpusStatistics, IndexedTerms } from './statistics.ts'
import type { TermModel } from './term-model.ts'

/** Adds to `sum` the vector of one term by `frequency` × rarity, character pairs by their share. */
export function addMeaning(
  sum: Float32Array,
  id: number,
  frequency: number,
  statistics: CorpusStatistics,
  model: TermModel,
): void {
  const known = statistics.modelIdOf(id)
  if (known < 0) return
  model.addTo(sum, known, frequency * statistics.rarityOf(id) * statistics.shareOf(id))
}

/** The same direction at length 1; all zeros stay. */
export function unitOf(sum: Float32Array): Float32Array {
  let square = 0
  for (let axis = 0; axis < sum.length; axis++) square += (sum[axis] ?? 0) ** 2
  const length = Math.sqrt(square)
  return length === 0 ? sum : sum.map((value) => value / length)
}

/**
 * What a text is about as a unit vector: the sum of its terms' vectors, each by saturated frequency ×
 * rarity, character pairs by their share. All zeros where the model knows none of the terms.
 */
export function meaningOf(
  { ids, frequencies }: IndexedTerms,
  statistics: CorpusStatistics,
  model: TermModel,
): Float32Array {
  const sum = new Float32Array(model.dimensions)
  for (let at = 0; at < ids.length; at++) {
    addMeaning(sum, ids[at] ?? 0, frequencies[at] ?? 0, statistics, model)
  }
  return unitOf(sum)
}
