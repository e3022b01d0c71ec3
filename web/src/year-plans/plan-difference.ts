import type { OrganizationReference } from '@duijie/shared/organizations'
import type { PlannedTrip } from '@duijie/shared/trips'

export interface TripDifference {
  /** place of the trip now, from 0; null where it is gone */
  place: number | null
  institutions: OrganizationReference[]
  kind: 'added' | 'dropped' | 'changed'
  joined: OrganizationReference[]
  left: OrganizationReference[]
}

const stopsOf = ({ institutions }: PlannedTrip) =>
  institutions
    .map(({ id }) => id)
    .sort()
    .join(' ')

const missing = (from: readonly OrganizationReference[], inThese: readonly OrganizationReference[]) =>
  from.filter(({ id }) => !inThese.some((each) => each.id === id))

/** What became of each trip: the same one by its id, or else one to the same institutions; unchanged ones are left out. */
export function planDifference(
  before: readonly PlannedTrip[],
  after: readonly PlannedTrip[],
): TripDifference[] {
  const left = [...before]
  const counterparts = new Map<PlannedTrip, PlannedTrip>()
  const pair = (isSame: (was: PlannedTrip, trip: PlannedTrip) => boolean) => {
    for (const trip of after) {
      const at = counterparts.has(trip) ? -1 : left.findIndex((was) => isSame(was, trip))
      const [was] = at < 0 ? [] : left.splice(at, 1)
      if (was) counterparts.set(trip, was)
    }
  }
  pair((was, trip) => was.id === trip.id && stopsOf(was) === stopsOf(trip))
  pair((was, trip) => stopsOf(was) === stopsOf(trip))
  const here = after.flatMap((trip, place): TripDifference[] => {
    const { institutions, enterprises } = trip
    const was = counterparts.get(trip)
    if (!was) return [{ place, institutions, kind: 'added', joined: enterprises, left: [] }]
    const joined = missing(enterprises, was.enterprises)
    const gone = missing(was.enterprises, enterprises)
    if (joined.length + gone.length === 0) return []
    return [{ place, institutions, kind: 'changed', joined, left: gone }]
  })
  const dropped = left.map(
    ({ institutions, enterprises }): TripDifference => ({
      place: null,
      institutions,
      kind: 'dropped',
      joined: [],
      left: enterprises,
    }),
  )
  return [...here, ...dropped]
}
