import type { Highlight } from '@duijie/shared/search'
import { type FoldedText, foldWithOffsets } from '../matching/fold.ts'
import type { QuestionUnit } from './text/question.ts'

/**
 * Cuts a text at the places that answer the units of a question: traditional, full-width or upper-case writing is
 * marked where it stands, in whole characters. The parts joined are the text. Undefined where nothing is hit.
 */
export function highlightText(text: string, units: readonly QuestionUnit[]): Highlight['parts'] | undefined {
  const folded = foldWithOffsets(text)
  const marks = new Uint8Array(folded.text.length)
  for (const unit of tellingUnits(units)) markUnit(folded.text, unit, marks)
  const parts: Highlight['parts'] = []
  let written = 0
  for (const [start, end] of hitsIn(marks, folded)) {
    if (start > written) parts.push({ text: text.slice(written, start), hit: false })
    parts.push({ text: text.slice(Math.max(start, written), end), hit: true })
    written = end
  }
  if (parts.length === 0) return undefined
  if (written < text.length) parts.push({ text: text.slice(written), hit: false })
  return parts
}

/** A lone character says little beside words. */
function tellingUnits(units: readonly QuestionUnit[]): readonly QuestionUnit[] {
  const words = units.filter(({ kind }) => kind !== 'character')
  return words.length > 0 ? words : units
}

const continues = /(?!\p{Script=Han})[\p{L}\p{N}]/u

function markUnit(folded: string, { text, kind }: QuestionUnit, marks: Uint8Array): void {
  const chinese = kind === 'chinese' || kind === 'character'
  for (let at = folded.indexOf(text); at >= 0; at = folded.indexOf(text, at + 1)) {
    const begins = chinese || !continues.test(folded.charAt(at - 1))
    const ends = chinese || kind === 'prefix' || !continues.test(folded.charAt(at + text.length))
    if (begins && ends) marks.fill(1, at, at + text.length)
  }
}

/** The marked ranges in the original text, ascending; neighbours are one range. */
function* hitsIn(marks: Uint8Array, { starts, ends }: FoldedText): Iterable<[number, number]> {
  let range: [number, number] | undefined
  for (const [at, marked] of marks.entries()) {
    if (!marked) continue
    const start = starts[at] ?? 0
    const end = ends[at] ?? 0
    if (range && start <= range[1]) range[1] = Math.max(range[1], end)
    else {
      if (range) yield range
      range = [start, end]
    }
  }
  if (range) yield range
}
