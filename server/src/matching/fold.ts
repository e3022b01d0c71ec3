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
  if (needsGraphemes.test(text)) {
    for (const { segment } of graphemes.segment(text)) folded += foldCharacter(segment)
    return folded
  }
  let from = 0
  for (let at = 0; at < text.length; at++) {
    if (staysItself(text, at)) continue
    folded += text.slice(from, at) + foldCharacter(text.charAt(at))
    from = at + 1
  }
  return from === 0 ? text : folded + text.slice(from)
}

/** By UTF-16 unit whether it folds to itself: 0 not known yet, 1 so, 2 not so. */
const folding = new Uint8Array(0x10000)

function staysItself(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  let known = folding[unit]
  if (known === 0) {
    const character = text.charAt(at)
    known = foldCharacter(character) === character ? 1 : 2
    folding[unit] = known
  }
  return known === 1
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
