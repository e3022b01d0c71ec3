import type { TripEventInput } from '@duijie/shared/trips'
import type { Actor } from '../../access/actor.ts'
import { tripCities } from './cities.ts'
import { createTripMaking, type MakingDependencies } from './making.ts'
import { createTripProposing } from './proposing.ts'
import { createYearPlans, type YearPlanDependencies } from './year-plans.ts'

export type TripService = ReturnType<typeof createTripService>

type Dependencies = MakingDependencies & Omit<YearPlanDependencies, 'make'>

/** Trips built from matches: one at a time, and those of a year. */
export function createTripService(dependencies: Dependencies) {
  const { db } = dependencies
  const make = createTripMaking(dependencies)
  return {
    cities: (actor: Actor) => tripCities(db, actor),
    propose: createTripProposing(dependencies),
    make: (actor: Actor, input: TripEventInput) => db.transaction((tx) => make(tx, actor, input)),
    plans: createYearPlans({ ...dependencies, make }),
  }
}
