import { type Draw, shuffled } from '../assignment/random.ts'
import type { Board } from './board.ts'
import { insert } from './chains.ts'
import { fillSlot } from './slot-matching.ts'

const LEAST_GAIN = 1e-3

/** Candidates by what they are worth, best first. */
function byWorth(board: Board, places: readonly number[]): number[] {
  const worth = (place: number) => board.candidate(place).worth + board.candidate(place).bonus
  return [...places].sort((a, b) => worth(b) - worth(a) || a - b)
}

/** Fills slots anew and inserts what is left, until neither helps. */
export function settle(board: Board, possible: readonly number[]): void {
  const ordered = byWorth(board, possible)
  for (;;) {
    const before = board.value
    for (let slot = 0; slot < board.used.length; slot++) fillSlot(board, slot, possible)
    insertAll(board, ordered)
    if (board.value - before <= LEAST_GAIN) return
  }
}

function insertAll(board: Board, ordered: readonly number[]): void {
  const seats = board.instance.capacity.reduce((sum, tables) => sum + tables, 0)
  let taken = board.used.reduce((sum, each) => sum + each, 0)
  for (const place of ordered) {
    if (taken >= seats) return
    if (insert(board, place)) taken++
  }
}

/**
 * Large neighbourhood search (Shaw 1998, "Using constraint programming and local search methods to solve vehicle
 * routing problems"): empties a few slots or the day of a few people, fills again in another order, and keeps
 * what is not worse. Ends after so many `attempts` or when `goal` is reached. The board is never worse than before.
 */
export function search(
  board: Board,
  possible: readonly number[],
  { draw, attempts, goal }: { draw: Draw; attempts: number; goal: () => boolean },
): void {
  const ordered = byWorth(board, possible)
  const slots = Array.from(board.used, (_, slot) => slot).filter((slot) => board.instance.capacity[slot])
  if (slots.length === 0 || possible.length === 0) return
  for (let attempt = 0; attempt < attempts && !goal(); attempt++) {
    const [before, known] = [board.value, board.snapshot()]
    const chosen = shuffled(slots, draw).slice(0, 2 + draw(2))
    for (const place of placedIn(board, possible, chosen)) board.remove(place)
    const spread = attempt % 2 === 0 ? 0 : 400
    const urges = new Map(possible.map((place) => [place, spread === 0 ? 0 : draw(spread)]))
    for (const slot of chosen) {
      fillSlot(board, slot, possible, spread === 0 ? undefined : (place) => urges.get(place) ?? 0)
    }
    for (const slot of chosen) fillSlot(board, slot, possible)
    insertAll(board, ordered)
    if (board.value < before - LEAST_GAIN) board.restore(known)
  }
}

function placedIn(board: Board, possible: readonly number[], slots: readonly number[]): number[] {
  return possible.filter((place) => slots.includes(board.slotOf[place] ?? -1) && board.locked[place] === 0)
}
