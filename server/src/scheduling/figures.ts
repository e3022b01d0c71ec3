import type { Board } from './board.ts'
import { fairnessOf } from './worth.ts'

export type ScheduleFigures = {
  placed: number
  /** wishes of one or both that could be considered, and how many of them are placed */
  requested: number
  requestedPlaced: number
  /** worth and fairness of what is placed; what no schedule can pass; what is missing to it, 0–1 */
  value: number
  bound: number
  gap: number
  /** fewest and most meetings of those who are in any wish; 0 where there is nobody */
  fewest: number
  most: number
  /** ids of those who are in a wish and have no meeting */
  withoutAny: readonly string[]
  /** 1 where everybody has the same share of what they wish, 1/n where one has all (Jain, Chiu, Hawe 1984) */
  evenness: number
  /** how often somebody changes tables between two meetings */
  tableChanges: number
}

const ROUNDING = 1e-9

/** Worth and fairness, without what staying and pins add. */
export function plainValue(board: Board): number {
  const worth = board.instance.candidates.reduce(
    (sum, candidate, place) => sum + ((board.slotOf[place] ?? -1) >= 0 ? candidate.worth : 0),
    0,
  )
  return board.meetings.reduce((sum, meetings) => sum + fairnessOf(meetings), worth)
}

export function figuresOf(board: Board, tableOf: Int32Array, bound: number): ScheduleFigures {
  const { candidates, participants, limits } = board.instance
  const isPlaced = (place: number) => (board.slotOf[place] ?? -1) >= 0
  const value = plainValue(board)
  const wished = new Int32Array(participants.length)
  for (const { ends } of candidates) for (const end of ends) wished[end] = (wished[end] ?? 0) + 1
  const wishing = participants.flatMap((_, place) => (wished[place] ? [place] : []))
  const meetings = wishing.map((place) => board.meetings[place] ?? 0)
  const shares = wishing.map((place, at) => {
    const most = Math.min(wished[place] ?? 0, limits[place] ?? 0)
    return most === 0 ? 1 : (meetings[at] ?? 0) / most
  })
  return {
    placed: candidates.filter((_, place) => isPlaced(place)).length,
    requested: candidates.filter(({ requested }) => requested).length,
    requestedPlaced: candidates.filter(({ requested }, place) => requested && isPlaced(place)).length,
    value,
    bound,
    gap: bound - value <= ROUNDING * bound ? 0 : (bound - value) / bound,
    fewest: meetings.length === 0 ? 0 : Math.min(...meetings),
    most: Math.max(0, ...meetings),
    withoutAny: wishing
      .filter((place) => board.meetings[place] === 0)
      .map((place) => participants[place]?.id ?? ''),
    evenness: evennessOf(shares),
    tableChanges: tableChanges(board, tableOf),
  }
}

/** Jain's index of the shares: (Σx)² / (n Σx²); 1 where there is nothing to share. */
export function evennessOf(shares: readonly number[]): number {
  const sum = shares.reduce((total, share) => total + share, 0)
  const squares = shares.reduce((total, share) => total + share * share, 0)
  return squares === 0 ? 1 : sum ** 2 / (shares.length * squares)
}

function tableChanges(board: Board, tableOf: Int32Array): number {
  return board.instance.participants.reduce((sum, _, participant) => {
    const row = board.instance.slots.flatMap((__, slot) => {
      const place = board.meetingAt(participant, slot)
      return place < 0 ? [] : [tableOf[place]]
    })
    return sum + row.filter((table, at) => at > 0 && table !== row[at - 1]).length
  }, 0)
}
