import { inOwnThread } from '../../calls/one-call-thread.ts'
import type { SchedulingProblem } from '../../scheduling/problem.ts'
import type { Schedule, scheduleMeetings } from '../../scheduling/schedule.ts'

type Groups = { scheduler: { scheduleMeetings: typeof scheduleMeetings } }

/** Schedules beside everybody else, who would wait for it. */
export const scheduleInThread = (
  problem: SchedulingProblem,
  report: (error: unknown) => void,
): Promise<Schedule> =>
  inOwnThread<Groups, Schedule>(
    new URL('./scheduling-thread.mjs', import.meta.url),
    ['scheduler'],
    report,
    ({ scheduler }) => scheduler.scheduleMeetings(problem),
  )
