import type { Board } from './board.ts'
import { insert } from './chains.ts'

/**
 * Places the wanted candidates, those with the least room first: the fewest open slots beside what their participants
 * shall have, then the higher worth.
 */
export function draft(board: Board, wanted: readonly number[]): void {
  const { participants, slots } = board.instance
  const degree = new Int32Array(participants.length)
  for (const place of wanted) {
    for (const end of board.candidate(place).ends) degree[end] = (degree[end] ?? 0) + 1
  }
  const room = participants.map((_, participant) => {
    const open = slots.filter((__, slot) => board.isFree(participant, slot)).length
    return open - (degree[participant] ?? 0)
  })
  const roomOf = (place: number) => Math.min(...board.candidate(place).ends.map((end) => room[end] ?? 0))
  const order = [...wanted].sort(
    (a, b) => roomOf(a) - roomOf(b) || board.candidate(b).worth - board.candidate(a).worth || a - b,
  )
  for (const place of order) insert(board, place)
}
