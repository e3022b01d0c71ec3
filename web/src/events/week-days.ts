import { addDays } from '@duijie/shared/days'
import type { EventStop, HostedEvent } from '@duijie/shared/hosted-events'
import { shanghaiInstant } from '../lib/shanghai-time.ts'

const DAYS_OF_WEEK = 7
const MINUTE_MS = 60_000
const DAY_MINUTES = 1440

/** The part of a stop that falls on one day, in minutes of that day on the clock of Shanghai. */
export interface DayPart {
  event: HostedEvent
  stop: EventStop
  from: number
  to: number
  /** it began the day before, or goes on the day after */
  began: boolean
  goesOn: boolean
  /** beside others at the same time: which of so many columns */
  lane: number
  lanes: number
}

/** The days of the week in which the day is, Monday first. */
export function daysOfWeek(day: string): string[] {
  const before = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % DAYS_OF_WEEK
  return Array.from({ length: DAYS_OF_WEEK }, (_, at) => addDays(day, at - before))
}

/** What is on that day, earliest first; a stop over midnight has a part on each of its days. */
export function partsOfDay(events: readonly HostedEvent[], day: string): DayPart[] {
  const begins = Date.parse(shanghaiInstant(day, '00:00'))
  const minuteOf = (instant: string) => (Date.parse(instant) - begins) / MINUTE_MS
  const parts = events.flatMap((event) =>
    event.stops.flatMap((stop) => {
      const [from, to] = [minuteOf(stop.startsAt), minuteOf(stop.endsAt)]
      if (to <= 0 || from >= DAY_MINUTES) return []
      const cut = { from: Math.max(from, 0), to: Math.min(to, DAY_MINUTES) }
      return [{ event, stop, ...cut, began: from < 0, goesOn: to > DAY_MINUTES, lane: 0, lanes: 1 }]
    }),
  )
  return inLanes(parts.sort((a, b) => a.from - b.from || b.to - a.to))
}

/** Parts that overlap, directly or by others, stand beside one another. */
function inLanes(parts: DayPart[]): DayPart[] {
  let [group, ends]: [DayPart[], number[]] = [[], []]
  const close = () => {
    for (const part of group) part.lanes = ends.length
    ;[group, ends] = [[], []]
  }
  for (const part of parts) {
    if (ends.every((end) => end <= part.from)) close()
    const free = ends.findIndex((end) => end <= part.from)
    part.lane = free < 0 ? ends.length : free
    ends[part.lane] = part.to
    group.push(part)
  }
  close()
  return parts
}

const USUAL = { from: 8, to: 18 }

/** The full hours that the week shows: those of a working day, and more where something is on. */
export function hoursShown(parts: readonly DayPart[]): { from: number; to: number } {
  return {
    from: Math.min(USUAL.from, ...parts.map(({ from }) => Math.floor(from / 60))),
    to: Math.max(USUAL.to, ...parts.map(({ to }) => Math.ceil(to / 60))),
  }
}

/** `09:30`; the end of the day is 24:00. */
export const clockOf = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(Math.round(minute % 60)).padStart(2, '0')}`
