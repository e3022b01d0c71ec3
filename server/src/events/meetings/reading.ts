import type { Database } from '@duijie/db/client'
import { eventGuests } from '@duijie/db/schema/event-guests'
import { meetings, meetingVetoes } from '@duijie/db/schema/meetings'
import type { Meeting, MeetingList } from '@duijie/shared/meetings'
import { and, eq, type SQL } from 'drizzle-orm'
import { type Actor, isAccount } from '../../access/actor.ts'
import { forbidden, notFound } from '../../errors.ts'
import type { NeedService } from '../../needs/service.ts'
import { runsEvents } from '../policy.ts'
import type { EventReading } from '../reading.ts'
import type { WholeEvent } from '../rows.ts'
import { sideOf } from './policy.ts'
import { presentMeeting } from './presenter.ts'
import { findMeeting, findMeetings, type MeetingRow, ofOrganization } from './rows.ts'

export interface MeetingReadingDependencies {
  db: Database
  clock: () => Date
  events: EventReading
  needs: NeedService
}

export type MeetingReading = ReturnType<typeof createMeetingReading>

export function createMeetingReading({ db, clock, events, needs }: MeetingReadingDependencies) {
  async function present(actor: Actor, { event }: Pick<WholeEvent, 'event'>, rows: readonly MeetingRow[]) {
    const ids = [...new Set(rows.flatMap(({ meeting }) => meeting.needId ?? []))]
    const known = await needs.findMany(actor, ids)
    const titles = new Map(known.map(({ id, title }) => [id, title]))
    const now = clock()
    return rows.map((row) => presentMeeting(actor, row, event.stage, titles, now))
  }

  /** A meeting of the actor's own, or any for the bureau. */
  async function row(actor: Actor, id: string): Promise<{ row: MeetingRow; event: WholeEvent }> {
    const found = await findMeeting(db, id)
    if (!found || !(runsEvents(actor) || sideOf(actor, found) !== null)) throw notFound()
    return { row: found, event: await events.row(actor, found.meeting.eventId) }
  }

  return {
    row,
    present,

    async get(actor: Actor, id: string): Promise<Meeting> {
      const found = await row(actor, id)
      const [meeting] = await present(actor, found.event, [found.row])
      if (!meeting) throw notFound()
      return meeting
    },

    /** All meetings of the event for the bureau, one's own for a guest. */
    async list(actor: Actor, eventId: string, where?: SQL): Promise<MeetingList> {
      const event = await events.row(actor, eventId)
      const organizationId = isAccount(actor) ? actor.organizationId : null
      if (!runsEvents(actor) && organizationId === null) throw forbidden()
      const own = runsEvents(actor) || organizationId === null ? undefined : ofOrganization(organizationId)
      const rows = await findMeetings(db, and(eq(meetings.eventId, eventId), own, where))
      const vetoes =
        organizationId === null
          ? []
          : await db
              .select({ guestId: meetingVetoes.guestId, otherGuestId: meetingVetoes.otherGuestId })
              .from(meetingVetoes)
              .innerJoin(eventGuests, eq(meetingVetoes.guestId, eventGuests.id))
              .where(and(eq(eventGuests.eventId, eventId), eq(eventGuests.organizationId, organizationId)))
      return { items: await present(actor, event, rows), vetoes }
    },
  }
}
