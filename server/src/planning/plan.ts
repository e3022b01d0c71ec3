import { type Draw, drawFrom, shuffled } from '../assignment/random.ts'
import { addTrips, bestTripTo, proposed, setsTried } from './best-trip.ts'
import { boundOf } from './bound.ts'
import { reseat } from './guests.ts'
import { type OpenTrip, type Planning, PlanState, placesOf, planningOf } from './plan-state.ts'
import type { PinnedTrip, PlannedTrip, PlanningProblem, Trip, YearPlan } from './problem.ts'

const ROUNDING = 1e-9
/** Steps that all attempts to better a plan may take together, roughly; a step is a pair looked at. */
const EFFORT = 60_000_000
const ATTEMPTS = 800

/**
 * Proposes the trips of a year: which institutions each visits and which enterprises it takes, so that the pairs that
 * meet weigh most; a pair counts once however often it meets. Keeps the most guests and stops a trip, one city a trip,
 * the most trips an enterprise and an institution; pinned trips keep stops and guests, whatever the limits say.
 *
 * A maximum-coverage problem with cardinality constraints, NP-hard. Method: greedy by what each trip adds (Nemhauser,
 * Wolsey, Fisher 1978, "An analysis of approximations for maximizing submodular set functions"), guests chosen anew by an
 * exact b-matching while stops stand, then large neighbourhood search (Shaw 1998): a few trips are given up and made anew.
 * Measured against the bound of `bound.ts`.
 *
 * Pure; the same problem and seed give the same plan. Fewer trips than asked for come back where no further one adds
 * anything. Throws RangeError where a trip may have no guest or no stop.
 */
export function planYear(problem: PlanningProblem, seed = 1): YearPlan {
  if (problem.enterprisesPerTrip.max < 1 || (problem.stopsPerTrip?.max ?? 1) < 1) {
    throw new RangeError('A trip has at least one guest and one stop')
  }
  const planning = planningOf(problem)
  const state = new PlanState(planning)
  for (const [place, trip] of (problem.pinned ?? []).entries()) state.add(pinnedTrip(planning, trip, place))

  const start = new PlanState(planning)
  start.restore(state.snapshot())
  const bestSingle = addTrips(state, problem.trips)
  reseat(state)
  better(state, problem.trips, drawFrom(seed))
  return planOf(state, Math.max(boundAround(start, problem.trips, bestSingle), state.weight))
}

/**
 * What trips that people changed by hand cover, measured against the same bound as a plan around those that the
 * problem pins. The trips need not keep the limits; where they cover more than the limits allow, they are the bound.
 */
export function weighTrips(problem: PlanningProblem, trips: readonly Trip[]): YearPlan['figures'] {
  const { pinned = [] } = problem
  const planning = planningOf({ ...problem, pinned: [...pinned, ...trips] })
  const [state, start] = [new PlanState(planning), new PlanState(planning)]
  for (const [place, trip] of trips.entries()) state.add(pinnedTrip(planning, trip, place))
  for (const [place, trip] of pinned.entries()) start.add(pinnedTrip(planning, trip, place))
  const tried = new PlanState(planning)
  tried.restore(start.snapshot())
  const bestSingle = addTrips(tried, start.trips.length + 1)
  return planOf(state, Math.max(boundAround(start, problem.trips, bestSingle), state.weight)).figures
}

/** Weight that no plan of so many trips can pass which keeps those it starts from. */
function boundAround(start: PlanState, trips: number, bestSingle: number): number {
  const open = Math.max(0, trips - start.trips.filter(({ closed }) => closed).length)
  const joinable = start.trips.filter(({ closed }) => !closed).length
  return start.weight + boundOf(start, Math.max(open, joinable), joinable === 0 ? bestSingle : undefined)
}

function pinnedTrip(
  planning: Planning,
  { institutions, enterprises, closed = false }: PinnedTrip,
  pinned: number,
): OpenTrip {
  const [rows, columns] = [placesOf(planning.enterprises), placesOf(planning.institutions)]
  const places = (ids: readonly string[], of: Map<string, number>) =>
    [...new Set(ids)].map((id) => of.get(id) ?? 0)
  const guests = places(enterprises, rows)
  return { stops: places(institutions, columns), guests, pinned, closed, fixedGuests: guests.length }
}

/** Gives up a few trips, makes others in their place, and keeps what covers more. */
function better(state: PlanState, trips: number, draw: Draw): void {
  const { planning } = state
  const { cities, stops, enterprises, most } = planning
  const sets = cities.reduce((sum, { length }) => sum + setsTried(length, stops.max), 0)
  const cost = 4 * sets * stops.max * enterprises.length + trips * most * (enterprises.length + cities.length)
  const attempts = Math.min(ATTEMPTS, Math.floor(EFFORT / Math.max(1, cost)))
  for (let attempt = 0; attempt < attempts; attempt++) {
    const own = state.trips.filter(({ pinned }) => pinned === null)
    const [known, before] = [state.weight, state.snapshot()]
    for (const trip of shuffled(own, draw).slice(0, 1 + draw(4))) state.remove(trip)
    if (attempt % 3 === 0) addByChance(state, trips, draw)
    const likings = planning.cities.map(() => 1 + draw(100) / 250)
    addTrips(state, trips, (city) => likings[city] ?? 1)
    reseat(state)
    if (state.weight < known) state.restore(before)
  }
}

/** A trip of some guests to some institutions of some city: a start that greed would not make. */
function addByChance(state: PlanState, trips: number, draw: Draw): void {
  const { cities } = state.planning
  const city = cities[draw(cities.length)] ?? []
  const choice = bestTripTo(
    state,
    city.filter(() => draw(2) === 0),
  )
  const guests = choice.guests.filter(() => draw(2) === 0)
  const isTrip = guests.length > 0 && guests.length >= state.planning.least
  if (isTrip && state.trips.length < trips) state.add(proposed({ ...choice, guests }))
}

function planOf(state: PlanState, bound: number): YearPlan {
  const { planning, weight } = state
  const counted = new PlanState(planning)
  const ordered = [...state.trips].sort(
    (a, b) => (a.pinned ?? Number.POSITIVE_INFINITY) - (b.pinned ?? Number.POSITIVE_INFINITY) || 0,
  )
  const trips = ordered.map((trip): PlannedTrip => {
    const [before, pairsBefore] = [counted.weight, coveredPairs(counted)]
    counted.add(trip)
    return {
      institutions: trip.stops.map((stop) => planning.institutions[stop] ?? ''),
      enterprises: trip.guests.map((guest) => planning.enterprises[guest] ?? ''),
      weight: counted.weight - before,
      pairs: coveredPairs(counted) - pairsBefore,
      pinned: trip.pinned,
    }
  })
  const further = trips.filter(({ pinned }) => pinned === null).sort((a, b) => b.weight - a.weight)
  return {
    trips: [...trips.filter(({ pinned }) => pinned !== null), ...further],
    figures: {
      weight,
      pairs: coveredPairs(state),
      bound,
      gap: bound - weight <= ROUNDING * bound ? 0 : (bound - weight) / bound,
      totalWeight: planning.weights.reduce((sum, each) => sum + each, 0),
      totalPairs: planning.weights.filter((each) => each > 0).length,
      enterprises: state.taken.filter((trips) => trips > 0).length,
    },
  }
}

function coveredPairs({ covered, planning }: PlanState): number {
  return covered.reduce((sum, times, at) => sum + (times > 0 && (planning.weights[at] ?? 0) > 0 ? 1 : 0), 0)
}
