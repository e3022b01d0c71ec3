import { Converter } from 'opencc-js/t2cn'

const toSimplified = Converter({ from: 't', to: 'cn' })

/** Folded text with, for every UTF-16 unit of it, the range of the original that it came from. */
export type FoldedText = { text: string; starts: Uint32Array; ends: Uint32Array }

/** Characters that lean on a neighbour: their folding cannot be looked up alone. */
const needsGraphemes =
  /[\r\p{M}\p{Cf}\p{Cs}\u0e33\u0eb3\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff]|[\u{10000}-\u{10ffff}]/u
const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' })
const foldedCharacters = new Map<string, string>()

function foldCharacter(character: string): string {
  const known = foldedCharacters.get(character)
  if (known !== undefined) return known
  let folded = ''
  for (const part of character.normalize('NFKC').toLowerCase())
    folded += part === 'μ' ? 'u' : toSimplified(part)
  if (foldedCharacters.size < 100_000) foldedCharacters.set(character, folded)
  return folded
}

function* characters(text: string): Iterable<string> {
  if (!needsGraphemes.test(text)) yield* text
  else for (const { segment } of graphemes.segment(text)) yield segment
}

/**
 * The form in which texts are compared: NFKC, simplified characters, lower case, `μ` as `u`.
 * Works grapheme by grapheme, so it agrees with {@link foldWithOffsets} everywhere.
 */
export function fold(text: string): string {
  let folded = ''
  for (const character of characters(text)) folded += foldCharacter(character)
  return folded
}

/**
 * Folds and remembers where each folded unit came from: unit `i` stands for the original's UTF-16
 * range `[starts[i], ends[i])`, always whole graphemes.
 */
export function foldWithOffsets(text: string): FoldedText {
  const starts: number[] = []
  const ends: number[] = []
  let folded = ''
  let position = 0
  for (const character of characters(text)) {
    const piece = foldCharacter(character)
    for (let unit = 0; unit < piece.length; unit++) {
      starts.push(position)
      ends.push(position + character.length)
    }
    folded += piece
    position += character.length
  }
  return { text: folded, starts: Uint32Array.from(starts), ends: Uint32Array.from(ends) }
}
