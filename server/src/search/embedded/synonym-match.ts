import type { Synonyms } from '../synonyms.ts'
import { matchTerm } from './term-match.ts'
import type { TextIndex, TextView, UnitMatches } from './text-index.ts'

/** What a mention of a synonym counts beside one of the word itself. */
const SYNONYM_SHARE = 0.5

/** Who contains the term or a synonym of it. */
export function matchTermOrSynonym(
  term: string,
  synonyms: Synonyms,
  text: TextIndex,
  view: TextView,
): UnitMatches {
  return withSynonyms(matchTerm(term, text, view), matchSynonyms(synonyms.othersOf(term), text, view))
}

/** Who contains any of the words, and as much as the one that it speaks of most. */
export function matchSynonyms(words: readonly string[], text: TextIndex, view: TextView): UnitMatches {
  return words
    .map((word) => matchTerm(word, text, view))
    .reduce((found, other) => either(found, other, 1), { slots: [], amounts: [] })
}

/** Who contains the word itself, or else a synonym of it, which says less. */
export const withSynonyms = (own: UnitMatches, synonyms: UnitMatches): UnitMatches =>
  either(own, synonyms, SYNONYM_SHARE)

function either(left: UnitMatches, right: UnitMatches, share: number): UnitMatches {
  if (right.slots.length === 0) return left
  const amounts = new Map(left.slots.map((slot, at) => [slot, left.amounts[at] ?? 0]))
  for (const [at, slot] of right.slots.entries()) {
    amounts.set(slot, Math.max(amounts.get(slot) ?? 0, share * (right.amounts[at] ?? 0)))
  }
  const slots = [...amounts.keys()].sort((a, b) => a - b)
  return { slots, amounts: slots.map((slot) => amounts.get(slot) ?? 0) }
}
