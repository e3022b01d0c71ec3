import type { TermSpan } from './match-side.ts'

export interface TermCut {
  /** where the part begins in the text */
  start: number
  text: string
  /** the terms that cover the part; none: plain text */
  terms: readonly string[]
}

/**
 * Cuts text wherever a term begins or ends, so that terms that overlap can each be lit up alone. Spans are
 * UTF-16 offsets, `end` exclusive; what lies outside the text is cut off.
 */
export function cutByTerms(text: string, spans: readonly TermSpan[]): TermCut[] {
  const inside = spans
    .map(({ start, end, term }) => ({ start: Math.max(0, start), end: Math.min(text.length, end), term }))
    .filter(({ start, end }) => start < end)
  const bounds = new Set([0, text.length, ...inside.flatMap(({ start, end }) => [start, end])])
  const edges = [...bounds].sort((one, other) => one - other)
  return edges.slice(0, -1).map((start, index) => {
    const end = edges[index + 1] ?? text.length
    const terms = inside.filter((span) => span.start <= start && span.end >= end).map(({ term }) => term)
    return { start, text: text.slice(start, end), terms: [...new Set(terms)] }
  })
}
