import type { Database } from '@duijie/db/client'
import { eventGuests } from '@duijie/db/schema/event-guests'
import { hostedEvents } from '@duijie/db/schema/hosted-events'
import { meetings, meetingTables, meetingVetoes } from '@duijie/db/schema/meetings'
import type { MeetingSettings } from '@duijie/shared/meetings'
import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
import { slotsDuring, slotsIn, type TimedSlot } from '../../scheduling/day-slots.ts'
import type { GuestRow } from '../guests/service.ts'
import type { WholeEvent } from '../rows.ts'
import { findMeetings, type MeetingRow } from './rows.ts'

export type TableRow = typeof meetingTables.$inferSelect

/** All that the grid of an event is made of. */
export interface Grid {
  version: number
  settings: Omit<MeetingSettings, 'tables'>
  tables: TableRow[]
  slots: TimedSlot[]
  /** guests that come */
  guests: GuestRow[]
  meetings: MeetingRow[]
  vetoes: { guestId: string; otherGuestId: string }[]
}

export const usualSettings = {
  slotMinutes: 20,
  gapMinutes: 5,
  perGuest: null,
  suggestFrom: 'fair',
} as const satisfies Omit<MeetingSettings, 'tables'>

/** What people cannot meet during. */
const blocking = ['talk', 'tour', 'round_table', 'signing', 'break', 'travel']

/** Meetings take place in the sessions set apart for them; other sessions within them stand in the way. */
export function slotsOf(
  { sessions }: WholeEvent,
  { slotMinutes, gapMinutes }: Grid['settings'],
): TimedSlot[] {
  const span = ({ startsAt, endsAt }: { startsAt: Date; endsAt: Date }) => ({
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
  })
  const windows = sessions.filter(({ kind }) => kind === 'meetings').map(span)
  const breaks = sessions.filter(({ kind }) => blocking.includes(kind)).map(span)
  return slotsIn(windows, { minutes: slotMinutes, pause: gapMinutes, breaks })
}

export async function readGrid(db: Database, event: WholeEvent, guests: GuestRow[]): Promise<Grid> {
  const { id } = event.event
  const [head] = await db
    .select({ version: hostedEvents.scheduleVersion, settings: hostedEvents.scheduleSettings })
    .from(hostedEvents)
    .where(eq(hostedEvents.id, id))
  const settings = head?.settings ?? usualSettings
  const tables = await db
    .select()
    .from(meetingTables)
    .where(and(eq(meetingTables.eventId, id), isNull(meetingTables.removedAt)))
    .orderBy(asc(meetingTables.position))
  const vetoes = await db
    .select({ guestId: meetingVetoes.guestId, otherGuestId: meetingVetoes.otherGuestId })
    .from(meetingVetoes)
    .innerJoin(eventGuests, eq(meetingVetoes.guestId, eventGuests.id))
    .where(eq(eventGuests.eventId, id))
  return {
    version: head?.version ?? 1,
    settings,
    tables,
    slots: slotsOf(event, settings),
    guests,
    meetings: await findMeetings(db, eq(meetings.eventId, id)),
    vetoes,
  }
}

/** The guest in the terms of the scheduler: it is there in the slots of its stops, unless it says it cannot. */
export function participantOf(event: WholeEvent, { slots, settings }: Grid, row: GuestRow) {
  const { guest } = row
  const own = new Set(row.stops.map(({ stopId }) => stopId))
  const there = event.stops
    .filter(({ stop }) => own.has(stop.id))
    .map(({ stop }) => ({ startsAt: stop.startsAt.toISOString(), endsAt: stop.endsAt.toISOString() }))
  const present = new Set(slotsDuring(slots, there))
  const away = slots.filter(({ id }) => !present.has(id)).map(({ id }) => id)
  return {
    id: guest.id,
    side: guest.side,
    unavailable: [...new Set([...away, ...slotsDuring(slots, guest.unavailable)])],
    ...(settings.perGuest !== null && { limit: settings.perGuest }),
  }
}

/** Pairs that must not meet, whoever of them said so. */
export const vetoedPairs = ({ vetoes, guests }: Grid) => {
  const enterprises = new Set(
    guests.filter(({ guest }) => guest.side === 'enterprise').map(({ guest }) => guest.id),
  )
  return vetoes.map(({ guestId, otherGuestId }) =>
    enterprises.has(guestId)
      ? { enterprise: guestId, institution: otherGuestId }
      : { enterprise: otherGuestId, institution: guestId },
  )
}

export const onGrid = ({ meeting }: MeetingRow) => meeting.stage === 'scheduled' || meeting.stage === 'held'

/** Those who met at an earlier event, by organization and expert. */
export async function earlierMeetings(
  db: Database,
  guests: readonly GuestRow[],
  eventId: string,
): Promise<Set<string>> {
  const organizationIds = [...new Set(guests.map(({ guest }) => guest.organizationId))]
  if (organizationIds.length === 0) return new Set()
  const held = await findMeetings(
    db,
    and(eq(meetings.stage, 'held'), inArray(meetings.eventId, earlierEvents(db, organizationIds))),
  )
  return new Set(
    held
      .filter(({ meeting }) => meeting.eventId !== eventId)
      .map(({ enterprise, institution, expert }) =>
        pairOf(enterprise.id, institution.id, expert?.id ?? null),
      ),
  )
}

export const pairOf = (enterpriseId: string, institutionId: string, expertId: string | null) =>
  `${enterpriseId} ${institutionId} ${expertId ?? ''}`

const earlierEvents = (db: Database, organizationIds: string[]) =>
  db
    .selectDistinct({ id: eventGuests.eventId })
    .from(eventGuests)
    .where(inArray(eventGuests.organizationId, organizationIds))
