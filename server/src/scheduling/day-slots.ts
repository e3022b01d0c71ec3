import type { Slot } from './problem.ts'

/** Instants in ISO 8601; the end is not part of it. */
export type Span = { startsAt: string; endsAt: string }

export type TimedSlot = Slot & Span

/**
 * Slots of `minutes` each with a pause of `pause` minutes between them, as many as fit into the windows; ids are their
 * beginnings. A slot that a break or talk overlaps is blocked. Windows may cross midnight; overlapping ones are
 * joined. Throws RangeError unless minutes are positive and the pause is not negative.
 */
export function slotsIn(
  windows: readonly Span[],
  { minutes, pause, breaks = [] }: { minutes: number; pause: number; breaks?: readonly Span[] },
): TimedSlot[] {
  if (!(minutes > 0) || !(pause >= 0))
    throw new RangeError('Slots need positive minutes and no negative pause')
  return joined(windows).flatMap(([from, to]) => {
    const slots: TimedSlot[] = []
    for (let at = from; at + minutes * 60_000 <= to; at += (minutes + pause) * 60_000) {
      const span = { startsAt: iso(at), endsAt: iso(at + minutes * 60_000) }
      slots.push({ id: span.startsAt, ...span, blocked: breaks.some((other) => overlap(span, other)) })
    }
    return slots
  })
}

/** Ids of the slots that overlap one of the spans: the `unavailable` of a participant or a table. */
export function slotsDuring(slots: readonly TimedSlot[], spans: readonly Span[]): string[] {
  return slots.filter((slot) => spans.some((span) => overlap(slot, span))).map(({ id }) => id)
}

const iso = (instant: number) => new Date(instant).toISOString()

const overlap = (one: Span, other: Span) =>
  Date.parse(one.startsAt) < Date.parse(other.endsAt) && Date.parse(other.startsAt) < Date.parse(one.endsAt)

function joined(windows: readonly Span[]): [number, number][] {
  const spans = windows
    .map(({ startsAt, endsAt }): [number, number] => [Date.parse(startsAt), Date.parse(endsAt)])
    .sort((a, b) => a[0] - b[0])
  const whole: [number, number][] = []
  for (const [from, to] of spans) {
    const last = whole.at(-1)
    if (last !== undefined && from <= last[1]) last[1] = Math.max(last[1], to)
    else whole.push([from, to])
  }
  return whole
}
