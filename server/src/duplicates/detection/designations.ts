import { fold } from '../../matching/fold.ts'
import { wordsOf } from '../../matching/segment.ts'
import { isWeakTerm } from '../../matching/weak-words.ts'

/** Alloys, models, sizes, percentages, phases and types: 6061, K418, 19.7m, 94.6%, 一期, ii型. */
const designation =
  /(?:[a-z]{1,12}[-–])?[a-z]*\d[a-z\d]*(?:[.\-–/×*][a-z\d]+)*(?:℃|°c|%|‰)?|第?[一二三四五六七八九十]{1,3}[期代号型级类]|[a-z]{1,3}[型级类]/gu

/** The numbering of a list, as likely as not. */
const loneDigit = /^\d$/

const bareOf = (text: string) => text.replace(/[-–\s]/gu, '')

/** What a text names by number, size or type, folded, each once. */
export function designationsOf(text: string): Set<string> {
  const found = [...fold(text).matchAll(designation)].map(([each]) => bareOf(each))
  return new Set(found.filter((each) => !loneDigit.test(each)))
}

/** The words of a title that say what the thing is, folded, longest first: never `一种`, `方法`, `系统`. */
export function namingWordsOf(title: string): string[] {
  const words = new Set(wordsOf(fold(title)).map(({ word }) => word))
  return [...words].filter((word) => !isWeakTerm(word)).sort((a, b) => b.length - a.length)
}

/** What one side has and the other has not. Empty on a side that says nothing of its own. */
export interface Differing {
  one: string[]
  other: string[]
}

const MOST = 8

/** The naming words of each title that the other title does not contain, the longest where one holds another. */
export function differingWords(oneTitle: string, otherTitle: string): Differing {
  const only = (title: string, there: string) => {
    const text = bareOf(fold(there))
    const own: string[] = []
    for (const word of namingWordsOf(title)) {
      if (!text.includes(word) && !own.some((longer) => longer.includes(word))) own.push(word)
    }
    return own.slice(0, MOST)
  }
  return { one: only(oneTitle, otherTitle), other: only(otherTitle, oneTitle) }
}

/** The designations that only one of the texts has. */
export function differingDesignations(oneText: string, otherText: string): Differing {
  const one = designationsOf(oneText)
  const other = designationsOf(otherText)
  return {
    one: [...one].filter((each) => !other.has(each)).slice(0, MOST),
    other: [...other].filter((each) => !one.has(each)).slice(0, MOST),
  }
}
