import type { TermCounts } from './analyze.ts'
import { pairKey, pairsOf, partsOf } from './segment.ts'

const nothingLeft = 1e-6

/** The word, its parts and the character pairs in it, those that it has twice named twice. */
export function termsInside(word: string): string[] {
  return [word, ...partsOf(word), ...pairsOf(word).map((pair) => pairKey(pair.word))]
}

/**
 * What is left of the terms that lose mentions when `word` is struck out: the word, its parts and the
 * character pairs inside it lose as many mentions as the word has. 0 for none.
 */
export function mentionsLeft(counts: TermCounts, word: string): Map<string, number> {
  const mentions = counts.get(word) ?? 0
  const left = new Map<string, number>()
  for (const term of termsInside(word)) {
    const before = left.get(term) ?? counts.get(term)
    if (before === undefined) continue
    const rest = before - mentions
    left.set(term, rest > nothingLeft ? rest : 0)
  }
  return left
}

/** The counts as they would be without any mention of `word`. */
export function strike(counts: TermCounts, word: string): TermCounts {
  const struck = new Map(counts)
  for (const [term, left] of mentionsLeft(counts, word)) {
    if (left > 0) struck.set(term, left)
    else struck.delete(term)
  }
  return struck
}
