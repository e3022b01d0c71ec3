import type { Database } from '@duijie/db/client'
import { hostedEvents } from '@duijie/db/schema/hosted-events'
import { meetings } from '@duijie/db/schema/meetings'
import { comingEventStages } from '@duijie/shared/stages'
import { and, eq, gt, inArray, isNull, lte, or } from 'drizzle-orm'
import type { AccountService } from '../accounts/service.ts'
import { handleJob, type JobHandler } from '../jobs/job.ts'
import { accountsOf, notify } from '../notifications/notify.ts'
import { findMeetings } from './meetings/rows.ts'
import { remindOfEventsJob } from './remind-job.ts'
import { type TellingDependencies, tellGuests } from './telling.ts'

interface Dependencies extends TellingDependencies {
  db: Database
  clock: () => Date
  accounts: AccountService
}

const DAY_MS = 86_400_000
/** Guests are reminded so long before; an outcome is asked for again every so many days. */
const BEFORE_MS = 2 * DAY_MS
const AGAIN_MS = 7 * DAY_MS
const LOOKED_BACK_MS = 180 * DAY_MS

export const eventHandlers = (dependencies: Dependencies): JobHandler[] => [
  handleJob(remindOfEventsJob, async () => {
    await remindGuests(dependencies)
    await askForOutcomes(dependencies)
  }),
]

/** Once for each time that an event is set to. */
async function remindGuests(dependencies: Dependencies): Promise<void> {
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

/** Both sides and whoever looks after the event, until one of them says what came of a meeting. */
async function askForOutcomes({ db, clock, accounts }: Dependencies): Promise<void> {
  const now = clock()
  const open = await findMeetings(
    db,
    and(
      isNull(meetings.outcome),
      or(eq(meetings.stage, 'held'), and(eq(meetings.stage, 'scheduled'), lte(meetings.endsAt, now))),
      gt(meetings.updatedAt, new Date(now.getTime() - LOOKED_BACK_MS)),
    ),
  )
  for (const { meeting, enterprise, institution } of open) {
    const [event] = await db.select().from(hostedEvents).where(eq(hostedEvents.id, meeting.eventId))
    if (!event) continue
    const since = (meeting.endsAt ?? event.endsAt).getTime()
    const key = `outcome of ${meeting.id} asked ${Math.floor((now.getTime() - since) / AGAIN_MS)}`
    const news = { kind: 'outcome_due', subjectKind: 'hosted_event', subjectId: event.id, key } as const
    const values = (organization: string) => ({ title: event.title, organization })
    const bureau = event.ownerId ? [event.ownerId] : await accounts.staffIds()
    await db.transaction(async (tx) => {
      const enterprises = await accountsOf(tx, enterprise.id, 'enterprise')
      const liaisons = await accountsOf(tx, institution.id, 'liaison')
      await notify(tx, enterprises, { ...news, values: values(institution.name) }, now)
      await notify(tx, liaisons, { ...news, values: values(enterprise.name) }, now)
      await notify(tx, bureau, { ...news, values: values(`${enterprise.name}、${institution.name}`) }, now)
    })
  }
}
