import { createAgenda } from './agenda.ts'
import { createFeedback } from './feedback.ts'
import { createLiveBoard } from './live-board.ts'
import { createOutcomeLinks, type OutcomeLinkDependencies } from './outcome-links.ts'
import { createOwnMeetings } from './own-meetings.ts'

export type EventDayService = ReturnType<typeof createEventDayService>

/** On the day of an event and after it. */
export function createEventDayService(dependencies: Omit<OutcomeLinkDependencies, 'feedback'>) {
  const feedback = createFeedback(dependencies)
  return {
    ...createAgenda(dependencies),
    ...createLiveBoard(dependencies),
    feedback,
    own: createOwnMeetings(dependencies),
    outcomes: createOutcomeLinks({ ...dependencies, feedback }),
  }
}
