import { addDays, dayOf } from '@duijie/shared/days'
import { byStaff, STAFF } from '../by-staff.ts'
import { clockOn, workingDay } from '../calendar.ts'
import { demoId } from '../ids.ts'
import type { DemoExpert, DemoOrganization } from '../types.ts'
import { coming, type HeldTrip, heldTrips } from './attendance.ts'
import { enterprises, organizationOf, shortName } from './parties.ts'

const SERIES = '双百双行'
const HOST = '云泽区科学技术局'

export const guestId = (trip: { key: string }, key: string) => demoId('guest', `${trip.key} ${key}`)

/** The events that were held, with their stops, sessions and guests, and two that are still to come. */
export function eventRows(now: Date) {
  const held = heldTrips(now)
  const today = dayOf(now)
  const coming = upcoming(now)
  const parts = [
    ...held.map((trip) => rowsOf(trip, stageOf(trip.days.at(-1) ?? today, today))),
    ...coming.map(({ trip, stage }) => rowsOf(trip, stage)),
  ]
  return {
    events: parts.map(({ event }) => event),
    stops: parts.flatMap(({ stops }) => stops),
    sessions: parts.flatMap(({ sessions }) => sessions),
    guests: parts.flatMap(({ guests }) => guests),
    guestStops: parts.flatMap(({ guestStops }) => guestStops),
    tables: held.flatMap((trip) =>
      ['1', '2', '3', '4'].map((label, position) => ({
        id: demoId('table', `${trip.key} ${label}`),
        eventId: demoId('event', trip.key),
        label: `${label}号桌`,
        position,
      })),
    ),
  }
}

type Stage = 'archived' | 'outcomes_due' | 'held' | 'inviting' | 'published'

function stageOf(lastDay: string, today: string): Stage {
  if (lastDay < addDays(today, -60)) return 'archived'
  return lastDay < addDays(today, -21) ? 'outcomes_due' : 'held'
}

/** What the calendar of a newcomer shows of the weeks ahead. */
function upcoming(now: Date): { trip: HeldTrip; stage: Stage }[] {
  const plan = (key: string, title: string, institutionKeys: string[], ahead: number, from: number) => {
    const day = workingDay(addDays(dayOf(now), ahead))
    return {
      key,
      title,
      direction: 'outbound' as const,
      institutionKeys,
      days: [day],
      stops: institutionKeys.map((institutionKey, index) => ({
        key: `${key} ${institutionKey}`,
        institutionKey,
        day,
        ...(index === 0 ? { opens: '09:30', closes: '11:40' } : { opens: '14:00', closes: '16:40' }),
      })),
      guests: enterprises.slice(from, from + 8),
      answers: [],
      experts: [],
    }
  }
  return [
    {
      trip: plan('next-nanzhi', '电子电路企业走进南沚', ['nanzhi-electronics', 'nanzhi-optics'], 9, 19),
      stage: 'published',
    },
    { trip: plan('next-energy', '绿色低碳技术对接', ['zechuan-energy-institute'], 23, 3), stage: 'inviting' },
  ]
}

function rowsOf(trip: HeldTrip, stage: Stage) {
  const id = demoId('event', trip.key)
  const past = stage !== 'inviting' && stage !== 'published'
  const first = trip.stops[0]
  const last = trip.stops.at(-1)
  if (!first || !last) throw new Error(`${trip.key} has no stop`)
  const made = clockOn(addDays(first.day, -24), '10:00')
  const names = trip.institutionKeys.map((key) => shortName(organizationOf(key)))
  const cities = [...new Set(trip.institutionKeys.map((key) => organizationOf(key).city ?? ''))]
  const inbound = trip.direction === 'inbound'
  const event = {
    id,
    title: trip.title,
    direction: trip.direction,
    series: SERIES,
    place: inbound ? '云泽区创新中心' : cities.join('、'),
    host: HOST,
    introduction: `组织${trip.guests.length}家企业与${names.join('、')}面对面对接，先看成果和平台，再逐项谈需求。`,
    capacity: 30,
    budgetFen: (inbound ? 8000 : 12_000 + 6000 * trip.stops.length) * 100,
    registration: past ? ('closed' as const) : ('open' as const),
    stage,
    startsAt: clockOn(first.day, first.opens),
    endsAt: clockOn(last.day, last.closes),
    ownerId: STAFF,
    ...byStaff(made),
  }
  const stops = trip.stops.map((stop, position) => ({
    id: demoId('stop', stop.key),
    eventId: id,
    position,
    institutionId: demoId('organization', stop.institutionKey),
    startsAt: clockOn(stop.day, stop.opens),
    endsAt: clockOn(stop.day, stop.closes),
    room: inbound ? '一楼路演厅' : '科技处会议室',
  }))
  const sessions = trip.stops.flatMap((stop) => {
    const [hour = '09'] = stop.opens.split(':')
    const at = (time: string) => clockOn(stop.day, `${hour}:${time}`)
    const of = { eventId: id, stopId: demoId('stop', stop.key), place: '' }
    const name = shortName(organizationOf(stop.institutionKey))
    return [
      {
        ...of,
        id: demoId('session', `${stop.key} talk`),
        kind: 'talk' as const,
        title: `${name}科研平台与成果介绍`,
        startsAt: clockOn(stop.day, stop.opens),
        endsAt: new Date(clockOn(stop.day, stop.opens).getTime() + 30 * 60_000),
        speakers: trip.experts
          .filter(({ organizationKey }) => organizationKey === stop.institutionKey)
          .slice(0, 1)
          .map(({ key, name: speaker, title }) => ({
            name: speaker,
            title,
            expertId: demoId('expert', key),
          })),
      },
      {
        ...of,
        id: demoId('session', `${stop.key} meetings`),
        kind: 'meetings' as const,
        title: '一对一洽谈',
        startsAt: new Date(at('00').getTime() + 60 * 60_000),
        endsAt: clockOn(stop.day, stop.closes),
        speakers: [],
      },
    ]
  })
  const guestOf = (
    side: 'enterprise' | 'institution',
    organization: DemoOrganization,
    expert?: DemoExpert,
  ) => ({
    id: guestId(trip, expert?.key ?? organization.key),
    eventId: id,
    side,
    organizationId: demoId('organization', organization.key),
    expertId: expert ? demoId('expert', expert.key) : null,
    contactName: expert?.name ?? organization.contact.name,
    contactPhone: expert ? '' : organization.contact.phone,
    contactEmail: expert ? '' : organization.contact.email,
    people: side === 'enterprise' ? 2 : 3,
    state: past || stage === 'published' ? ('accepted' as const) : ('invited' as const),
    source: 'trip' as const,
    answeredAt: past || stage === 'published' ? clockOn(addDays(first.day, -9), '11:00') : null,
    ...byStaff(made),
  })
  const guests = [
    ...trip.guests.map((enterprise) => guestOf('enterprise', enterprise)),
    ...trip.institutionKeys.map((key) => guestOf('institution', organizationOf(key))),
    ...trip.experts.map((expert) => guestOf('institution', organizationOf(expert.organizationKey), expert)),
  ]
  const guestStops = trip.stops.flatMap((stop) => [
    ...trip.guests.map((enterprise) => {
      const { came, people } = coming(trip, enterprise, stop)
      return {
        guestId: guestId(trip, enterprise.key),
        stopId: demoId('stop', stop.key),
        attendance: past ? (came ? ('attended' as const) : ('absent' as const)) : ('unknown' as const),
        people: past && came ? people : null,
        checkedInAt: past && came ? clockOn(stop.day, stop.opens) : null,
      }
    }),
    ...[
      stop.institutionKey,
      ...trip.experts
        .filter(({ organizationKey }) => organizationKey === stop.institutionKey)
        .map(({ key }) => key),
    ].map((key) => ({
      guestId: guestId(trip, key),
      stopId: demoId('stop', stop.key),
      attendance: past ? ('attended' as const) : ('unknown' as const),
      people: past ? 1 : null,
      checkedInAt: past ? clockOn(stop.day, stop.opens) : null,
    })),
  ])
  return { event, stops, sessions, guests, guestStops }
}
