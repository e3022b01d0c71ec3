import { fold } from './fold.ts'
import { readTermLists } from './term-lists.ts'
import { readThesaurus } from './thesaurus.ts'

const oneWord = /^[\p{Script=Han}\p{L}\p{N}-]{2,}$/u

/** Whether a segmenter can keep the folded word whole: no spaces, no signs. */
export const isOneWord = (word: string) => oneWord.test(word)

/** The terms of the field that a general dictionary lacks: the lists, and the words of the thesaurus. */
export function fieldTerms(): string[] {
  const terms = new Set(readTermLists('terms').map((term) => fold(term)))
  for (const group of readThesaurus()) {
    for (const word of group.words) terms.add(word)
    if (group.kind === 'narrower') terms.add(group.broader)
  }
  return [...terms].filter(isOneWord)
}
