import type { Jieba } from '@node-rs/jieba'
import { isCommonWord, isMaterialCharacter } from './common-words.ts'
import { isOneWord } from './field-terms.ts'
import { jieba, jiebaWith } from './jieba.ts'

/** A word and where it begins in the folded text. */
export type WordAt = { word: string; start: number }

const hasLetter = /[\p{L}]/u
const han = /^\p{Script=Han}+$/u
const partsOfWord = new Map<string, string[]>()
let taught: Jieba | undefined
let taughtWords = ''

const segmenter = () => taught ?? jieba()

/**
 * From now on matching keeps these folded words whole, where they are one word each, besides those it knows
 * anyway, and forgets the ones of the last call. Texts analysed before stay as they were cut. Search, which
 * has indexes of its own, goes on without them.
 */
export function keepWhole(words: readonly string[]): void {
  const unknown = words.filter((word) => isOneWord(word) && jieba().cut(word, true).length > 1)
  const lines = [...new Set(unknown)].sort()
  if (lines.join() === taughtWords) return
  taughtWords = lines.join()
  taught = lines.length > 0 ? jiebaWith(lines) : undefined
  partsOfWord.clear()
}

/**
 * Cuts by this segmenter from now on; undefined: by the usual one. To measure what a dictionary gives, in a process
 * that does nothing else.
 */
export function cutBy(other: Jieba | undefined): void {
  taught = other
  taughtWords = ''
  partsOfWord.clear()
}

function isWorthKeeping(word: string): boolean {
  if (!hasLetter.test(word)) return false
  if (word.length === 1) return isMaterialCharacter(word)
  return !isCommonWord(word)
}

/** The dictionary words inside a compound, the compound itself not among them. */
export function partsOf(word: string): string[] {
  if (word.length < 3 || !han.test(word)) return []
  let parts = partsOfWord.get(word)
  if (parts === undefined) {
    parts = [...new Set(segmenter().cutForSearch(word, false))].filter(
      (part) => part !== word && isWorthKeeping(part),
    )
    if (partsOfWord.size < 200_000) partsOfWord.set(word, parts)
  }
  return parts
}

/**
 * The words of a folded text that say something, in order: compounds whole, then their dictionary
 * parts. Numbers, common words and lone characters other than materials are left out.
 */
export function wordsOf(folded: string): WordAt[] {
  const words: WordAt[] = []
  let start = 0
  for (const word of segmenter().cut(folded, true)) {
    if (isWorthKeeping(word)) words.push({ word, start })
    for (const part of partsOf(word)) words.push({ word: part, start: start + word.indexOf(part) })
    start += word.length
  }
  return words
}

const hanRun = /\p{Script=Han}{2,}/gu

/** Neighbouring Chinese characters in pairs; a pair never spans punctuation, a space or Latin. */
export function pairsOf(folded: string): WordAt[] {
  const pairs: WordAt[] = []
  for (const run of folded.matchAll(hanRun)) {
    for (let at = 0; at + 1 < run[0].length; at++) {
      pairs.push({ word: run[0].slice(at, at + 2), start: run.index + at })
    }
  }
  return pairs
}

const pairMark = '·'

/** The key of a character pair beside words: a pair and a word of the same characters are two terms. */
export function pairKey(pair: string): string {
  return pairMark + pair
}

export function isPairKey(term: string): boolean {
  return term.startsWith(pairMark)
}
