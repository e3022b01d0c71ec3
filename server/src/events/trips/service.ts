import { createTripMaking, type MakingDependencies } from './making.ts'
import { createTripProposing } from './proposing.ts'
import { createYearPlans, type YearPlanDependencies } from './year-plans.ts'

export type TripService = ReturnType<typeof createTripService>

type Dependencies = MakingDependencies & Omit<YearPlanDependencies, 'make'>

/** Trips built from matches: one at a time, and those of a year. */
export function createTripService(dependencies: Dependencies) {
  const make = createTripMaking(dependencies)
  return {
    propose: createTripProposing(dependencies),
    make,
    plans: createYearPlans({ ...dependencies, make }),
  }
}
