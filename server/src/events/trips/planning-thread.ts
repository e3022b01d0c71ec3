import { inOwnThread } from '../../calls/one-call-thread.ts'
import type { planYear, weighTrips } from '../../planning/plan.ts'
import type { PlanningProblem, Trip, YearPlan } from '../../planning/problem.ts'

type Groups = { planner: { planYear: typeof planYear; weighTrips: typeof weighTrips } }

const entry = new URL('./planning-thread.mjs', import.meta.url)

/** Plans beside everybody else, who would wait for it. */
export const planInThread = (problem: PlanningProblem, report: (error: unknown) => void): Promise<YearPlan> =>
  inOwnThread<Groups, YearPlan>(entry, ['planner'], report, ({ planner }) => planner.planYear(problem))

/** Weighs trips as they stand; the bound may take as long as a plan. */
export const weighInThread = (
  problem: PlanningProblem,
  trips: readonly Trip[],
  report: (error: unknown) => void,
): Promise<YearPlan['figures']> =>
  inOwnThread<Groups, YearPlan['figures']>(entry, ['planner'], report, ({ planner }) =>
    planner.weighTrips(problem, trips),
  )
