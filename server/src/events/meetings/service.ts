import { type AskingDependencies, createMeetingAsking } from './asking.ts'
import { createFreedPlaces } from './freed-places.ts'
import { createGridDesk } from './grid-desk.ts'
import { createMeetingOutcomes, type OutcomeDependencies } from './outcomes.ts'
import { createMeetingReading } from './reading.ts'
import { createMeetingScheduling, type SchedulingDependencies } from './scheduling.ts'

export type MeetingService = ReturnType<typeof createMeetingService>

type Dependencies = Omit<
  AskingDependencies & OutcomeDependencies & SchedulingDependencies,
  'reading' | 'desk'
>

/** One-to-one meetings of an event: asked for, placed on the grid, and what came of them. */
export function createMeetingService(dependencies: Dependencies) {
  const reading = createMeetingReading(dependencies)
  const desk = createGridDesk({ ...dependencies, reading })
  const all = { ...dependencies, reading, desk }
  return {
    ...reading,
    ...createMeetingAsking(all),
    outcome: createMeetingOutcomes(all),
    schedule: createMeetingScheduling(all),
    freed: createFreedPlaces(all),
  }
}
