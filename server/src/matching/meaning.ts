import type { CorpusStatistics, IndexedTerms } from './statistics.ts'
import type { TermModel } from './term-model.ts'

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
    const id = ids[at] ?? 0
    const known = statistics.modelIdOf(id)
    if (known < 0) continue
    model.addTo(sum, known, (frequencies[at] ?? 0) * statistics.rarityOf(id) * statistics.shareOf(id))
  }
  let square = 0
  for (const value of sum) square += value * value
  const length = Math.sqrt(square)
  return length === 0 ? sum : sum.map((value) => value / length)
}
