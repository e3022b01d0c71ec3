import type { Database } from '@duijie/db/client'
import { eventGuestStops, eventGuests } from '@duijie/db/schema/event-guests'
import { meetings, meetingTables } from '@duijie/db/schema/meetings'
import type { LiveBoard, MeetingProgress } from '@duijie/shared/event-day'
import type { Meeting } from '@duijie/shared/meetings'
import { and, asc, eq, inArray, isNotNull, isNull } from 'drizzle-orm'
import type { Actor } from '../../access/actor.ts'
import { recordChange } from '../../changes/record-change.ts'
import { forbidden, stageConflict, versionConflict } from '../../errors.ts'
import { findMeetings, updateMeeting } from '../meetings/rows.ts'
import type { MeetingService } from '../meetings/service.ts'
import { bureauOnly, mayEditEvent } from '../policy.ts'
import type { EventService } from '../service.ts'

interface Dependencies {
  db: Database
  clock: () => Date
  events: EventService
  meetings: MeetingService
}

/** What stands at which table, who has come, and what has begun. */
export function createLiveBoard({ db, clock, events, meetings: service }: Dependencies) {
  return {
    async board(actor: Actor, eventId: string): Promise<LiveBoard> {
      bureauOnly(actor)
      const { event } = await events.row(actor, eventId)
      const tables = await db
        .select({ id: meetingTables.id, label: meetingTables.label })
        .from(meetingTables)
        .where(and(eq(meetingTables.eventId, eventId), isNull(meetingTables.removedAt)))
        .orderBy(asc(meetingTables.position))
      const rows = await findMeetings(
        db,
        and(
          eq(meetings.eventId, eventId),
          inArray(meetings.stage, ['scheduled', 'held', 'no_show']),
          isNotNull(meetings.startsAt),
        ),
      )
      const came = await db
        .selectDistinct({ id: eventGuestStops.guestId })
        .from(eventGuestStops)
        .innerJoin(eventGuests, eq(eventGuestStops.guestId, eventGuests.id))
        .where(and(eq(eventGuests.eventId, eventId), eq(eventGuestStops.attendance, 'attended')))
      const arrived = new Set(came.map(({ id }) => id))
      return {
        eventId,
        title: event.title,
        stage: event.stage,
        now: clock().toISOString(),
        tables,
        meetings: rows.flatMap(({ meeting, enterprise, institution, expert }) => {
          const { id, tableId, stage, startsAt, endsAt, begunAt, outcome, version } = meeting
          if (!startsAt || !endsAt) return []
          const host = [institution.name, expert?.name].filter(Boolean).join(' · ')
          return [
            {
              ...{ id, tableId, stage, version },
              enterprise: { name: enterprise.name, arrived: arrived.has(meeting.enterpriseGuestId) },
              institution: { name: host, arrived: arrived.has(meeting.institutionGuestId) },
              begunAt: begunAt?.toISOString() ?? null,
              hasOutcome: outcome !== null,
              startsAt: startsAt.toISOString(),
              endsAt: endsAt.toISOString(),
            },
          ]
        }),
      }
    },

    /** The two sat down, or did not yet; a meeting marked held or missed by mistake is open again. */
    async progress(actor: Actor, id: string, version: number, { begun }: MeetingProgress): Promise<Meeting> {
      const staff = bureauOnly(actor)
      const { row, event } = await service.row(actor, id)
      const { meeting } = row
      if (!mayEditEvent(actor, event.event.stage)) throw forbidden('活动已归档或取消，不能再修改')
      if (meeting.version !== version) throw versionConflict()
      const open = meeting.stage === 'scheduled' || meeting.stage === 'held' || meeting.stage === 'no_show'
      if (!open || meeting.startsAt === null) throw stageConflict('这场洽谈没有排定')
      if (meeting.outcome !== null) throw stageConflict('这场洽谈已填写结果')
      const at = clock()
      if (begun && meeting.startsAt.getTime() - at.getTime() > EARLY_MS) throw stageConflict('洽谈还没有开始')
      await db.transaction(async (tx) => {
        const values = {
          stage: 'scheduled',
          begunAt: begun ? (meeting.begunAt ?? at) : null,
          updatedAt: at,
          updatedBy: staff.accountId,
        } as const
        if (!(await updateMeeting(tx, id, version, values))) throw versionConflict()
        await recordChange(tx, staff, {
          action: begun ? 'begin' : 'reopen',
          subjectKind: 'meeting',
          subjectId: id,
          version: version + 1,
          from: meeting.stage,
          to: 'scheduled',
        })
      })
      return service.get(actor, id)
    },
  }
}

/** A table that is free earlier lets people begin earlier. */
const EARLY_MS = 30 * 60_000
