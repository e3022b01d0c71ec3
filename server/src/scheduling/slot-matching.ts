import { bestPairs, once, type ValuedPair } from '../assignment/best-pairs.ts'
import type { Board } from './board.ts'
import { valueIn } from './instance.ts'
import { fairGain } from './worth.ts'

/** What counts of a candidate beside its worth, to draw a slot towards some of them. */
export type Urge = (place: number) => number

/**
 * Fills one slot anew with what is worth most there: of those not placed and those in it, the maximum-weight
 * matching of at most as many pairs as there are tables. Exact for the slot while the other slots stand; the value
 * of the board never falls, unless an urge draws it elsewhere.
 */
export function fillSlot(board: Board, slot: number, among: readonly number[], urge?: Urge): void {
  const { instance, locked, slotOf, meetings } = board
  for (const place of among) if (slotOf[place] === slot && locked[place] === 0) board.remove(place)
  const tables = (instance.capacity[slot] ?? 0) - (board.used[slot] ?? 0)
  if (tables <= 0) return

  const fitting: number[] = []
  const pairs: ValuedPair[] = []
  for (const place of among) {
    const candidate = board.candidate(place)
    const [left, right] = candidate.ends
    if (slotOf[place] !== -1 || board.isFull(left) || board.isFull(right)) continue
    if (!board.isFree(left, slot) || !board.isFree(right, slot)) continue
    const fairness = fairGain((meetings[left] ?? 0) + 1) + fairGain((meetings[right] ?? 0) + 1)
    fitting.push(place)
    pairs.push({ left, right, value: valueIn(candidate, slot) + fairness + (urge?.(place) ?? 0) })
  }
  const { chosen } = bestPairs(pairs, { left: once, right: once, limit: tables })
  for (const at of chosen) board.place(fitting[at] ?? 0, slot)
}
