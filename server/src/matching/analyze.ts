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
import { pairsOf, type WordAt, wordsOf } from './segment.ts'

/** Term → weighted count of its mentions. */
export type TermCounts = ReadonlyMap<string, number>

export type AnalysedNeed = { id: string; document: NeedDocument; words: TermCounts; pairs: TermCounts }
export type AnalysedResult = { id: string; document: ResultDocument; words: TermCounts; pairs: TermCounts }

function count(into: Map<string, number>, terms: readonly WordAt[], weight: number): void {
  for (const { word } of terms) into.set(word, (into.get(word) ?? 0) + weight)
}

function termsOf<Field extends string>(
  document: Readonly<Record<Field, string>>,
  fields: readonly Field[],
  weights: Readonly<Record<Field, number>>,
): { words: TermCounts; pairs: TermCounts } {
  const words = new Map<string, number>()
  const pairs = new Map<string, number>()
  for (const field of fields) {
    if (document[field] === '') continue
    const folded = fold(document[field])
    count(words, wordsOf(folded), weights[field])
    count(pairs, pairsOf(folded), weights[field])
  }
  return { words, pairs }
}

/** The words and character pairs of a need, each with how much it is spoken of. */
export function analyzeNeed(document: NeedDocument): AnalysedNeed {
  return {
    id: document.id,
    document,
    ...termsOf<NeedTextField>(document, needTextFields, needFieldWeights),
  }
}

/** The words and character pairs of a research result, each with how much it is spoken of. */
export function analyzeResult(document: ResultDocument): AnalysedResult {
  return {
    id: document.id,
    document,
    ...termsOf<ResultTextField>(document, resultTextFields, resultFieldWeights),
  }
}
