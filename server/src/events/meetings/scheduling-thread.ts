import { remoteGroups } from '../../calls/calls.ts'
import { startThread } from '../../calls/restarting-thread.ts'
import type { SchedulingProblem } from '../../scheduling/problem.ts'
import type { Schedule, scheduleMeetings } from '../../scheduling/schedule.ts'

type Scheduler = { scheduleMeetings: typeof scheduleMeetings }

/** Schedules in a thread that lives for this one grid, so that nobody else waits for it. */
export async function scheduleInThread(
  problem: SchedulingProblem,
  report: (error: unknown) => void,
): Promise<Schedule> {
  const thread = startThread({ entry: new URL('./scheduling-thread.mjs', import.meta.url), report })
  try {
    return await remoteGroups<{ scheduler: Scheduler }>(
      ['scheduler'],
      thread.call,
    ).scheduler.scheduleMeetings(problem)
  } finally {
    await thread.close()
  }
}
