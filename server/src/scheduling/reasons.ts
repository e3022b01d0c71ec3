import type { Board } from './board.ts'
import { endsOf } from './instance.ts'
import { type Pair, pairKey, type SchedulingProblemCode } from './problem.ts'

/** Why the pair is not on the board: the first that holds, from what nobody can change to what staff can. */
export function reasonOf(board: Board, pair: Pair, place: number | undefined): SchedulingProblemCode {
  const { instance } = board
  const ends = endsOf(pair, instance.participants, instance.places.participant)
  if (ends === undefined) return 'not_attending'
  if (instance.vetoed.has(pairKey(pair))) return 'vetoed'
  if (place === undefined) return 'withdrawn'
  const common = instance.slots.flatMap((_, slot) =>
    ends.every((end) => board.isOpen(end, slot)) ? [slot] : [],
  )
  if (common.length === 0) return 'no_common_slot'
  if (common.every((slot) => instance.capacity[slot] === 0)) return 'no_free_table'
  if (ends.some((end) => board.isFull(end) || hasNoFreeSlot(board, end))) return 'participant_full'
  const free = common.filter((slot) => ends.every((end) => board.isFree(end, slot)))
  return free.length > 0 ? 'no_free_table' : 'slots_taken'
}

function hasNoFreeSlot(board: Board, participant: number): boolean {
  return !board.instance.slots.some((_, slot) => board.isFree(participant, slot))
}
