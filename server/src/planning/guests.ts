import { bestPairs } from '../assignment/best-pairs.ts'
import type { OpenTrip, PlanState } from './plan-state.ts'

/**
 * Chooses the guests of all trips anew while their stops stand: who goes on which trip is a maximum-weight
 * b-matching under the seats of trips and the trips an enterprise may make. Exact where no two trips share a stop or
 * pairs of shared stops are asked for once; otherwise what the trips before leave open counts. Keeps the new guests
 * only where they cover more.
 */
export function reseat(state: PlanState): void {
  const before = state.snapshot()
  const known = state.weight
  const { most, perEnterprise, enterprises, least } = state.planning
  const groups = new Map<string, OpenTrip[]>()
  for (const trip of state.trips) {
    state.setGuests(trip, trip.guests.slice(0, trip.fixedGuests))
    if (trip.closed) continue
    const key = [...trip.stops].sort((a, b) => a - b).join(' ')
    groups.set(key, [...(groups.get(key) ?? []), trip])
  }
  const sets = [...groups.values()]
  const seats = sets.map((trips) =>
    trips.reduce((sum, trip) => sum + Math.max(0, most - trip.guests.length), 0),
  )
  const pairs = sets.flatMap((trips, right) =>
    enterprises.flatMap((_, left) => {
      const value = (trips[0]?.stops ?? []).reduce((sum, stop) => sum + state.open(left, stop), 0)
      return value > 0 ? [{ left, right, value }] : []
    }),
  )
  const { chosen } = bestPairs(pairs, {
    left: (guest) => new Float64Array(Math.max(0, perEnterprise - (state.taken[guest] ?? 0))),
    right: (set) => new Float64Array(seats[set] ?? 0),
  })
  for (const at of chosen) {
    const { left, right } = pairs[at] ?? { left: 0, right: 0 }
    const trip = (sets[right] ?? []).find(({ guests }) => guests.length < most && !guests.includes(left))
    if (trip !== undefined) state.setGuests(trip, [...trip.guests, left])
  }
  const tooFew = state.trips.some(({ guests, pinned }) => pinned === null && guests.length < least)
  if (tooFew || state.weight <= known) state.restore(before)
}
