import { fold } from './fold.ts'
import { readTermLists } from './term-lists.ts'

/** Words that may stand for one another, or a broader word with narrower ones. All folded. */
export type ThesaurusGroup =
  | { kind: 'synonyms'; words: string[] }
  | { kind: 'narrower'; broader: string; words: string[] }

/**
 * A line of a thesaurus file: `A = B = C`, or `broader > narrower, narrower`. Throws a `SyntaxError` on
 * any other line.
 */
export function parseThesaurusLine(line: string): ThesaurusGroup {
  const [broader = '', narrower, ...more] = line.split('>').map((side) => fold(side).trim())
  if (narrower !== undefined) {
    const words = narrower.split(/[,，、]/).map((word) => word.trim())
    if (broader !== '' && more.length === 0 && words.every((word) => word !== '')) {
      return { kind: 'narrower', broader, words }
    }
  } else {
    const words = broader.split('=').map((word) => word.trim())
    if (words.length > 1 && words.every((word) => word !== '')) return { kind: 'synonyms', words }
  }
  throw new SyntaxError(`not a thesaurus line: ${line}`)
}

/** Every group of the reviewed thesaurus. */
export function readThesaurus(): ThesaurusGroup[] {
  return readTermLists('thesaurus').map(parseThesaurusLine)
}
