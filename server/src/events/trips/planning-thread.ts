import { inOwnThread } from '../../calls/one-call-thread.ts'
import type { planYear } from '../../planning/plan.ts'
import type { PlanningProblem, YearPlan } from '../../planning/problem.ts'

type Groups = { planner: { planYear: typeof planYear } }

/** Plans beside everybody else, who would wait for it. */
export const planInThread = (problem: PlanningProblem, report: (error: unknown) => void): Promise<YearPlan> =>
  inOwnThread<Groups, YearPlan>(
    new URL('./planning-thread.mjs', import.meta.url),
    ['planner'],
    report,
    ({ planner }) => planner.planYear(problem),
  )
