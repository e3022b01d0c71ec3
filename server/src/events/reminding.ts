import { hostedEvents } from '@duijie/db/schema/hosted-events'
import { comingEventStages } from '@duijie/shared/stages'
import { and, gt, inArray, lte } from 'drizzle-orm'
import { handleJob, type JobHandler } from '../jobs/job.ts'
import { askForFeedback } from './day/asking-for-feedback.ts'
import { type AskingDependencies, askForOutcomes } from './day/asking-for-outcomes.ts'
import { remindOfEventsJob } from './remind-job.ts'
import { tellGuests } from './telling.ts'

const DAY_MS = 86_400_000
/** Guests are reminded so long before. */
const BEFORE_MS = 2 * DAY_MS

export const eventHandlers = (dependencies: AskingDependencies): JobHandler[] => [
  handleJob(remindOfEventsJob, async () => {
    await remindGuests(dependencies)
    await askForOutcomes(dependencies)
    await askForFeedback(dependencies)
  }),
]

/** Once for each time that an event is set to. */
async function remindGuests(dependencies: AskingDependencies): Promise<void> {
  const { db, clock } = dependencies
  const now = clock()
  const near = await db
    .select()
    .from(hostedEvents)
    .where(
      and(
        inArray(hostedEvents.stage, comingEventStages),
        gt(hostedEvents.startsAt, now),
        lte(hostedEvents.startsAt, new Date(now.getTime() + BEFORE_MS)),
      ),
    )
  for (const event of near) {
    const key = `event ${event.id} near ${event.startsAt.toISOString()}`
    const news = { kind: 'event_reminder', reason: '', key, states: ['accepted'] } satisfies Parameters<
      typeof tellGuests
    >[3]
    await db.transaction((tx) => tellGuests(tx, dependencies, { event }, news, now))
  }
}
