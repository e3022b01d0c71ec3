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

/** What the text index keeps of a text: `word` where the segmenter takes the term for a word. */
export interface IndexToken {
  term: string
  word: boolean
}

const figureWithUnit = /^(\d+)(\p{L}+)$/u

/**
 * The terms of a folded text. A Chinese run gives each of its character pairs and its last character, so
 * that every text inside the run can be found by its pairs and a single character by its first place; a pair
 * that is a word is marked. Another run is one term, and `10mm` is also `10` and `mm`.
 */
export function* indexTokens(folded: string): Iterable<IndexToken> {
  const words = new Set(jieba().cutForSearch(folded, true))
  for (const { text, han } of runsOf(folded)) {
    if (han) {
      for (let at = 0; at < text.length; at++) {
        const term = text.slice(at, at + 2)
        yield { term, word: words.has(term) }
      }
    } else {
      yield { term: text, word: true }
      const figure = figureWithUnit.exec(text)
      if (figure?.[1] && figure[2]) {
        yield { term: figure[1], word: true }
        yield { term: figure[2], word: true }
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
