import type { PlanningProblem } from './problem.ts'

/** A trip by places of institutions and enterprises. */
export type OpenTrip = {
  stops: number[]
  guests: number[]
  pinned: number | null
  closed: boolean
  fixedGuests: number
}

export type Planning = {
  enterprises: readonly string[]
  institutions: readonly string[]
  /** institutions of each city */
  cities: readonly (readonly number[])[]
  /** by enterprise and institution, 0 where nothing is open */
  weights: Float64Array
  most: number
  least: number
  stops: { min: number; max: number }
  perEnterprise: number
  perInstitution: number
}

export function planningOf(problem: PlanningProblem): Planning {
  const { pairs, pinned = [], cities: cityOf = new Map() } = problem
  const enterprises = different([
    ...pairs.map((pair) => pair.enterprise),
    ...pinned.flatMap((trip) => trip.enterprises),
  ])
  const institutions = different([
    ...pairs.map((pair) => pair.institution),
    ...pinned.flatMap((trip) => trip.institutions),
  ])
  const [rows, columns] = [placesOf(enterprises), placesOf(institutions)]
  const weights = new Float64Array(enterprises.length * institutions.length)
  for (const { enterprise, institution, weight } of pairs) {
    const at = (rows.get(enterprise) ?? 0) * institutions.length + (columns.get(institution) ?? 0)
    weights[at] = Math.max(weights[at] ?? 0, weight)
  }
  const cities = new Map<string, number[]>()
  institutions.forEach((id, place) => {
    const city = cityOf.get(id) ?? `\n${id}`
    cities.set(city, [...(cities.get(city) ?? []), place])
  })
  const { min = 1, max } = problem.stopsPerTrip ?? { max: 1 }
  return {
    enterprises,
    institutions,
    cities: [...cities.values()],
    weights,
    most: problem.enterprisesPerTrip.max,
    least: problem.enterprisesPerTrip.min ?? 1,
    stops: { min, max },
    perEnterprise: problem.perEnterprise,
    perInstitution: problem.perInstitution ?? Number.POSITIVE_INFINITY,
  }
}

const different = (ids: readonly string[]) => [...new Set(ids)]
export const placesOf = (ids: readonly string[]) => new Map(ids.map((id, place) => [id, place]))

/** Trips under way: how often each pair is covered, each enterprise taken and each institution visited. */
export class PlanState {
  readonly planning: Planning
  readonly trips: OpenTrip[] = []
  readonly covered: Uint8Array
  readonly taken: Int32Array
  readonly visited: Int32Array
  /** weight of the pairs covered at least once */
  weight = 0

  constructor(planning: Planning) {
    this.planning = planning
    this.covered = new Uint8Array(planning.weights.length)
    this.taken = new Int32Array(planning.enterprises.length)
    this.visited = new Int32Array(planning.institutions.length)
  }

  /** What covering the pair would add still. */
  open(enterprise: number, institution: number): number {
    const at = enterprise * this.planning.institutions.length + institution
    return this.covered[at] === 0 ? (this.planning.weights[at] ?? 0) : 0
  }

  add(trip: OpenTrip): void {
    this.trips.push(trip)
    this.#count(trip, 1)
  }

  remove(trip: OpenTrip): void {
    this.trips.splice(this.trips.indexOf(trip), 1)
    this.#count(trip, -1)
  }

  setGuests(trip: OpenTrip, guests: number[]): void {
    this.#count(trip, -1)
    trip.guests = guests
    this.#count(trip, 1)
  }

  /** A copy of the trips, to come back to. */
  snapshot(): OpenTrip[] {
    return this.trips.map((trip) => ({ ...trip, stops: [...trip.stops], guests: [...trip.guests] }))
  }

  restore(trips: readonly OpenTrip[]): void {
    for (const trip of [...this.trips]) this.remove(trip)
    for (const trip of trips) this.add({ ...trip, stops: [...trip.stops], guests: [...trip.guests] })
  }

  #count({ stops, guests }: OpenTrip, step: 1 | -1): void {
    const { institutions, weights } = this.planning
    for (const stop of stops) this.visited[stop] = (this.visited[stop] ?? 0) + step
    for (const guest of guests) {
      this.taken[guest] = (this.taken[guest] ?? 0) + step
      for (const stop of stops) {
        const at = guest * institutions.length + stop
        const before = this.covered[at] ?? 0
        this.covered[at] = before + step
        if (before === (step === 1 ? 0 : 1)) this.weight += step * (weights[at] ?? 0)
      }
    }
  }
}
