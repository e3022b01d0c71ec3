import {
  type NeedDocument,
  type NeedTextField,
  needTextFields,
  type ResultDocument,
  type ResultTextField,
  resultTextFields,
} from './documents.ts'
import { fold } from './fold.ts'
import { needFieldWeights, resultFieldWeights } from './parameters.ts'
import { pairKey, pairsOf, wordsOf } from './segment.ts'

/** Term (a word, or a character pair under its pair key) → weighted count of its mentions, above 0. */
export type TermCounts = ReadonlyMap<string, number>

export type AnalysedNeed = { id: string; document: NeedDocument; terms: TermCounts }
export type AnalysedResult = { id: string; document: ResultDocument; terms: TermCounts }

function countsOf<Field extends string>(
  document: Readonly<Record<Field, string>>,
  fields: readonly Field[],
  weights: Readonly<Record<Field, number>>,
): TermCounts {
  const counts = new Map<string, number>()
  for (const field of fields) {
    if (document[field] === '') continue
    const folded = fold(document[field])
    const weight = weights[field]
    for (const { word } of wordsOf(folded)) counts.set(word, (counts.get(word) ?? 0) + weight)
    for (const { word } of pairsOf(folded)) {
      const key = pairKey(word)
      counts.set(key, (counts.get(key) ?? 0) + weight)
    }
  }
  return counts
}

/** The words and character pairs of a need, each with how much it is spoken of. */
export function analyzeNeed(document: NeedDocument): AnalysedNeed {
  const terms = countsOf<NeedTextField>(document, needTextFields, needFieldWeights)
  return { id: document.id, document, terms }
}

/** The words and character pairs of a research result, each with how much it is spoken of. */
export function analyzeResult(document: ResultDocument): AnalysedResult {
  const terms = countsOf<ResultTextField>(document, resultTextFields, resultFieldWeights)
  return { id: document.id, document, terms }
}
