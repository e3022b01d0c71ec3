import { type NeedDocument, type NeedTextField, needTextFields } from './documents.ts'
import { asWritten, placesOf } from './explain.ts'
import type { TextSpan } from './explanation.ts'
import { keyTerms, type WeightedTerm } from './key-terms.ts'
import { locateWords } from './locate.ts'
import { widened } from './parameters.ts'
import type { CorpusStatistics, IndexedTerms } from './statistics.ts'
import type { TermModel } from './term-model.ts'

/** A word of a need as its text has it, what it counts beside the others, and where it stands. */
export type NeedWord = WeightedTerm & { written: string; places: TextSpan<NeedTextField>[] }

/** The words given as they stand in the texts of the need; one that stands nowhere is written as it is known. */
export function wordsInNeed(document: NeedDocument, terms: readonly WeightedTerm[]): NeedWord[] {
  const known = locateWords<NeedTextField>(document, needTextFields)
  return terms.map(({ term, weight }) => {
    const places = placesOf(known, [term])
    return { term, weight, written: asWritten(term, document, places), places }
  })
}

/**
 * Of the words that tell most about a need, heaviest first and at most `limit` of them looked at, those that a result
 * neither mentions nor comes near to; near is what candidates are looked for by, too.
 */
export function lackingTerms(
  need: IndexedTerms,
  result: IndexedTerms,
  statistics: CorpusStatistics,
  model: TermModel,
  limit: number,
): WeightedTerm[] {
  const offered = new Set(result.ids)
  const known = new Set(Array.from(result.ids, (id) => statistics.modelIdOf(id)))
  const comesNear = (id: number) => {
    const own = statistics.modelIdOf(id)
    if (own < 0) return false
    const { ids, nearness } = model.matesOf(own)
    for (let turn = 0; turn < ids.length; turn++) {
      if ((nearness[turn] ?? 0) >= widened.leastNearness && known.has(ids[turn] ?? -1)) return true
    }
    return false
  }
  return keyTerms(need, statistics, limit).filter(({ term }) => {
    const id = statistics.find(term)
    return id === undefined || !(offered.has(id) || comesNear(id))
  })
}
