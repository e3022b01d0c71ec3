import type { Board } from './board.ts'

type Move = { place: number; to: number }
type Insertion = { slot: number; moves: readonly Move[]; gain: number }

const LEAST_GAIN = 1e-3

/**
 * Meetings that change places when the participant's meeting moves from one slot to the other: the alternating path
 * that begins there. Undefined where one of them is fixed or somebody is away.
 */
function chainFrom(board: Board, participant: number, from: number, to: number): Move[] | undefined {
  const moves: Move[] = []
  let [here, there, end] = [from, to, participant]
  for (let place = board.meetingAt(end, here); place >= 0; place = board.meetingAt(end, here)) {
    const { ends } = board.candidate(place)
    if (board.locked[place] === 1 || !ends.every((each) => board.isOpen(each, there))) return undefined
    moves.push({ place, to: there })
    end = ends[0] === end ? ends[1] : ends[0]
    ;[here, there] = [there, here]
  }
  return moves
}

/** What moving costs: the meetings that leave the slot in which people know them. */
function costOf(board: Board, moves: readonly Move[]): number {
  return moves.reduce((sum, { place, to }) => {
    const { previousSlot, stay } = board.candidate(place)
    const known = previousSlot === board.slotOf[place] ? stay : 0
    return sum + known - (previousSlot === to ? stay : 0)
  }, 0)
}

function keepsTables(board: Board, slot: number, other: number, moves: readonly Move[]): boolean {
  const coming = moves.filter(({ to }) => to === slot).length
  const balance = 2 * coming - moves.length
  const [used, usedThere] = [board.used[slot] ?? 0, board.used[other] ?? 0]
  const { capacity } = board.instance
  return used + balance + 1 <= (capacity[slot] ?? 0) && usedThere - balance <= (capacity[other] ?? 0)
}

/** Ways to make room in the slot: nothing at all, or one chain into another slot. */
function* chainsInto(board: Board, place: number, slot: number): Generator<readonly Move[]> {
  const [left, right] = board.candidate(place).ends
  const slots = board.used.length
  const busy = [left, right].filter((end) => board.meetingAt(end, slot) >= 0)
  const [only] = busy
  if (busy.length > 1) return
  if (only === undefined && board.hasTable(slot)) {
    yield []
    return
  }
  const starts = only === undefined ? whoCouldLeave(board, slot) : [only]
  for (let other = 0; other < slots; other++) {
    if (other === slot) continue
    for (const start of starts) {
      if (!board.isFree(start, other)) continue
      const moves = chainFrom(board, start, slot, other)
      if (moves !== undefined && keepsTables(board, slot, other, moves)) yield moves
    }
  }
}

function whoCouldLeave(board: Board, slot: number): number[] {
  return board.instance.participants.flatMap((_, participant) =>
    board.meetingAt(participant, slot) >= 0 ? [participant] : [],
  )
}

/**
 * Places one more candidate, moving others between two slots if need be (Kempe chains, as in the proof of König's
 * edge-colouring theorem 1916: with everybody there all day and tables enough this always succeeds while both have
 * a free slot). Chooses what is worth most, and does nothing unless the board gains by it.
 */
export function insert(board: Board, place: number): boolean {
  const [left, right] = board.candidate(place).ends
  if (board.slotOf[place] !== -1 || board.isFull(left) || board.isFull(right)) return false
  let best: Insertion | undefined
  for (let slot = 0; slot < board.used.length; slot++) {
    if (!board.isOpen(left, slot) || !board.isOpen(right, slot)) continue
    const most = board.gainOf(place, slot)
    if (best !== undefined && most <= best.gain) continue
    for (const moves of chainsInto(board, place, slot)) {
      const gain = most - costOf(board, moves)
      if (gain > (best?.gain ?? LEAST_GAIN)) best = { slot, moves, gain }
      if (moves.length === 0) break
    }
  }
  if (best === undefined) return false
  for (const move of best.moves) board.remove(move.place)
  for (const move of best.moves) board.place(move.place, move.to)
  board.place(place, best.slot)
  return true
}
