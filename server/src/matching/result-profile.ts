import { meaningOf } from './meaning.ts'
import {
  coverageLength,
  coverageRarity,
  coverageSlack,
  overlapLength,
  overlapRarity,
  profileTerms,
} from './parameters.ts'
import type { CorpusStatistics, IndexedTerms } from './statistics.ts'
import type { TermModel } from './term-model.ts'

/** A result made ready to be scored against many needs; out of date once rarities change. */
export type ResultProfile = {
  version: number
  ids: Int32Array
  /** of each term in overlap, already divided by the text's length norm */
  overlapWeights: Float32Array
  /** the most telling terms, as ids of the table and of the term model (−1: unknown there) */
  tellingIds: Int32Array
  tellingModelIds: Int32Array
  /** of each telling term in coverage, already divided by the profile's norm */
  coverageWeights: Float32Array
  meaning: Float32Array
}

export function profileOf(
  terms: IndexedTerms,
  statistics: CorpusStatistics,
  model: TermModel,
): ResultProfile {
  const { ids, frequencies } = terms
  const version = statistics.version
  const overlapWeights = new Float32Array(ids.length)
  let whole = 0
  for (let at = 0; at < ids.length; at++) {
    const id = ids[at] ?? 0
    const weight = statistics.rarityOf(id) ** overlapRarity * statistics.shareOf(id) * (frequencies[at] ?? 0)
    overlapWeights[at] = weight
    whole += weight
  }
  const telling = Array.from(ids.keys())
    .sort((a, b) => (overlapWeights[b] ?? 0) - (overlapWeights[a] ?? 0) || a - b)
    .slice(0, profileTerms)
  const coverageWeights = Float32Array.from(telling, (at) => {
    const id = ids[at] ?? 0
    return statistics.rarityOf(id) ** coverageRarity * statistics.shareOf(id) * (frequencies[at] ?? 0)
  })
  const tellingIds = Int32Array.from(telling, (at) => ids[at] ?? 0)
  const overlapNorm = 30 * (whole + 1) ** overlapLength
  const coverageNorm =
    (coverageWeights.reduce((sum, weight) => sum + weight, 0) + coverageSlack) ** coverageLength
  return {
    version,
    ids,
    overlapWeights: overlapWeights.map((weight) => weight / overlapNorm),
    tellingIds,
    tellingModelIds: tellingIds.map((id) => statistics.modelIdOf(id)),
    coverageWeights: coverageWeights.map((weight) => weight / coverageNorm),
    meaning: meaningOf(terms, statistics, model),
  }
}
