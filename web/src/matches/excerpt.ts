import type { MatchTerm } from '@duijie/shared/matches'
import { type Side, spansIn, type TermSpan, type TextField } from './match-side.ts'

export interface Excerpt {
  field: TextField
  start: number
  end: number
}

const LENGTH = 110
const REACH = 36
const SENTENCE_END = /[。；！？\n]/

/** The stretch of the texts, title apart, in which the shared terms give most; null where none stands. */
export function bestExcerpt(
  texts: Partial<Record<TextField, string>>,
  terms: readonly MatchTerm[],
  side: Side,
): Excerpt | null {
  const worth = new Map(terms.map(({ term, contribution }) => [term, contribution]))
  let best: (Excerpt & { value: number }) | null = null
  for (const [name, text] of Object.entries(texts)) {
    const field = name as TextField
    if (field === 'title' || !text) continue
    const spans = spansIn(terms, side, field).sort((one, other) => one.start - other.start)
    for (const { start } of spans) {
      const value = valueWithin(spans, start, start + LENGTH, worth)
      if (value > (best?.value ?? 0)) best = { field, ...whole(text, start, spans), value }
    }
  }
  return best && { field: best.field, start: best.start, end: best.end }
}

function valueWithin(
  spans: readonly TermSpan[],
  from: number,
  to: number,
  worth: ReadonlyMap<string, number>,
): number {
  const inside = new Set(spans.filter(({ start, end }) => start >= from && end <= to).map(({ term }) => term))
  return [...inside].reduce((sum, term) => sum + Math.max(0, worth.get(term) ?? 0), 0)
}

/** From the beginning of the sentence, where that is near, to the end of one. */
function whole(text: string, anchor: number, spans: readonly TermSpan[]): { start: number; end: number } {
  const before = text.slice(Math.max(0, anchor - REACH), anchor)
  const cut = before.search(new RegExp(`${SENTENCE_END.source}(?!.*${SENTENCE_END.source})`, 's'))
  const start =
    cut >= 0 ? anchor - before.length + cut + 1 : outside(spans, Math.max(0, anchor - 12), 'start')
  const rough = Math.min(text.length, start + LENGTH)
  const after = text.slice(rough, rough + REACH).search(SENTENCE_END)
  const end = after >= 0 ? rough + after + 1 : rough
  return { start, end: outside(spans, end, 'end') }
}

/** The place itself, or the edge of the term that it would cut through. */
function outside(spans: readonly TermSpan[], place: number, edge: 'start' | 'end'): number {
  const through = spans.find(({ start, end }) => start < place && place < end)
  return through ? through[edge] : place
}
