import { bestPairs, once } from '../assignment/best-pairs.ts'
import type { Board } from './board.ts'
import { type PlacedMeeting, pairKey } from './problem.ts'

/** A table for everybody, then where it was told before, then where the participants sit anyway. */
const SEATED = 1_000_000
const TOLD = 10_000
const TOLD_ELSEWHERE = 30
const STAYS = [9, 10] as const
const SWEEPS = 3

/**
 * Gives each placed candidate a table, so that a table holds one meeting a slot and people walk little: slot by slot
 * the assignment of highest benefit (exact for the slot), forward once and then with both neighbouring slots known.
 * Tables of a previous grid stay where they can; fixed ones always. The answer is by candidate, -1 where not placed.
 */
export function tablesFor(
  board: Board,
  fixed: ReadonlyMap<number, number>,
  previous: readonly PlacedMeeting[],
): Int32Array {
  const { instance } = board
  const { candidates, slots, tables, usable, places } = instance
  const tableOf = new Int32Array(candidates.length).fill(-1)
  const told = new Map(previous.map((meeting) => [pairKey(meeting), meeting]))
  const placed = slots.map((_, slot) =>
    candidates.flatMap((__, at) => (board.slotOf[at] === slot ? [at] : [])),
  )

  /** The table of the participant's nearest meeting before or after the slot. */
  const neighbour = (participant: number, slot: number, step: 1 | -1): number => {
    for (let other = slot + step; other >= 0 && other < slots.length; other += step) {
      const meeting = board.meetingAt(participant, other)
      if (meeting >= 0) return tableOf[meeting] ?? -1
    }
    return -1
  }

  const benefitsOf = (place: number, slot: number): Float64Array => {
    const benefits = new Float64Array(tables.length).fill(SEATED)
    const add = (table: number | undefined, benefit: number) => {
      if (table !== undefined && table >= 0) benefits[table] = (benefits[table] ?? 0) + benefit
    }
    const before = told.get(pairKey(board.candidate(place).pair))
    const inSlot = before !== undefined && places.slot.get(before.slot) === slot
    add(places.table.get(before?.table ?? ''), inSlot ? TOLD : TOLD_ELSEWHERE)
    board.candidate(place).ends.forEach((end, side) => {
      for (const step of [1, -1] as const) add(neighbour(end, slot, step), STAYS[side] ?? 0)
    })
    return benefits
  }

  const seat = (slot: number) => {
    const meetings = (placed[slot] ?? []).filter((place) => !fixed.has(place))
    const taken = new Set((placed[slot] ?? []).map((place) => fixed.get(place)))
    const free = tables.flatMap((_, table) =>
      usable[table * slots.length + slot] === 1 && !taken.has(table) ? [table] : [],
    )
    const benefits = meetings.map((place) => benefitsOf(place, slot))
    const pairs = meetings.flatMap((_, left) =>
      free.map((table) => ({ left, right: table, value: benefits[left]?.[table] ?? 0 })),
    )
    for (const at of bestPairs(pairs, { left: once, right: once }).chosen) {
      const { left, right: table } = pairs[at] ?? { left: -1, right: -1 }
      const place = meetings[left]
      if (place !== undefined) tableOf[place] = table
    }
  }

  for (const [place, table] of fixed) tableOf[place] = table
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    for (let slot = 0; slot < slots.length; slot++) seat(slot)
  }
  return tableOf
}
