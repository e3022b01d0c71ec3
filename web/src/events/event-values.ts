import { addDays } from '@duijie/shared/days'
import type {
  EventSessionInput,
  EventStopInput,
  HostedEvent,
  HostedEventInput,
  PastAttendance,
} from '@duijie/shared/hosted-events'
import { fenFromWan, wanFromFen } from '@duijie/shared/money'
import { shanghaiDay, shanghaiHour, shanghaiInstant } from '../lib/shanghai-time.ts'

/** A span as people type it: a day and two hours; `extraDays` where it ends on a later day. */
export interface DayHours {
  day?: string | null
  from?: string
  to?: string
  extraDays?: number
}
export type StopValues = DayHours & {
  id?: string
  institutionId?: string | null
  room?: string
  note?: string
}
export type SessionValues = DayHours &
  Partial<Pick<EventSessionInput, 'id' | 'stop' | 'kind' | 'title' | 'place' | 'speakers'>>

type Plain = Pick<
  HostedEventInput,
  'title' | 'direction' | 'series' | 'place' | 'host' | 'capacity' | 'introduction' | 'note'
>
export interface EventValues extends Plain {
  budgetWan: number | null
  open: boolean
  registrationEndsOn: string | null
  /** oneself unless chosen */
  ownerId: string | null
  stops: StopValues[]
  sessions: SessionValues[]
  held?: boolean
  heldReason?: string
  /** who came to an event that is entered afterwards */
  came?: Partial<PastAttendance>[]
}

export const blankEvent: EventValues = {
  title: '',
  direction: 'outbound',
  series: '',
  place: '',
  host: '',
  capacity: null,
  introduction: '',
  note: '',
  budgetWan: null,
  open: false,
  registrationEndsOn: null,
  ownerId: null,
  stops: [{ from: '09:00', to: '17:00' }],
  sessions: [],
}

const DAY_MS = 86_400_000

function hoursOf({ startsAt, endsAt }: { startsAt: string; endsAt: string }): DayHours {
  const day = shanghaiDay(startsAt)
  const extraDays = (Date.parse(shanghaiDay(endsAt)) - Date.parse(day)) / DAY_MS
  return { day, from: shanghaiHour(startsAt), to: shanghaiHour(endsAt), extraDays }
}

/** The instants of a typed span, null while it is not whole; an end before the start is on the next day. */
export function spanOf({ day, from, to, extraDays = 0 }: DayHours) {
  if (!day || !from || !to) return null
  const startsAt = shanghaiInstant(day, from)
  const later = to <= from ? Math.max(1, extraDays) : extraDays
  return { startsAt, endsAt: shanghaiInstant(addDays(day, later), to) }
}

export function valuesOf(event: HostedEvent): EventValues {
  const { title, direction, series, place, host, capacity, introduction } = event
  return {
    ...{ title, direction, series, place, host, capacity, introduction },
    note: event.note ?? '',
    budgetWan: event.budgetFen === null ? null : wanFromFen(event.budgetFen),
    open: event.registration === 'open',
    registrationEndsOn: event.registrationEndsAt && shanghaiDay(event.registrationEndsAt),
    ownerId: event.owner?.id ?? null,
    stops: event.stops.map((stop) => ({
      id: stop.id,
      institutionId: stop.institution.id,
      room: stop.room,
      note: stop.note ?? '',
      ...hoursOf(stop),
    })),
    sessions: event.sessions.map(({ id, kind, title: name, place: where, speakers, ...session }) => {
      const stop = event.stops.findIndex((each) => each.id === session.stopId)
      return {
        id,
        kind,
        title: name,
        place: where,
        speakers,
        stop,
        ...hoursOf(session),
      }
    }),
  }
}

function stopOf(values: StopValues): EventStopInput[] {
  const span = spanOf(values)
  const { id, institutionId, room = '', note = '' } = values
  return span && institutionId ? [{ ...(id && { id }), institutionId, ...span, room, note }] : []
}

/** A session without a day of its own is on the day of its stop. */
function sessionOf(values: SessionValues, stops: readonly StopValues[]): EventSessionInput[] {
  const { id, kind = 'talk', title = '', place = '' } = values
  const speakers = (values.speakers ?? []).map(({ name, title: post = '', expertId = null }) => ({
    name,
    title: post,
    expertId,
  }))
  const stop = values.stop === undefined || values.stop === null || values.stop < 0 ? null : values.stop
  const span = spanOf({ ...values, day: values.day ?? stops[stop ?? 0]?.day ?? null })
  return span ? [{ ...(id && { id }), kind, title, place, speakers, stop, ...span }] : []
}

/** What the form holds, as the API takes it for a new event and for an edit alike. */
export function inputOf(values: EventValues) {
  const { title, direction, series, place, host, capacity, introduction, note, registrationEndsOn } = values
  const registration: HostedEventInput['registration'] = values.open ? 'open' : 'closed'
  return {
    ...{ title, direction, series, place, host, capacity, introduction, note, registration },
    ...(values.ownerId && { ownerId: values.ownerId }),
    budgetFen: values.budgetWan === null ? null : fenFromWan(values.budgetWan),
    registrationEndsAt:
      values.open && registrationEndsOn ? shanghaiInstant(registrationEndsOn, '23:59') : null,
    stops: values.stops.flatMap(stopOf),
    sessions: values.sessions.flatMap((session) => sessionOf(session, values.stops)),
  }
}

/** Who came; no stops chosen means to all of them. */
export const attendancesOf = ({ came = [] }: EventValues): PastAttendance[] =>
  came.flatMap(({ organizationId, people = null, stops = [] }) =>
    organizationId ? [{ organizationId, people, ...(stops.length > 0 && { stops }) }] : [],
  )
