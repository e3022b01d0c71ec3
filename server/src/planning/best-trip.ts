import type { OpenTrip, PlanState } from './plan-state.ts'

/** So many sets of stops of a city are all tried; of more, only those that grow stop by stop. */
const ALL_TRIED = 400
const SEEDS = 4

/** Stops of one city, who gains there and how much. */
export type Choice = { stops: readonly number[]; guests: readonly number[]; weight: number }

/** Guests with a trip left who gain most at the stops, best first, at most `most`. */
function bestGuests(
  state: PlanState,
  stops: readonly number[],
  most: number,
): { guests: number[]; weight: number } {
  const { enterprises, perEnterprise } = state.planning
  const gains: { guest: number; gain: number }[] = []
  for (let guest = 0; guest < enterprises.length; guest++) {
    if ((state.taken[guest] ?? 0) >= perEnterprise) continue
    let gain = 0
    for (const stop of stops) gain += state.open(guest, stop)
    if (gain > 0) gains.push({ guest, gain })
  }
  const best = gains.sort((a, b) => b.gain - a.gain || a.guest - b.guest).slice(0, most)
  return { guests: best.map(({ guest }) => guest), weight: best.reduce((sum, { gain }) => sum + gain, 0) }
}

/** Sets of at most `size` of the items, smaller ones first. */
function subsets(items: readonly number[], size: number): number[][] {
  const all: number[][] = [[]]
  for (let from = 0; from < all.length; from++) {
    const set = all[from] ?? []
    if (set.length === size) continue
    for (const item of items) if (item > (set.at(-1) ?? -1)) all.push([...set, item])
  }
  return all.slice(1)
}

function countSubsets(items: number, size: number): number {
  let [sum, term] = [0, 1]
  for (let k = 1; k <= Math.min(size, items); k++) {
    term = (term * (items - k + 1)) / k
    sum += term
  }
  return sum
}

export const triesAll = (items: number, size: number) => countSubsets(items, size) <= ALL_TRIED

/** Sets of stops weighed for one trip to a city of so many institutions. */
export const setsTried = (items: number, size: number) =>
  triesAll(items, size) ? countSubsets(items, size) : items + SEEDS * items * (size - 1)

/**
 * The trip to one city that adds most to the plan as it stands, of all sets of stops, or where they are too many, of sets
 * grown from the best institutions by the stop that adds most. Weight 0 where no trip of at least the fewest guests and
 * stops adds anything.
 */
export function bestTripTo(state: PlanState, city: readonly number[]): Choice {
  const { stops, least, most, perInstitution } = state.planning
  let best: Choice = { stops: [], guests: [], weight: 0 }
  const consider = (set: readonly number[]): number => {
    const { guests, weight } = bestGuests(state, set, most)
    const isTrip = set.length >= stops.min && guests.length >= least
    if (isTrip && weight > best.weight) best = { stops: set, guests, weight }
    return weight
  }
  const open = city.filter((institution) => (state.visited[institution] ?? 0) < perInstitution)
  if (triesAll(open.length, stops.max)) {
    for (const set of subsets(open, stops.max)) consider(set)
    return best
  }
  const alone = open.map((institution) => ({ institution, weight: consider([institution]) }))
  const seeds = alone.sort((a, b) => b.weight - a.weight || a.institution - b.institution).slice(0, SEEDS)
  for (const { institution } of seeds) grow([institution], open, stops.max, consider)
  return best
}

export const proposed = ({ stops, guests }: Choice): OpenTrip => ({
  stops: [...stops],
  guests: [...guests],
  pinned: null,
  closed: false,
  fixedGuests: 0,
})

/**
 * Adds one trip after another, each the one that adds most, until there are so many or none adds anything. What a trip
 * adds never grows while the plan does, so a city is weighed anew only when it comes first by what it was worth before
 * (Minoux 1978, "Accelerated greedy algorithms for maximizing submodular set functions"). `liking` multiplies what
 * a city counts, to try other plans. Answers the weight of the first trip.
 */
export function addTrips(
  state: PlanState,
  trips: number,
  liking: (city: number) => number = () => 1,
): number {
  const { cities } = state.planning
  const worth = cities.map(() => Number.POSITIVE_INFINITY)
  const ranks = cities.map((_, city) => liking(city))
  let first = 0
  while (state.trips.length < trips) {
    let chosen: Choice | undefined
    while (chosen === undefined) {
      const [city, next] = firstTwo(worth.map((each, at) => each * (ranks[at] ?? 1)))
      if (city < 0 || worth[city] === 0) return first
      const choice = bestTripTo(state, cities[city] ?? [])
      worth[city] = choice.weight
      if (choice.weight > 0 && choice.weight * (ranks[city] ?? 1) >= next) chosen = choice
    }
    first ||= chosen.weight
    state.add(proposed(chosen))
  }
  return first
}

/** Place of the greatest value, and the second greatest value. */
function firstTwo(values: readonly number[]): [place: number, next: number] {
  let [place, first, next] = [-1, Number.NEGATIVE_INFINITY, 0]
  values.forEach((value, at) => {
    if (value > first) [place, first, next] = [at, value, Math.max(0, first)]
    else if (value > next) next = value
  })
  return [place, next]
}

function grow(
  seed: readonly number[],
  open: readonly number[],
  size: number,
  consider: (set: readonly number[]) => number,
): void {
  let set = seed
  while (set.length < size) {
    const wider = open
      .filter((institution) => !set.includes(institution))
      .map((institution) => [...set, institution])
    const weighed = wider.map((stops) => ({ stops, weight: consider(stops) }))
    const [next] = weighed.sort((a, b) => b.weight - a.weight)
    if (next === undefined) return
    set = next.stops
  }
}
