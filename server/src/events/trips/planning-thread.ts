import { remoteGroups } from '../../calls/calls.ts'
import { startThread } from '../../calls/restarting-thread.ts'
import type { planYear } from '../../planning/plan.ts'
import type { PlanningProblem, YearPlan } from '../../planning/problem.ts'

type Planner = { planYear: typeof planYear }

/** Plans in a thread that lives for this one plan, so that nobody else waits for it. */
export async function planInThread(
  problem: PlanningProblem,
  report: (error: unknown) => void,
): Promise<YearPlan> {
  const thread = startThread({ entry: new URL('./planning-thread.mjs', import.meta.url), report })
  try {
    return await remoteGroups<{ planner: Planner }>(['planner'], thread.call).planner.planYear(problem)
  } finally {
    await thread.close()
  }
}
