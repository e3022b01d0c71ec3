import { randomUUID } from 'node:crypto'
import type { Database } from '@duijie/db/client'
import { meetingTables } from '@duijie/db/schema/meetings'
import type {
  EventSchedule,
  MeetingPlacement,
  MeetingSettings,
  ScheduleRunAnswer,
} from '@duijie/shared/meetings'
import { eq, inArray } from 'drizzle-orm'
import type { Actor } from '../../access/actor.ts'
import { recordChange } from '../../changes/record-change.ts'
import { invalid, notFound, stageConflict, versionConflict } from '../../errors.ts'
import type { MatchService } from '../../matches/service.ts'
import { pairKey } from '../../scheduling/problem.ts'
import { affinitiesOf } from './affinity.ts'
import type { GridDesk } from './grid-desk.ts'
import { changesOf } from './grid-state.ts'
import { arrowTo, placesAreTold } from './policy.ts'
import { problemOf } from './problem-of.ts'
import type { MeetingReadingDependencies } from './reading.ts'
import { findMeeting, insertMeeting, updateMeeting } from './rows.ts'
import { scheduleInThread } from './scheduling-thread.ts'
import { isPast, standsOver } from './slots-over.ts'
import type { MeetingTellingDependencies } from './telling-guests.ts'
import { tellPlaces } from './telling-places.ts'

export interface SchedulingDependencies extends MeetingReadingDependencies, MeetingTellingDependencies {
  matches: MatchService
  desk: GridDesk
  report: (error: unknown) => void
}

/** The grid of slots and tables: made by the scheduler, changed by hand, one version at a time. */
export function createMeetingScheduling({
  db,
  clock,
  matches,
  desk,
  report,
  ...telling
}: SchedulingDependencies) {
  const { gridOf, refuseOver, get, take } = desk

  return {
    get,

    /** Tables named by id stay, others are added or taken off; meetings of one taken off stand wrong until moved. */
    async configure(
      actor: Actor,
      eventId: string,
      version: number,
      settings: MeetingSettings,
    ): Promise<EventSchedule> {
      const { staff, event, grid } = await gridOf(actor, eventId)
      refuseOver(event, staff)
      const { tables, ...scheduleSettings } = settings
      const known = new Set(grid.tables.map(({ id }) => id))
      const wrong = tables.findIndex(({ id }) => id !== undefined && !known.has(id))
      if (wrong >= 0) throw invalid(`/tables/${wrong}/id`, '没有这张桌子')
      if (new Set(tables.map(({ label }) => label)).size < tables.length) throw invalid('/tables', '桌号重复')
      await db.transaction(async (tx) => {
        await take(tx, eventId, version, { scheduleSettings })
        const kept = new Set(tables.flatMap(({ id }) => id ?? []))
        const gone = [...known].filter((id) => !kept.has(id))
        if (gone.length > 0) {
          await tx.update(meetingTables).set({ removedAt: clock() }).where(inArray(meetingTables.id, gone))
        }
        for (const [position, { id, label }] of tables.entries()) {
          if (id !== undefined) {
            await tx.update(meetingTables).set({ label, position }).where(eq(meetingTables.id, id))
          } else {
            await tx.insert(meetingTables).values({ id: randomUUID(), eventId, label, position })
          }
        }
        await recordChange(tx, staff, {
          action: 'schedule_settings',
          subjectKind: 'hosted_event',
          subjectId: eventId,
        })
      })
      return get(actor, eventId)
    },

    /** Places everything anew; what people know already moves as little as can be. */
    async run(actor: Actor, eventId: string, version: number): Promise<ScheduleRunAnswer> {
      const { staff, event, grid } = await gridOf(actor, eventId)
      refuseOver(event, staff)
      if (grid.version !== version) throw versionConflict()
      if (grid.slots.length === 0) throw stageConflict('议程里还没有“一对一洽谈”环节，请先在议程中添加')
      if (grid.tables.length === 0) throw stageConflict('还没有洽谈桌，请先设置桌数')
      const started = process.hrtime.bigint()
      const affinities = await affinitiesOf(db, matches, grid.guests)
      const at = clock()
      const problem = await problemOf(db, event, grid, affinities, at)
      const schedule = await scheduleInThread(problem, report)
      const { placed, requested, requestedPlaced, value, bound, gap, fewest, most } = schedule.figures
      const seconds = Number(process.hrtime.bigint() - started) / 1e9
      const figures = { placed, requested, requestedPlaced, value, bound, gap, fewest, most, seconds }
      const before = new Map(grid.meetings.map((row) => [keyOf(row), row]))
      const affinityOf = new Map(affinities.map((each) => [affinityKey(each), each]))
      const slotOf = new Map(grid.slots.map((slot) => [slot.id, slot]))
      const isOver = standsOver(event, at)
      const overPairs = new Set(grid.meetings.filter(isOver).map(keyOf))
      await db.transaction(async (tx) => {
        await take(tx, eventId, version, { scheduleFigures: figures })
        const placedKeys = new Set(schedule.meetings.map(pairKey))
        for (const row of grid.meetings) {
          if (row.meeting.stage !== 'scheduled' || isOver(row) || placedKeys.has(keyOf(row))) continue
          const stage = row.meeting.origin === 'suggested' ? ('cancelled' as const) : ('accepted' as const)
          await place(tx, row.meeting, { stage, startsAt: null, endsAt: null, tableId: null, pinned: false })
        }
        for (const { enterprise, institution, slot, table } of schedule.meetings) {
          const span = slotOf.get(slot)
          if (!span) continue
          const values = { startsAt: new Date(span.startsAt), endsAt: new Date(span.endsAt), tableId: table }
          const known = before.get(pairKey({ enterprise, institution }))
          if (known) {
            if (!isOver(known)) await place(tx, known.meeting, { stage: 'scheduled', ...values })
            continue
          }
          const affinity = affinityOf.get(pairKey({ enterprise, institution }))
          await insertMeeting(tx, {
            id: randomUUID(),
            eventId,
            enterpriseGuestId: enterprise,
            institutionGuestId: institution,
            origin: 'suggested',
            stage: 'scheduled',
            needId: affinity?.needId ?? null,
            leadId: affinity?.leadId ?? null,
            score: affinity?.score ?? null,
            level: affinity?.level ?? null,
            ...values,
            createdAt: at,
            updatedAt: at,
            createdBy: staff.accountId,
            updatedBy: staff.accountId,
          })
        }
        await recordChange(tx, staff, { action: 'schedule', subjectKind: 'hosted_event', subjectId: eventId })
        if (placesAreTold(event.event.stage)) await tellPlaces(tx, telling, event, grid.meetings, at)
      })
      const after = await get(actor, eventId)
      const unplaced = schedule.unplaced.filter((pair) => !overPairs.has(pairKey(pair)))
      return { schedule: after, ...changesOf(grid, after, unplaced) }

      async function place(tx: Database, meeting: { id: string; version: number }, values: object) {
        const updated = { ...values, updatedAt: at, updatedBy: staff.accountId }
        if (!(await updateMeeting(tx, meeting.id, meeting.version, updated))) throw versionConflict()
      }
    },

    /** Puts a meeting where staff want it, right or wrong: what stands wrong is shown; only what is over is refused. */
    async place(
      actor: Actor,
      id: string,
      version: number,
      placement: MeetingPlacement,
    ): Promise<EventSchedule> {
      const found = await findMeeting(db, id)
      if (!found) throw notFound()
      const { staff, event, grid } = await gridOf(actor, found.meeting.eventId)
      refuseOver(event, staff)
      const { startsAt, tableId, pinned } = placement
      const slot = startsAt === null ? undefined : grid.slots.find((each) => each.startsAt === startsAt)
      if (startsAt !== null && !slot) throw invalid('/startsAt', '这个时间不在洽谈时段内')
      if (tableId !== null && !grid.tables.some((table) => table.id === tableId))
        throw invalid('/tableId', '没有这张桌子')
      const { meeting } = found
      const staysInSlot = slot !== undefined && meeting.startsAt?.toISOString() === slot.startsAt
      if (slot && !staysInSlot && isPast(event, slot, clock())) throw stageConflict('这个时段已经过了')
      const to = slot ? ('scheduled' as const) : ('accepted' as const)
      if (meeting.stage !== to && !arrowTo(actor, found, to)) throw stageConflict('这场洽谈现在不能安排')
      await db.transaction(async (tx) => {
        await take(tx, event.event.id, version)
        const values = {
          stage: to,
          startsAt: slot ? new Date(slot.startsAt) : null,
          endsAt: slot ? new Date(slot.endsAt) : null,
          tableId: slot ? tableId : null,
          pinned: slot !== undefined && pinned,
          updatedAt: clock(),
          updatedBy: staff.accountId,
        }
        if (!(await updateMeeting(tx, id, meeting.version, values))) throw versionConflict()
        await recordChange(tx, staff, {
          action: 'place',
          subjectKind: 'meeting',
          subjectId: id,
          version: meeting.version + 1,
          from: meeting.stage,
          to,
        })
        if (placesAreTold(event.event.stage)) await tellPlaces(tx, telling, event, grid.meetings, clock())
      })
      return get(actor, event.event.id)
    },
  }
}

const keyOf = ({
  meeting,
}: {
  meeting: { enterpriseGuestId: string; institutionGuestId: string; stage: string; id: string }
}) =>
  meeting.stage === 'declined' || meeting.stage === 'cancelled'
    ? meeting.id
    : pairKey({ enterprise: meeting.enterpriseGuestId, institution: meeting.institutionGuestId })

const affinityKey = ({
  enterpriseGuestId,
  institutionGuestId,
}: {
  enterpriseGuestId: string
  institutionGuestId: string
}) => pairKey({ enterprise: enterpriseGuestId, institution: institutionGuestId })
