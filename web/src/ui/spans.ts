export interface Span {
  start: number
  end: number
}

export interface Cut {
  /** where the part begins in the text */
  start: number
  text: string
  marked: boolean
}

/** Cuts text into marked and plain parts; overlapping and touching spans become one, those outside are cut off. */
export function cutBySpans(text: string, spans: readonly Span[]): Cut[] {
  const inside = spans
    .map(({ start, end }) => ({ start: Math.max(0, start), end: Math.min(text.length, end) }))
    .filter(({ start, end }) => start < end)
    .sort((one, other) => one.start - other.start)
  const cuts: Cut[] = []
  let at = 0
  for (let index = 0; index < inside.length; ) {
    const first = inside[index]
    if (!first) break
    let end = first.end
    for (index += 1; (inside[index]?.start ?? Number.POSITIVE_INFINITY) <= end; index += 1) {
      end = Math.max(end, inside[index]?.end ?? end)
    }
    if (first.start > at) cuts.push({ start: at, text: text.slice(at, first.start), marked: false })
    cuts.push({ start: first.start, text: text.slice(first.start, end), marked: true })
    at = end
  }
  if (at < text.length) cuts.push({ start: at, text: text.slice(at), marked: false })
  return cuts
}
