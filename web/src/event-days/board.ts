import type { LiveBoard, LiveMeeting } from '@duijie/shared/event-day'

/** Minutes past its hour from which a meeting that has not begun is late. */
const LATE_MINUTES = 3
const MINUTE_MS = 60_000

export type Standing = 'waiting' | 'late' | 'begun' | 'over' | 'held' | 'no_show'

export interface TableState {
  id: string
  label: string
  current: LiveMeeting | null
  next: LiveMeeting | null
}

const starts = ({ startsAt }: LiveMeeting) => Date.parse(startsAt)
const ends = ({ endsAt }: LiveMeeting) => Date.parse(endsAt)

export const minutesLate = (meeting: LiveMeeting, now: number) =>
  Math.max(0, Math.floor((now - starts(meeting)) / MINUTE_MS))

/** How a meeting stands at that instant; `over` goes on past its end. */
export function standingOf(meeting: LiveMeeting, now: number): Standing {
  if (meeting.stage === 'held' || meeting.stage === 'no_show') return meeting.stage
  if (meeting.begunAt) return ends(meeting) <= now ? 'over' : 'begun'
  return minutesLate(meeting, now) >= LATE_MINUTES ? 'late' : 'waiting'
}

/** What sits at each table now and what comes next; who sat down goes before whose hour it is. */
export function tablesAt({ tables, meetings }: LiveBoard, now: number): TableState[] {
  return tables.map(({ id, label }) => {
    const here = meetings.filter(({ tableId }) => tableId === id)
    const begun = here.find(({ stage, begunAt }) => stage === 'scheduled' && begunAt !== null)
    const current = begun ?? here.find((each) => starts(each) <= now && now < ends(each)) ?? null
    const next = here.find(
      (each) => each !== current && each.stage === 'scheduled' && each.begunAt === null && ends(each) > now,
    )
    return { id, label, current, next: next ?? null }
  })
}

/** Their hour is over and nobody said whether they took place. */
export const unmarkedAt = ({ meetings }: LiveBoard, now: number): LiveMeeting[] =>
  meetings.filter((each) => each.stage === 'scheduled' && each.begunAt === null && ends(each) <= now)

/** Nobody sits or is to sit down any more, and each meeting is marked. */
export const isOver = ({ meetings }: LiveBoard, now: number): boolean =>
  meetings.every((each) => ends(each) <= now && each.stage !== 'scheduled')

export function countsAt({ meetings }: LiveBoard, now: number) {
  const standing = meetings.map((each) => standingOf(each, now))
  const count = (...kinds: Standing[]) => standing.filter((each) => kinds.includes(each)).length
  const late = meetings.filter((each) => standingOf(each, now) === 'late' && ends(each) > now).length
  return {
    begun: count('begun', 'over'),
    late,
    held: count('held'),
    missed: count('no_show'),
    all: meetings.length,
  }
}
