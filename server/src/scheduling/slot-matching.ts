import { bestBMatching } from '../assignment/b-matching.ts'
import type { Board } from './board.ts'
import { valueIn } from './instance.ts'
import { fairGain } from './worth.ts'

const ONCE = [0]

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

  const lefts = new Map<number, number>()
  const rights = new Map<number, number>()
  const nodeOf = (nodes: Map<number, number>, participant: number) => {
    const node = nodes.get(participant) ?? nodes.size
    nodes.set(participant, node)
    return node
  }
  const [edges, from, to, values]: [number[], number[], number[], number[]] = [[], [], [], []]
  for (const place of among) {
    const candidate = board.candidate(place)
    const [left, right] = candidate.ends
    if (slotOf[place] !== -1 || board.isFull(left) || board.isFull(right)) continue
    if (!board.isFree(left, slot) || !board.isFree(right, slot)) continue
    edges.push(place)
    from.push(nodeOf(lefts, left))
    to.push(nodeOf(rights, right))
    const fairness = fairGain((meetings[left] ?? 0) + 1) + fairGain((meetings[right] ?? 0) + 1)
    values.push(valueIn(candidate, slot) + fairness + (urge?.(place) ?? 0))
  }
  const { chosen } = bestBMatching({
    left: Array.from({ length: lefts.size }, () => ONCE),
    right: Array.from({ length: rights.size }, () => ONCE),
    edges: { from: Int32Array.from(from), to: Int32Array.from(to), value: Float64Array.from(values) },
    limit: tables,
  })
  for (const edge of chosen) board.place(edges[edge] ?? 0, slot)
}
