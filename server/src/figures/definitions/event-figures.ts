import { eventGuestStops, eventGuests } from '@duijie/db/schema/event-guests'
import { eventStops, hostedEvents } from '@duijie/db/schema/hosted-events'
import { meetings } from '@duijie/db/schema/meetings'
import { organizations } from '@duijie/db/schema/organizations'
import { heldEventStages } from '@duijie/shared/stages'
import { type SQL, sql } from 'drizzle-orm'
import { townshipOnDay } from '../../access/township-on-day.ts'
import { columns, dayIn, type FigureDays, type FigureDefinition, within } from './definition.ts'

const stopDay = dayIn(eventStops.startsAt)
const held = sql`${hostedEvents.stage} in ${heldEventStages}`

const stopRows = (counted: SQL) => (days: FigureDays) =>
  sql`select ${columns({
    kind: 'event_stop',
    needId: null,
    id: eventStops.id,
    pageId: hostedEvents.id,
    title: hostedEvents.title,
    detail: organizations.name,
    day: stopDay,
    organizationId: eventStops.institutionId,
    townshipId: sql`null`,
    counted,
  })} from ${eventStops} join ${hostedEvents} on ${hostedEvents.id} = ${eventStops.eventId}
  join ${organizations} on ${organizations.id} = ${eventStops.institutionId}
  where ${held} and ${within(stopDay, days)}`

/** Enterprises that came, one row a stop. */
const attendanceRows = (counted: SQL) => (days: FigureDays) =>
  sql`select ${columns({
    kind: 'event_guest',
    needId: null,
    id: sql`${eventGuestStops.guestId}::text || ' ' || ${eventGuestStops.stopId}::text`,
    pageId: hostedEvents.id,
    title: hostedEvents.title,
    detail: organizations.name,
    day: stopDay,
    organizationId: eventGuests.organizationId,
    townshipId: townshipOnDay(eventGuests.organizationId, stopDay),
    counted,
    amount: eventGuestStops.people,
  })} from ${eventGuestStops} join ${eventGuests} on ${eventGuests.id} = ${eventGuestStops.guestId}
  join ${eventStops} on ${eventStops.id} = ${eventGuestStops.stopId}
  join ${hostedEvents} on ${hostedEvents.id} = ${eventStops.eventId}
  join ${organizations} on ${organizations.id} = ${eventStops.institutionId}
  where ${held} and ${eventGuestStops.attendance} = 'attended' and ${eventGuests.side} = 'enterprise'
    and ${within(stopDay, days)}`

const perStop = sql`${eventGuests.organizationId}::text || ${eventStops.id}::text`

const meetingDay = dayIn(sql`coalesce(${meetings.startsAt}, ${hostedEvents.startsAt})`)
const meetingRows =
  (condition = sql`true`) =>
  (days: FigureDays) =>
    sql`select ${columns({
      kind: 'meeting',
      id: meetings.id,
      needId: meetings.needId,
      pageId: hostedEvents.id,
      title: hostedEvents.title,
      day: meetingDay,
      organizationId: eventGuests.organizationId,
      townshipId: townshipOnDay(eventGuests.organizationId, meetingDay),
    })} from ${meetings} join ${hostedEvents} on ${hostedEvents.id} = ${meetings.eventId}
    join ${eventGuests} on ${eventGuests.id} = ${meetings.enterpriseGuestId}
    where ${held} and ${meetings.stage} = 'held' and ${condition} and ${within(meetingDay, days)}`

export const eventFigures: FigureDefinition[] = [
  {
    id: 'events_held',
    group: 'events',
    unit: 'event',
    measure: 'distinct',
    rows: stopRows(sql`${hostedEvents.id}`),
  },
  {
    id: 'event_stops',
    group: 'events',
    unit: 'stop',
    measure: 'distinct',
    rows: stopRows(sql`${eventStops.id}`),
  },
  {
    id: 'institutions_met',
    group: 'events',
    unit: 'institution',
    measure: 'distinct',
    rows: stopRows(sql`${eventStops.institutionId}`),
  },
  {
    id: 'enterprises_taken',
    group: 'events',
    unit: 'enterprise',
    measure: 'distinct',
    rows: attendanceRows(sql`${eventGuests.organizationId}`),
  },
  {
    id: 'enterprise_attendances',
    group: 'events',
    unit: 'attendance',
    measure: 'distinct',
    rows: attendanceRows(perStop),
  },
  { id: 'event_people', group: 'events', unit: 'people', measure: 'sum', rows: attendanceRows(perStop) },
  { id: 'meetings_held', group: 'events', unit: 'meeting', measure: 'distinct', rows: meetingRows() },
  {
    id: 'meetings_with_intent',
    group: 'events',
    unit: 'meeting',
    measure: 'distinct',
    rows: meetingRows(sql`${meetings.outcome} in ('intent', 'signed')`),
  },
]
