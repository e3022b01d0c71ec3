import { bestPairs } from '../assignment/best-pairs.ts'
import { triesAll } from './best-trip.ts'
import type { PlanState } from './plan-state.ts'

/**
 * Weight that so many trips, those of the state that are not closed among them, cannot pass in what they add to it; the least of three relaxations, each exact:
 *
 * - pairs alone: an enterprise takes part in as many pairs as its trips have stops, an institution in as many as trips
 *   could bring guests (maximum-weight b-matching);
 * - visits alone: the n-th visit of an enterprise to a city covers its n-th best stops there, whatever the others on the
 *   trip need (maximum-weight b-matching under trips an enterprise and seats of all trips);
 * - as many times the best single trip, where all sets of stops can be tried.
 *
 * With one stop a trip the first is the linear programme without "a trip seats so many" being whole trips.
 */
export function boundOf(state: PlanState, trips: number, bestSingle: number | undefined): number {
  const { planning } = state
  const most = Math.max(planning.stops.max, ...state.trips.map(({ stops }) => stops.length))
  const bounds = [pairsBound(state, trips, most), visitsBound(state, trips, most)]
  const everyTried = planning.cities.every((city) => triesAll(city.length, planning.stops.max))
  if (everyTried && bestSingle !== undefined && planning.least <= 1) bounds.push(trips * bestSingle)
  return Math.min(...bounds)
}

const left = ({ planning, taken }: PlanState, enterprise: number) =>
  Math.max(0, planning.perEnterprise - (taken[enterprise] ?? 0))

function pairsBound(state: PlanState, trips: number, stopsMost: number): number {
  const { enterprises, institutions, most, perInstitution } = state.planning
  const joinable = institutions.map(
    (_, place) => state.trips.filter(({ closed, stops }) => !closed && stops.includes(place)).length,
  )
  const pairs = enterprises.flatMap((_, from) =>
    institutions.flatMap((__, to) => {
      const value = state.open(from, to)
      return value > 0 ? [{ left: from, right: to, value }] : []
    }),
  )
  return bestPairs(pairs, {
    left: (enterprise) =>
      new Float64Array(Math.min(institutions.length, left(state, enterprise) * stopsMost)),
    right: (institution) => {
      const further = Math.max(0, perInstitution - (state.visited[institution] ?? 0))
      const visits = Math.min(trips, further + (joinable[institution] ?? 0))
      return new Float64Array(Math.min(enterprises.length, visits * most))
    },
    limit: trips * most * stopsMost,
  }).value
}

function visitsBound(state: PlanState, trips: number, stopsMost: number): number {
  const { enterprises, cities, most } = state.planning
  const visits = enterprises.flatMap((_, from) =>
    cities.flatMap((city, to) => {
      const best = city.map((institution) => state.open(from, institution)).sort((a, b) => b - a)
      return chunks(best, stopsMost, left(state, from)).map((value) => ({ left: from, right: to, value }))
    }),
  )
  return bestPairs(visits, {
    left: (enterprise) => new Float64Array(left(state, enterprise)),
    right: () => new Float64Array(trips * most),
    limit: trips * most,
  }).value
}

/** Sums of the first so many values, of the next so many, and on, while they are above 0. */
function chunks(values: readonly number[], size: number, most: number): number[] {
  const sums: number[] = []
  for (let at = 0; at < values.length && sums.length < most; at += size) {
    const sum = values.slice(at, at + size).reduce((total, value) => total + value, 0)
    if (sum <= 0) break
    sums.push(sum)
  }
  return sums
}
