import { drawFrom } from '../assignment/random.ts'
import { Board } from './board.ts'
import { boundOf, TOLERANCE } from './bound.ts'
import { changesBetween, type ScheduleChanges } from './changes.ts'
import { figuresOf, plainValue, type ScheduleFigures } from './figures.ts'
import { draft } from './first-draft.ts'
import { search, settle } from './improve.ts'
import { type Instance, instanceOf } from './instance.ts'
import { keepPins, type PinConflict } from './pins.ts'
import {
  type Pair,
  type PlacedMeeting,
  pairKey,
  type SchedulingOptions,
  type SchedulingProblem,
  type SchedulingProblemCode,
} from './problem.ts'
import { reasonOf } from './reasons.ts'
import { type Relaxation, relaxationOf } from './relaxation.ts'
import { tablesFor } from './tables.ts'

export type UnplacedWish = Pair & { code: SchedulingProblemCode }

export type Schedule = {
  /** by slot, then table */
  meetings: readonly PlacedMeeting[]
  /** wishes and fixed pairs that found no place, each with why */
  unplaced: readonly UnplacedWish[]
  /** pins that could not be kept as they stand */
  conflicts: readonly PinConflict[]
  /** against the previous grid; everything is added where there was none */
  changes: ScheduleChanges
  figures: ScheduleFigures
}

/** A grid that people know is changed late and in haste: less is tried, as little may move. */
const effort = { anew: { attempts: 300, rounds: 60 }, again: { attempts: 60, rounds: 12 } } as const

/**
 * Places one-to-one meetings in slots and at tables.
 *
 * Hard rules: nobody sits in two places; breaks, talks, availability, limits and vetoes hold; a table holds one meeting
 * a slot; pins are kept where the other rules allow (they go beyond a limit). Then, in this order: pinned pairs, as
 * many as possible of the meetings people know already and those in their place (with `stability` firm), requested
 * before suggested before met before, higher scores and those with the fewest meetings first (`worth.ts`).
 *
 * Method: which pairs meet is a maximum-weight b-matching, solved exactly; it is laid into slots like an edge
 * colouring by alternating chains (König 1916), then improved by filling slots anew exactly (an assignment each) and by
 * large neighbourhood search (Shaw 1998). A previous grid is the start instead, if there is one. The bound is that of
 * `bound.ts`; the gap is measured against schedules made anew, so it also shows what staying costs.
 *
 * Pure and deterministic: the same problem and seed give the same schedule. Unknown ids in wishes, pins and the previous
 * grid are answered by reasons, not errors.
 */
export function scheduleMeetings(problem: SchedulingProblem, options: SchedulingOptions = {}): Schedule {
  const instance = instanceOf(problem, options)
  const board = new Board(instance)
  const previous = problem.previous ?? []
  const { tables, conflicts } = keepPins(board, problem.pins ?? [])
  const relaxation = relaxationOf(instance)
  const bound = fill(board, relaxation, options.seed ?? 1)

  const tableOf = tablesFor(board, tables, previous)
  const meetings = placedMeetings(board, tableOf)
  const candidateOf = new Map(instance.candidates.map(({ pair }, place) => [pairKey(pair), place]))
  const whyNot = (pair: Pair) => reasonOf(board, pair, candidateOf.get(pairKey(pair)))
  return {
    meetings,
    unplaced: unplacedOf(problem, meetings).map((pair) => ({ ...pair, code: whyNot(pair) })),
    conflicts,
    changes: changesBetween(previous, meetings, whyNot),
    figures: figuresOf(board, tableOf, bound),
  }
}

/** Fills the board and answers the bound. */
function fill(board: Board, relaxation: Relaxation, seed: number): number {
  const { instance } = board
  const { possible } = relaxation
  const alone = relaxation.pairs(new Float64Array(instance.candidates.length))
  const again = instance.candidates.some(({ previousSlot }) => previousSlot >= 0)
  const { attempts, rounds } = again ? effort.again : effort.anew
  const isBest = () => plainValue(board) >= alone.value * (1 - TOLERANCE)
  if (again) stayInPlace(board)
  else draft(board, alone.chosen)
  settle(board, possible)
  search(board, possible, { draw: drawFrom(seed), attempts, goal: isBest })
  return isBest() ? alone.value : boundOf(instance, relaxation, plainValue(board), rounds)
}

/** Meetings of the previous grid that still may stand where they stood, those worth most first. */
function stayInPlace(board: Board): void {
  const { candidates } = board.instance
  const known = candidates.flatMap(({ previousSlot }, place) => (previousSlot >= 0 ? [place] : []))
  const worth = (place: number) => board.candidate(place).bonus + board.candidate(place).worth
  known.sort((a, b) => worth(b) - worth(a) || a - b)
  for (const place of known) {
    const { previousSlot } = board.candidate(place)
    if (board.fits(place, previousSlot)) board.place(place, previousSlot)
  }
}

function placedMeetings({ instance, slotOf }: Board, tableOf: Int32Array): PlacedMeeting[] {
  const placed = placedInOrder(instance, slotOf, tableOf)
  return placed.flatMap(({ place, slot, table }) => {
    const [pair, inSlot, atTable] = [
      instance.candidates[place]?.pair,
      instance.slots[slot],
      instance.tables[table],
    ]
    return pair && inSlot && atTable ? [{ ...pair, slot: inSlot.id, table: atTable.id }] : []
  })
}

function placedInOrder(instance: Instance, slotOf: Int32Array, tableOf: Int32Array) {
  return instance.candidates
    .map((_, place) => ({ place, slot: slotOf[place] ?? -1, table: tableOf[place] ?? -1 }))
    .filter(({ slot }) => slot >= 0)
    .sort((a, b) => a.slot - b.slot || a.table - b.table)
}

function unplacedOf({ wishes, pins = [] }: SchedulingProblem, meetings: readonly PlacedMeeting[]): Pair[] {
  const placed = new Set(meetings.map(pairKey))
  const asked = new Map(
    [...wishes, ...pins].map(({ enterprise, institution }) => {
      const pair = { enterprise, institution }
      return [pairKey(pair), pair]
    }),
  )
  return [...asked].flatMap(([key, pair]) => (placed.has(key) ? [] : [pair]))
}
