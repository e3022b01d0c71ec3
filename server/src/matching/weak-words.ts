import { commonWords } from './common-words.ts'
import { fold } from './fold.ts'
import { pairKey, pairsOf } from './segment.ts'
import { readTermLists } from './term-lists.ts'

let weak: ReadonlySet<string> | undefined

/** Reviewed words that every field uses, and the character pairs inside them. */
export function isWeakTerm(term: string): boolean {
  if (weak === undefined) {
    const listed = readTermLists('words/weak').flatMap((line) => fold(line).split(/\s+/))
    const words = [...listed, ...commonWords()]
    weak = new Set(words.flatMap((word) => [word, ...pairsOf(word).map((pair) => pairKey(pair.word))]))
  }
  return weak.has(term)
}
