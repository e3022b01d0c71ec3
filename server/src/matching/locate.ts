import type { TextSpan } from './explanation.ts'
import { foldWithOffsets } from './fold.ts'
import { wordsOf } from './segment.ts'

/** Where each word stands in the original texts, in order of the fields and of the text. */
export type WordPlaces<Field extends string> = ReadonlyMap<string, readonly TextSpan<Field>[]>

/** A word that is everywhere is marked in its first places only. */
const mostPlaces = 30

/**
 * Finds every word of the given fields; spans are whole graphemes of the original text. A lone character is marked
 * inside a longer word only where the document has it nowhere by itself: 铜 in 铜杆, not in the name 铜雀台 beside it.
 */
export function locateWords<Field extends string>(
  document: Readonly<Record<Field, string>>,
  fields: readonly Field[],
): WordPlaces<Field> {
  const places = new Map<string, TextSpan<Field>[]>()
  const within = new Map<string, TextSpan<Field>[]>()
  for (const field of fields) {
    if (document[field] === '') continue
    const { text, starts, ends } = foldWithOffsets(document[field])
    let wordEnd = 0
    for (const { word, start } of wordsOf(text)) {
      const found = word.length === 1 && start < wordEnd ? within : places
      wordEnd = Math.max(wordEnd, start + word.length)
      const spans = found.get(word) ?? []
      found.set(word, spans)
      const last = start + word.length - 1
      if (spans.length < mostPlaces) {
        spans.push({ field, start: starts[start] ?? 0, end: ends[last] ?? 0 })
      }
    }
  }
  for (const [word, spans] of within) if (!places.has(word)) places.set(word, spans)
  return places
}
