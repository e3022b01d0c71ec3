import type { OrganizationReference } from '@duijie/shared/organizations'
import type { PlannedTrip, PlannedTripInput } from '@duijie/shared/trips'

/** One step by hand: from the trips as they stand to those wanted, or null where it no longer applies. */
export type Step = (trips: readonly PlannedTrip[]) => PlannedTrip[] | null

const free = (trip: PlannedTrip | undefined): trip is PlannedTrip =>
  trip !== undefined && trip.eventId === null

const holds = ({ enterprises }: PlannedTrip, id: string) => enterprises.some((each) => each.id === id)

const without = (trip: PlannedTrip, id: string): PlannedTrip => ({
  ...trip,
  enterprises: trip.enterprises.filter((each) => each.id !== id),
  pinnedEnterpriseIds: trip.pinnedEnterpriseIds.filter((each) => each !== id),
  pairs: trip.pairs.filter(({ enterpriseId }) => enterpriseId !== id),
})

const replaced = (trips: readonly PlannedTrip[], ...changed: PlannedTrip[]) =>
  trips.map((trip) => changed.find(({ id }) => id === trip.id) ?? trip)

/** Takes an enterprise from one trip to another that it is not on; from none where it joins anew. */
export const moveEnterprise =
  (enterprise: OrganizationReference, fromId: string | null, toId: string): Step =>
  (trips) => {
    const [from, to] = [trips.find(({ id }) => id === fromId), trips.find(({ id }) => id === toId)]
    if (!free(to) || holds(to, enterprise.id) || from === to) return null
    const joined = { ...to, enterprises: [...to.enterprises, enterprise] }
    if (fromId === null) return replaced(trips, joined)
    return free(from) && holds(from, enterprise.id)
      ? replaced(trips, without(from, enterprise.id), joined)
      : null
  }

export const takeOut =
  (enterpriseId: string, tripId: string): Step =>
  (trips) => {
    const trip = trips.find(({ id }) => id === tripId)
    return free(trip) && holds(trip, enterpriseId) ? replaced(trips, without(trip, enterpriseId)) : null
  }

export const pinEnterprise =
  (enterpriseId: string, tripId: string, pinned: boolean): Step =>
  (trips) => {
    const trip = trips.find(({ id }) => id === tripId)
    if (!free(trip) || !holds(trip, enterpriseId)) return null
    const others = trip.pinnedEnterpriseIds.filter((id) => id !== enterpriseId)
    return replaced(trips, { ...trip, pinnedEnterpriseIds: pinned ? [...others, enterpriseId] : others })
  }

export const pinTrip =
  (tripId: string, pinned: boolean): Step =>
  (trips) => {
    const trip = trips.find(({ id }) => id === tripId)
    return free(trip) ? replaced(trips, { ...trip, pinned }) : null
  }

export const dropTrip =
  (tripId: string): Step =>
  (trips) =>
    free(trips.find(({ id }) => id === tripId)) ? trips.filter(({ id }) => id !== tripId) : null

/** A trip made by hand stays at the next planning. */
export const addTrip =
  (institutions: OrganizationReference[]): Step =>
  (trips) => [
    ...trips,
    {
      id: '',
      institutions,
      enterprises: [],
      pinned: true,
      pinnedEnterpriseIds: [],
      eventId: null,
      pairs: [],
    },
  ]

/** The trips of before, and those that events were made of since. */
export const goBackTo =
  (before: readonly PlannedTrip[]): Step =>
  (trips) => {
    const made = trips.filter(({ eventId }) => eventId !== null)
    const back = before.filter(({ id }) => !made.some((trip) => trip.id === id))
    return [...made, ...back.map((trip) => ({ ...trip, eventId: null }))]
  }

/** As the API takes them. */
export const inputOf = (trips: readonly PlannedTrip[]): PlannedTripInput[] =>
  trips.map(({ id, institutions, enterprises, pinned, pinnedEnterpriseIds }) => ({
    ...(id !== '' && { id }),
    institutionIds: institutions.map((each) => each.id),
    enterpriseIds: enterprises.map((each) => each.id),
    ...{ pinned, pinnedEnterpriseIds },
  }))
