import type { TermCounts } from './analyze.ts'
import { pairKey, pairsOf, partsOf } from './segment.ts'

const nothingLeft = 1e-6

/**
 * The counts as they would be without any mention of `word`: the word, its parts and the character
 * pairs inside it lose as many mentions as the word has.
 */
export function strike(counts: TermCounts, word: string): TermCounts {
  const mentions = counts.get(word) ?? 0
  const left = new Map(counts)
  const inside = [word, ...partsOf(word), ...pairsOf(word).map((pair) => pairKey(pair.word))]
  for (const term of inside) {
    const rest = (left.get(term) ?? 0) - mentions
    if (rest > nothingLeft) left.set(term, rest)
    else left.delete(term)
  }
  return left
}
