import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { planYear, weighTrips } from './plan.ts'
import type { PlanningProblem, Trip } from './problem.ts'

const ENTERPRISES = ['e0', 'e1', 'e2', 'e3']
const INSTITUTIONS = ['i0', 'i1', 'i2']

const smallProblems: fc.Arbitrary<PlanningProblem> = fc.record({
  pairs: fc
    .array(fc.integer({ min: -6, max: 9 }), { minLength: 12, maxLength: 12 })
    .map((weights) =>
      weights.flatMap((weight, at) =>
        weight > 0
          ? [{ enterprise: ENTERPRISES[at % 4] ?? '', institution: INSTITUTIONS[at % 3] ?? '', weight }]
          : [],
      ),
    ),
  trips: fc.integer({ min: 0, max: 2 }),
  enterprisesPerTrip: fc.record({ max: fc.integer({ min: 1, max: 3 }) }),
  stopsPerTrip: fc.record({ max: fc.integer({ min: 1, max: 2 }) }),
  perEnterprise: fc.integer({ min: 0, max: 2 }),
  perInstitution: fc.integer({ min: 1, max: 2 }),
  cities: fc
    .array(fc.constantFrom('north', 'south'), { minLength: 3, maxLength: 3 })
    .map((cities) => new Map(cities.map((city, at) => [INSTITUTIONS[at] ?? '', city]))),
})

const cityOf = ({ cities }: PlanningProblem, institution: string) => cities?.get(institution) ?? institution

function subsetsOf(items: readonly string[], most: number): string[][] {
  const all = Array.from({ length: 2 ** items.length }, (_, set) => items.filter((__, at) => set & (1 << at)))
  return all.filter(({ length }) => length > 0 && length <= most)
}

function weightOf({ pairs }: PlanningProblem, trips: readonly Trip[]): number {
  const covered = pairs.filter(({ enterprise, institution }) =>
    trips.some((trip) => trip.enterprises.includes(enterprise) && trip.institutions.includes(institution)),
  )
  return covered.reduce((sum, { weight }) => sum + weight, 0)
}

function isAllowed(problem: PlanningProblem, trips: readonly Trip[]): boolean {
  const times = (id: string, list: (trip: Trip) => readonly string[]) =>
    trips.filter((trip) => list(trip).includes(id)).length
  const { perEnterprise, perInstitution = Number.POSITIVE_INFINITY } = problem
  return (
    trips.length <= problem.trips &&
    ENTERPRISES.every((id) => times(id, (trip) => trip.enterprises) <= perEnterprise) &&
    INSTITUTIONS.every((id) => times(id, (trip) => trip.institutions) <= perInstitution) &&
    trips.every(
      ({ institutions, enterprises }) =>
        enterprises.length <= problem.enterprisesPerTrip.max &&
        institutions.length <= (problem.stopsPerTrip?.max ?? 1) &&
        new Set(institutions.map((id) => cityOf(problem, id))).size === 1,
    )
  )
}

function bestOfAll(problem: PlanningProblem): number {
  const stops = subsetsOf(INSTITUTIONS, problem.stopsPerTrip?.max ?? 1)
  const guests = subsetsOf(ENTERPRISES, problem.enterprisesPerTrip.max)
  const trips = stops.flatMap((institutions) => guests.map((enterprises) => ({ institutions, enterprises })))
  const single = trips.filter((trip) => isAllowed(problem, [trip]))
  let best = 0
  for (const [at, one] of single.entries()) {
    best = Math.max(best, weightOf(problem, [one]))
    if (problem.trips < 2) continue
    for (const other of single.slice(at)) {
      const weight = weightOf(problem, [one, other])
      if (weight > best && isAllowed(problem, [one, other])) best = weight
    }
  }
  return problem.trips === 0 ? 0 : best
}

it('finds what trying every plan finds in small cases, within the limits and below the bound', () => {
  fc.assert(
    fc.property(smallProblems, (problem) => {
      const { trips, figures } = planYear(problem)
      expect(isAllowed(problem, trips)).toBe(true)
      expect(weightOf(problem, trips)).toBe(figures.weight)
      expect(trips.reduce((sum, { weight }) => sum + weight, 0)).toBe(figures.weight)
      const best = bestOfAll(problem)
      expect(figures.weight).toBe(best)
      expect(figures.bound).toBeGreaterThanOrEqual(best)
      expect(weighTrips(problem, trips)).toEqual(figures)
      const changed = trips.map((trip) => ({ ...trip, enterprises: trip.enterprises.slice(1) }))
      const fewer = weighTrips(problem, changed)
      expect(fewer.weight).toBe(weightOf(problem, changed))
      expect(fewer.bound).toBe(figures.bound)
    }),
    { numRuns: 60 },
  )
})

describe('around what staff fixed', () => {
  const pairs = ENTERPRISES.flatMap((enterprise) =>
    INSTITUTIONS.map((institution) => ({ enterprise, institution, weight: 1 })),
  )
  const problem = { pairs, trips: 2, enterprisesPerTrip: { max: 3 }, perEnterprise: 1 }

  it('pinned trips keep stops and guests, limits or not, and are joined only while open', () => {
    const pinned = [
      { institutions: ['i0', 'elsewhere'], enterprises: ['e0'] },
      { institutions: ['i1'], enterprises: ['e0', 'newcomer'], closed: true },
    ]
    const { trips, figures } = planYear({ ...problem, pinned })
    expect(trips).toHaveLength(2)
    expect(trips[0]).toMatchObject({ institutions: ['i0', 'elsewhere'], weight: 3, pairs: 3, pinned: 0 })
    expect(trips[0]?.enterprises[0]).toBe('e0')
    expect(trips[0]?.enterprises).toHaveLength(3)
    expect(trips[1]).toMatchObject({
      ...{ institutions: ['i1'], enterprises: ['e0', 'newcomer'] },
      pinned: 1,
    })
    expect(figures.weight).toBe(4)
    expect(figures.bound).toBeGreaterThanOrEqual(4)
  })

  it('what trips by hand cover beyond the limits is not above its bound', () => {
    const everybody = [{ institutions: INSTITUTIONS, enterprises: ENTERPRISES }]
    expect(weighTrips(problem, everybody)).toMatchObject({ weight: 12, pairs: 12, bound: 12, gap: 0 })
    const alone = { institutions: ['i0'], enterprises: ['e0', 'newcomer'] }
    const figures = weighTrips({ ...problem, pinned: [{ ...alone, closed: true }] }, [alone])
    expect(figures).toMatchObject({ weight: 1, pairs: 1, enterprises: 2 })
    expect(figures.bound).toBe(4)
  })

  it('no trip goes with fewer guests than it should, and none where nothing is open', () => {
    expect(planYear({ ...problem, enterprisesPerTrip: { min: 4, max: 4 } }).trips).toHaveLength(1)
    expect(planYear({ ...problem, enterprisesPerTrip: { min: 5, max: 9 } }).trips).toEqual([])
    expect(planYear({ ...problem, pairs: [] })).toMatchObject({
      trips: [],
      figures: { weight: 0, bound: 0, gap: 0 },
    })
    expect(() => planYear({ ...problem, enterprisesPerTrip: { max: 0 } })).toThrow(RangeError)
  })

  it('is the same at every run', () => {
    expect(planYear(problem)).toEqual(planYear(problem))
  })
})
