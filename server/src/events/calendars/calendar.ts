import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import type { MeetingRow } from '../meetings/rows.ts'
import type { WholeEvent } from '../rows.ts'

const ZONE = 'Asia/Shanghai'
/** The zone has no summer time since 1991. */
const zoneBlock = [
  'BEGIN:VTIMEZONE',
  `TZID:${ZONE}`,
  'BEGIN:STANDARD',
  'DTSTART:19910915T010000',
  'TZOFFSETFROM:+0800',
  'TZOFFSETTO:+0800',
  'TZNAME:CST',
  'END:STANDARD',
  'END:VTIMEZONE',
].join('\r\n')

/** One entry of a calendar; a higher sequence replaces what a program holds under the id (RFC 5545). */
export interface Entry {
  id: string
  sequence: number
  startsAt: Date
  endsAt: Date
  title: string
  place: string
  description: string
  url: string
  status: 'confirmed' | 'tentative' | 'cancelled'
  changedAt: Date
}

/** Times on the wall clock of Shanghai, as the library writes dates by those of this machine. */
const wall = (instant: Date) => {
  const parts = Object.fromEntries(wallClock.formatToParts(instant).map(({ type, value }) => [type, value]))
  return `${parts.year}-${parts.month}-${parts.day}T${parts.hour}:${parts.minute}:${parts.second}`
}
const wallClock = new Intl.DateTimeFormat('en-CA', {
  timeZone: ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
})

export function calendarText(name: string, entries: readonly Entry[]): string {
  const calendar = ical({
    name,
    prodId: { company: 'Duijie', product: 'events', language: 'ZH' },
    method: ICalCalendarMethod.PUBLISH,
    timezone: { name: ZONE, generator: () => zoneBlock },
    ttl: 3600,
  })
  for (const { id, startsAt, endsAt, title, place, status, changedAt, ...entry } of entries) {
    calendar.createEvent({
      id: `${id}@duijie`,
      sequence: entry.sequence,
      start: new Date(`${wall(startsAt)}`),
      end: new Date(`${wall(endsAt)}`),
      timezone: ZONE,
      stamp: changedAt,
      lastModified: changedAt,
      summary: title,
      location: place || null,
      description: entry.description || null,
      url: entry.url,
      status: statuses[status],
    })
  }
  return calendar.toString()
}

const statuses = {
  confirmed: ICalEventStatus.CONFIRMED,
  tentative: ICalEventStatus.TENTATIVE,
  cancelled: ICalEventStatus.CANCELLED,
}

/** Each stop is an entry: a trip of three days is no event of seventy-two hours. */
export function entriesOf({ event, stops }: WholeEvent, url: string): Entry[] {
  const status =
    event.stage === 'cancelled' ? 'cancelled' : event.stage === 'postponed' ? 'tentative' : 'confirmed'
  return stops.map(({ stop, institution }) => ({
    id: `stop-${stop.id}`,
    sequence: event.calendarSequence,
    startsAt: stop.startsAt,
    endsAt: stop.endsAt,
    title: stops.length > 1 ? `${event.title}：${institution.name}` : event.title,
    place: [institution.name, stop.room].filter(Boolean).join(' '),
    description: [event.stageReason, event.introduction].filter(Boolean).join('\n\n'),
    url,
    status,
    changedAt: event.updatedAt,
  }))
}

export function meetingEntry(
  { meeting, enterprise, institution, expert, table }: MeetingRow,
  { event }: WholeEvent,
  side: 'enterprise' | 'institution',
  url: string,
): Entry[] {
  if (meeting.startsAt === null || meeting.endsAt === null) return []
  const other =
    side === 'enterprise' ? [institution.name, expert?.name].filter(Boolean).join(' ') : enterprise.name
  return [
    {
      id: `meeting-${meeting.id}`,
      sequence: meeting.version,
      startsAt: meeting.startsAt,
      endsAt: meeting.endsAt,
      title: `洽谈：${other}`,
      place: [event.place, table?.label].filter(Boolean).join(' '),
      description: event.title,
      url,
      status: meeting.stage === 'cancelled' ? 'cancelled' : 'confirmed',
      changedAt: meeting.updatedAt,
    },
  ]
}
