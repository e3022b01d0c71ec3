import { meaningOf } from './meaning.ts'
import { coverageLength, coverageSlack, overlapLength, profileTerms } from './parameters.ts'
import type { CorpusStatistics, IndexedTerms } from './statistics.ts'
import type { TermModel } from './term-model.ts'

/** A result made ready to be scored against many needs; out of date once rarities change. */
export type ResultProfile = {
  terms: IndexedTerms
  /** what overlap is divided by for the length of the text */
  overlapNorm: number
  /** the most telling terms, as ids of the table */
  tellingIds: Int32Array
  /** of each telling term in coverage, already divided by the profile's norm */
  coverageWeights: Float32Array
  meaning: Float32Array
}

let scratch = new Float32Array(1024)

const normOf = (whole: number) => 30 * (whole + 1) ** overlapLength

/** What overlap is divided by for the length of the text. */
export function overlapNormOf({ ids, frequencies }: IndexedTerms, statistics: CorpusStatistics): number {
  let whole = 0
  for (let at = 0; at < ids.length; at++) {
    whole += statistics.overlapWeightOf(ids[at] ?? 0) * (frequencies[at] ?? 0)
  }
  return normOf(whole)
}

export function profileOf(
  terms: IndexedTerms,
  statistics: CorpusStatistics,
  model: TermModel,
): ResultProfile {
  const { ids, frequencies } = terms
  if (scratch.length < ids.length) scratch = new Float32Array(ids.length * 2)
  const weights = scratch.subarray(0, ids.length)
  let whole = 0
  for (let at = 0; at < ids.length; at++) {
    const weight = statistics.overlapWeightOf(ids[at] ?? 0) * (frequencies[at] ?? 0)
    weights[at] = weight
    whole += weight
  }
  const telling = placesOfGreatest(weights, profileTerms)
  const tellingIds = telling.map((at) => ids[at] ?? 0)
  const coverageWeights = new Float32Array(telling.length)
  let profileWeight = 0
  for (let turn = 0; turn < telling.length; turn++) {
    const weight = statistics.coverageWeightOf(tellingIds[turn] ?? 0) * (frequencies[telling[turn] ?? 0] ?? 0)
    coverageWeights[turn] = weight
    profileWeight += weight
  }
  const coverageNorm = (profileWeight + coverageSlack) ** coverageLength
  for (let turn = 0; turn < telling.length; turn++) {
    coverageWeights[turn] = (coverageWeights[turn] ?? 0) / coverageNorm
  }
  return {
    terms,
    overlapNorm: normOf(whole),
    tellingIds,
    coverageWeights,
    meaning: meaningOf(terms, statistics, model),
  }
}

/** Where the `limit` greatest values stand, in order of place; of equal values the first. */
function placesOfGreatest(values: Float32Array, limit: number): Int32Array {
  const places = new Int32Array(Math.min(limit, values.length))
  const least = values.length <= limit ? -1 : greatestBut(values, limit - 1)
  let greater = 0
  for (let at = 0; at < values.length; at++) if ((values[at] ?? 0) > least) greater++
  let equal = places.length - greater
  let count = 0
  for (let at = 0; at < values.length; at++) {
    const value = values[at] ?? 0
    if (value > least || (value === least && equal-- > 0)) places[count++] = at
  }
  return places
}

let selecting = new Float32Array(1024)

/** The value that `rank` values go before when the greatest come first (Hoare's FIND, CACM 1961). */
function greatestBut(values: Float32Array, rank: number): number {
  if (selecting.length < values.length) selecting = new Float32Array(values.length * 2)
  selecting.set(values)
  let low = 0
  let high = values.length - 1
  while (low < high) {
    const pivot = selecting[(low + high) >> 1] ?? 0
    let left = low
    let right = high
    while (left <= right) {
      while ((selecting[left] ?? 0) > pivot) left++
      while ((selecting[right] ?? 0) < pivot) right--
      if (left > right) break
      const moved = selecting[left] ?? 0
      selecting[left++] = selecting[right] ?? 0
      selecting[right--] = moved
    }
    if (rank <= right) high = right
    else if (rank >= left) low = left
    else break
  }
  return selecting[rank] ?? 0
}
