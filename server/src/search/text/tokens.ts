import { jieba } from '../../matching/jieba.ts'

/** A run of Chinese characters, or of other letters and digits. */
export interface TextRun {
  text: string
  han: boolean
}

const runPattern = /(\p{Script=Han}+)|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu

/** The runs of a folded text; punctuation and spaces divide them. */
export function* runsOf(folded: string): Iterable<TextRun> {
  for (const match of folded.matchAll(runPattern)) yield { text: match[0], han: match[1] !== undefined }
}

const figureWithUnit = /^(\d+)(\p{L}+)$/u

/**
 * Calls back with each term of a folded text, and whether the segmenter takes it for a word. A Chinese run
 * gives each of its character pairs and its last character, so that every text inside the run can be found by
 * its pairs and a single character by its first place. Another run is one term, and `10mm` is also `10` and
 * `mm`.
 */
export function eachIndexTerm(folded: string, take: (term: string, word: boolean) => void): void {
  const words = new Set(jieba().cutForSearch(folded, true))
  for (const { text, han } of runsOf(folded)) {
    if (han) {
      for (let at = 0; at < text.length; at++) {
        const term = text.slice(at, at + 2)
        take(term, words.has(term))
      }
    } else {
      take(text, true)
      const figure = figureWithUnit.exec(text)
      if (figure?.[1] && figure[2]) {
        take(figure[1], true)
        take(figure[2], true)
      }
    }
  }
}

/** The character pairs of a Chinese run of two or more characters, in order. */
export function pairsOf(run: string): string[] {
  const pairs: string[] = []
  for (let at = 0; at + 1 < run.length; at++) pairs.push(run.slice(at, at + 2))
  return pairs
}
