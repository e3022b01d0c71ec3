import { fold } from './fold.ts'
import { termListsOf } from './term-lists.ts'

/** Words that may stand for one another, or a broader word with narrower ones. */
export type ThesaurusGroup =
  | { kind: 'synonyms'; words: string[] }
  | { kind: 'narrower'; broader: string; words: string[] }

/**
 * A line of a thesaurus file, its words as they are written: `A = B = C`, or `broader > narrower, narrower`.
 * Throws a `SyntaxError` on any other line.
 */
export function splitThesaurusLine(line: string): ThesaurusGroup {
  const [broader = '', narrower, ...more] = line.split(/[>＞]/).map((side) => side.trim())
  if (narrower !== undefined) {
    const words = narrower.split(/[,，、]/).map((word) => word.trim())
    if (broader !== '' && more.length === 0 && words.every((word) => word !== '')) {
      return { kind: 'narrower', broader, words }
    }
  } else {
    const words = broader.split(/[=＝]/).map((word) => word.trim())
    if (words.length > 1 && words.every((word) => word !== '')) return { kind: 'synonyms', words }
  }
  throw new SyntaxError(`not a thesaurus line: ${line}`)
}

/** The same with all words folded. */
export function parseThesaurusLine(line: string): ThesaurusGroup {
  return foldGroup(splitThesaurusLine(line))
}

/** The group with its words in the form in which texts are compared. */
export function foldGroup(group: ThesaurusGroup): ThesaurusGroup {
  const words = group.words.map(fold)
  return group.kind === 'synonyms' ? { ...group, words } : { ...group, broader: fold(group.broader), words }
}

/** Every group of the reviewed thesaurus, its words folded. */
export function readThesaurus(): ThesaurusGroup[] {
  return readThesaurusFiles().flatMap(({ groups }) => groups.map(foldGroup))
}

/** The groups of each file, named by technology field or `general`, their words as they are written. */
export function readThesaurusFiles(): { name: string; groups: ThesaurusGroup[] }[] {
  return termListsOf('thesaurus').map(({ name, lines }) => ({ name, groups: lines.map(splitThesaurusLine) }))
}
