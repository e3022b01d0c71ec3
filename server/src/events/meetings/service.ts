import { type AskingDependencies, createMeetingAsking } from './asking.ts'
import { createMeetingOutcomes, type OutcomeDependencies } from './outcomes.ts'
import { createMeetingReading } from './reading.ts'
import { createMeetingScheduling, type SchedulingDependencies } from './scheduling.ts'

export type MeetingService = ReturnType<typeof createMeetingService>

type Dependencies = Omit<AskingDependencies & OutcomeDependencies & SchedulingDependencies, 'reading'>

/** One-to-one meetings of an event: asked for, placed on the grid, and what came of them. */
export function createMeetingService(dependencies: Dependencies) {
  const reading = createMeetingReading(dependencies)
  const all = { ...dependencies, reading }
  return {
    get: reading.get,
    list: reading.list,
    ...createMeetingAsking(all),
    outcome: createMeetingOutcomes(all),
    schedule: createMeetingScheduling(all),
  }
}
