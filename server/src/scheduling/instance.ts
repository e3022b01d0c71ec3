import {
  type Pair,
  type Pin,
  pairKey,
  type SchedulingOptions,
  type SchedulingProblem,
  type Wish,
} from './problem.ts'
import { KEEP, PINNED, stay, worthOf } from './worth.ts'

/** One pair that may meet, by places instead of ids. */
export type Candidate = {
  pair: Pair
  /** places of its participants */
  ends: readonly [enterprise: number, institution: number]
  worth: number
  /** what placing it adds beside: it was told before, or staff fixed it */
  bonus: number
  /** what its own slot adds; -1 for none */
  previousSlot: number
  stay: number
  requested: boolean
}

/** The problem by places: participants (enterprises and institutions in one row), slots and tables. */
export type Instance = {
  participants: SchedulingProblem['participants']
  slots: SchedulingProblem['slots']
  tables: SchedulingProblem['tables']
  candidates: readonly Candidate[]
  /** by participant and slot, 1 where it can meet */
  open: Uint8Array
  /** by table and slot, 1 where it can be used */
  usable: Uint8Array
  /** tables by slot; 0 where blocked */
  capacity: Int32Array
  /** meetings by participant, at most */
  limits: Int32Array
  places: { participant: Map<string, number>; slot: Map<string, number>; table: Map<string, number> }
  vetoed: ReadonlySet<string>
}

const placesOf = (items: readonly { id: string }[]) => new Map(items.map(({ id }, place) => [id, place]))

/** Only wishes of known participants without a veto become candidates; a pair counts once, at its best. */
export function instanceOf(problem: SchedulingProblem, options: SchedulingOptions): Instance {
  const { participants, slots, tables, previous = [], vetoes = [], pins = [] } = problem
  const places = { participant: placesOf(participants), slot: placesOf(slots), table: placesOf(tables) }
  const closed = (items: readonly { unavailable?: readonly string[] }[]) => {
    const grid = new Uint8Array(items.length * slots.length)
    items.forEach(({ unavailable = [] }, item) => {
      const away = new Set(unavailable)
      slots.forEach(({ id, blocked }, slot) => {
        grid[item * slots.length + slot] = blocked === true || away.has(id) ? 0 : 1
      })
    })
    return grid
  }
  const [open, usable] = [closed(participants), closed(tables)]
  const capacity = Int32Array.from(slots, (_, slot) =>
    tables.reduce((sum, __, table) => sum + (usable[table * slots.length + slot] ?? 0), 0),
  )
  const vetoed = new Set(vetoes.map(pairKey))
  const before = new Map(previous.map((meeting) => [pairKey(meeting), places.slot.get(meeting.slot) ?? -1]))
  const pinned = new Set(pins.map(pairKey))
  const firmness = stay[options.stability ?? 'firm']

  const candidates = bestWishes(problem.wishes, pins).flatMap((wish): Candidate[] => {
    const key = pairKey(wish)
    const ends = endsOf(wish, participants, places.participant)
    if (ends === undefined || vetoed.has(key)) return []
    const previousSlot = before.get(key)
    const bonus = (previousSlot === undefined ? 0 : KEEP) + (pinned.has(key) ? PINNED : 0)
    return [
      {
        pair: { enterprise: wish.enterprise, institution: wish.institution },
        ends,
        worth: worthOf(wish),
        bonus,
        previousSlot: previousSlot ?? -1,
        stay: firmness,
        requested: wish.origin !== 'suggested',
      },
    ]
  })
  const limits = Int32Array.from(participants, ({ limit }) => limitOf(limit, slots.length))
  return { participants, slots, tables, candidates, open, usable, capacity, limits, places, vetoed }
}

const limitOf = (limit: number | undefined, slots: number) =>
  Math.max(0, Math.min(slots, Math.floor(limit ?? slots)))

/** Places of both ends, where both are there and on their own side. */
export function endsOf(
  { enterprise, institution }: Pair,
  participants: SchedulingProblem['participants'],
  places: ReadonlyMap<string, number>,
): readonly [number, number] | undefined {
  const [left, right] = [places.get(enterprise) ?? -1, places.get(institution) ?? -1]
  const fits = participants[left]?.side === 'enterprise' && participants[right]?.side === 'institution'
  return fits ? [left, right] : undefined
}

/** A pair that staff fixed and nobody asked for counts as asked for by both. */
function bestWishes(wishes: readonly Wish[], pins: readonly Pin[]): Wish[] {
  const best = new Map<string, Wish>()
  for (const wish of wishes) {
    const known = best.get(pairKey(wish))
    if (known === undefined || worthOf(wish) > worthOf(known)) best.set(pairKey(wish), wish)
  }
  for (const { enterprise, institution } of pins) {
    const key = pairKey({ enterprise, institution })
    if (!best.has(key)) best.set(key, { enterprise, institution, origin: 'both' })
  }
  return [...best.values()]
}

/** What placing the candidate in the slot adds, without fairness. */
export const valueIn = ({ worth, bonus, previousSlot, stay }: Candidate, slot: number): number =>
  worth + bonus + (previousSlot === slot ? stay : 0)
