import type { Board } from './board.ts'
import { endsOf, type Instance } from './instance.ts'
import { type Pair, type Pin, pairKey, type SchedulingProblemCode } from './problem.ts'

/** A pin that cannot be kept as it stands. */
export type PinConflict = { pin: Pin; code: SchedulingProblemCode }

export type KeptPins = {
  /** table by candidate, where it is fixed */
  tables: ReadonlyMap<number, number>
  conflicts: readonly PinConflict[]
}

/**
 * Puts fixed meetings into their slots, those with a table first. A pin goes beyond a participant's limit, and beyond
 * no other rule: what cannot be kept is a conflict, and the pair is then placed wherever else it can be.
 */
export function keepPins(board: Board, pins: readonly Pin[]): KeptPins {
  const { instance } = board
  const places = new Map(instance.candidates.map(({ pair }, place) => [pairKey(pair), place]))
  const tables = new Map<number, number>()
  const taken = new Set<string>()
  const conflicts: PinConflict[] = []
  const byFirmness = [
    ...pins.filter(({ slot, table }) => slot !== undefined && table !== undefined),
    ...pins.filter(({ slot, table }) => slot !== undefined && table === undefined),
  ]
  for (const pin of pins.filter(({ slot }) => slot === undefined)) {
    const code = absenceOf(instance, pin)
    if (code !== undefined) conflicts.push({ pin, code })
  }
  for (const pin of byFirmness) {
    const place = places.get(pairKey(pin)) ?? -1
    const slot = instance.places.slot.get(pin.slot ?? '') ?? -1
    const code = absenceOf(instance, pin) ?? slotFault(board, place, slot)
    if (code !== undefined) {
      conflicts.push({ pin, code })
      continue
    }
    for (const end of board.candidate(place).ends) {
      const meetings = board.meetings[end] ?? 0
      instance.limits[end] = Math.max(instance.limits[end] ?? 0, meetings + 1)
    }
    board.place(place, slot)
    board.locked[place] = 1
    if (pin.table === undefined) continue
    const table = instance.places.table.get(pin.table) ?? -1
    const fault = tableFault(instance, table, slot, taken)
    if (fault !== undefined) {
      conflicts.push({ pin, code: fault })
      continue
    }
    taken.add(`${slot} ${table}`)
    tables.set(place, table)
  }
  return { tables, conflicts }
}

function absenceOf(instance: Instance, pair: Pair): SchedulingProblemCode | undefined {
  if (instance.vetoed.has(pairKey(pair))) return 'vetoed'
  return endsOf(pair, instance.participants, instance.places.participant) === undefined
    ? 'not_attending'
    : undefined
}

function slotFault(board: Board, place: number, slot: number): SchedulingProblemCode | undefined {
  const { instance } = board
  const { ends } = board.candidate(place)
  if (slot < 0) return 'outside_windows'
  if (instance.slots[slot]?.blocked === true) return 'blocked_slot'
  if (board.slotOf[place] !== -1) return 'pair_twice'
  if (!ends.every((end) => board.isOpen(end, slot))) return 'unavailable'
  if (!ends.every((end) => board.isFree(end, slot))) return 'participant_twice'
  return board.hasTable(slot) ? undefined : 'no_free_table'
}

function tableFault(
  { usable, slots }: Instance,
  table: number,
  slot: number,
  taken: ReadonlySet<string>,
): SchedulingProblemCode | undefined {
  if (table < 0 || usable[table * slots.length + slot] !== 1) return 'table_removed'
  return taken.has(`${slot} ${table}`) ? 'table_twice' : undefined
}
