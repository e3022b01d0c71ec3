import type { Highlight } from '@duijie/shared/search'

export interface Part {
  /** where the part begins in the text */
  start: number
  text: string
  hit: boolean
}

/** The parts of a highlight with their places. */
export function placedParts(parts: Highlight['parts']): Part[] {
  let start = 0
  return parts.map((part) => {
    const placed = { ...part, start }
    start += part.text.length
    return placed
  })
}

/** The title as the engine marked it, or plain. */
export function titleParts(highlights: readonly Highlight[], title: string): Part[] {
  const marked = highlights.find(({ field }) => field === 'title')
  return placedParts(marked?.parts ?? [{ text: title, hit: false }])
}

const LEAD = 24

/** The parts from a little before the first hit, so that it stands in the lines that are shown. */
export function fromFirstHit(parts: readonly Part[]): Part[] {
  const first = parts.findIndex(({ hit }) => hit)
  const before = parts[first - 1]
  if (!before || before.text.length <= LEAD) return [...parts]
  const text = before.text.slice(-LEAD)
  return [
    { start: before.start + before.text.length - LEAD, text: `…${text}`, hit: false },
    ...parts.slice(first),
  ]
}

/** The first marked text beside the title, else the first of the given texts that says anything. */
export function excerptParts(highlights: readonly Highlight[], texts: readonly (string | null)[]): Part[] {
  const marked = highlights.find(({ field, parts }) => field !== 'title' && parts.some(({ hit }) => hit))
  if (marked) return fromFirstHit(placedParts(marked.parts))
  const text = texts.find((each) => each !== null && each.trim() !== '')
  return text ? placedParts([{ text, hit: false }]) : []
}
