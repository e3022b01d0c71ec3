import { Board } from './board.ts'
import { instanceOf } from './instance.ts'
import { type Pair, pairKey, type SchedulingProblem } from './problem.ts'

/** A wish that could take the place: at the freed table, in the freed slot, moving nobody. */
export type Replacement = Pair & {
  /** whether somebody takes part whose meeting fell away */
  servesPartner: boolean
  /** worth with fairness, to compare by */
  gain: number
}

/** A place that became free, whose meeting fell away, and who could sit there; best first. */
export type FreedSlot = {
  slot: string
  table: string
  /** the participant who now has nobody to meet */
  partner: string
  replacements: readonly Replacement[]
}

const SHOWN = 5

/**
 * What becomes of the places of somebody who cancels late. `previous` of the problem is the grid as it stands, with the
 * meetings of who left; wishes are those open still. Those who lost a meeting come first, then worth. Slots that are over
 * can be left out by blocking them. At most five replacements a place; each wish may be named at several places.
 */
export function freedSlots(problem: SchedulingProblem, whoLeft: readonly string[]): FreedSlot[] {
  const left = new Set(whoLeft)
  const previous = problem.previous ?? []
  const freed = previous.filter(
    ({ enterprise, institution }) => left.has(enterprise) || left.has(institution),
  )
  const instance = instanceOf(
    {
      ...problem,
      participants: problem.participants.filter(({ id }) => !left.has(id)),
      wishes: wishesAndPlaced(problem),
    },
    {},
  )
  const board = new Board(instance)
  const placeOf = new Map(instance.candidates.map(({ pair }, place) => [pairKey(pair), place]))
  for (const meeting of previous) {
    const place = placeOf.get(pairKey(meeting))
    const slot = instance.places.slot.get(meeting.slot)
    if (place !== undefined && slot !== undefined && board.fits(place, slot)) board.place(place, slot)
  }
  const standing = new Set(previous.map(pairKey))
  const open = instance.candidates.flatMap(({ pair }, place) => (standing.has(pairKey(pair)) ? [] : [place]))

  return freed.flatMap((meeting) => {
    const slot = instance.places.slot.get(meeting.slot)
    const table = instance.places.table.get(meeting.table)
    const isUsable = slot !== undefined && instance.usable[(table ?? -1) * instance.slots.length + slot] === 1
    const partner = left.has(meeting.enterprise) ? meeting.institution : meeting.enterprise
    const replacements = isUsable
      ? open
          .filter((place) => board.fits(place, slot))
          .map((place) => replacementOf(board, place, slot, partner))
      : []
    replacements.sort((a, b) => Number(b.servesPartner) - Number(a.servesPartner) || b.gain - a.gain)
    const named = { slot: meeting.slot, table: meeting.table, partner }
    return left.has(partner) ? [] : [{ ...named, replacements: replacements.slice(0, SHOWN) }]
  })
}

function replacementOf(board: Board, place: number, slot: number, partner: string): Replacement {
  const { pair } = board.candidate(place)
  const servesPartner = pair.enterprise === partner || pair.institution === partner
  return { ...pair, servesPartner, gain: board.gainOf(place, slot) }
}

/** Meetings that stand count as wished for, so that they keep their places. */
function wishesAndPlaced({ wishes, previous = [] }: SchedulingProblem): SchedulingProblem['wishes'] {
  return [
    ...wishes,
    ...previous.map(({ enterprise, institution }) => ({ enterprise, institution, origin: 'one' as const })),
  ]
}
