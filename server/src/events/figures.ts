import type { Database } from '@duijie/db/client'
import { eventGuestStops, eventGuests } from '@duijie/db/schema/event-guests'
import { eventStops, hostedEvents } from '@duijie/db/schema/hosted-events'
import { meetings } from '@duijie/db/schema/meetings'
import { addDays } from '@duijie/shared/days'
import type { EventFigures, EventFiguresQuery } from '@duijie/shared/event-figures'
import { heldEventStages } from '@duijie/shared/stages'
import { and, eq, gte, inArray, lt, sql } from 'drizzle-orm'
import { dayBegins } from './repository.ts'

/**
 * 活动, 对接次, 家, 家次, 人次 and 院校 over the stops of held events that began within the days: a stop is one
 * 对接次, an enterprise that came to one of them one 家, each of its comings one 家次.
 */
export async function eventFigures(db: Database, { from, to }: EventFiguresQuery): Promise<EventFigures> {
  const held = and(
    inArray(hostedEvents.stage, heldEventStages),
    gte(eventStops.startsAt, dayBegins(from)),
    lt(eventStops.startsAt, dayBegins(addDays(to, 1))),
  )
  const [stops] = await db
    .select({
      events: sql<number>`count(distinct ${eventStops.eventId})::int`,
      stops: sql<number>`count(*)::int`,
      institutions: sql<number>`count(distinct ${eventStops.institutionId})::int`,
    })
    .from(eventStops)
    .innerJoin(hostedEvents, eq(eventStops.eventId, hostedEvents.id))
    .where(held)
  const [attendances] = await db
    .select({
      enterprises: sql<number>`count(distinct ${eventGuests.organizationId})::int`,
      enterpriseAttendances: sql<number>`count(distinct (${eventGuests.organizationId}, ${eventStops.id}))::int`,
      people: sql<number | null>`sum(${eventGuestStops.people})::int`,
    })
    .from(eventGuestStops)
    .innerJoin(eventGuests, eq(eventGuestStops.guestId, eventGuests.id))
    .innerJoin(eventStops, eq(eventGuestStops.stopId, eventStops.id))
    .innerJoin(hostedEvents, eq(eventStops.eventId, hostedEvents.id))
    .where(and(held, eq(eventGuestStops.attendance, 'attended'), eq(eventGuests.side, 'enterprise')))
  const met = sql`coalesce(${meetings.startsAt}, ${hostedEvents.startsAt})`
  const [talks] = await db
    .select({ meetingsHeld: sql<number>`count(*)::int` })
    .from(meetings)
    .innerJoin(hostedEvents, eq(meetings.eventId, hostedEvents.id))
    .where(
      and(
        eq(meetings.stage, 'held'),
        inArray(hostedEvents.stage, heldEventStages),
        sql`${met} >= ${dayBegins(from).toISOString()} and ${met} < ${dayBegins(addDays(to, 1)).toISOString()}`,
      ),
    )
  return {
    from,
    to,
    events: stops?.events ?? 0,
    stops: stops?.stops ?? 0,
    institutions: stops?.institutions ?? 0,
    enterprises: attendances?.enterprises ?? 0,
    enterpriseAttendances: attendances?.enterpriseAttendances ?? 0,
    people: attendances?.people ?? null,
    meetingsHeld: talks?.meetingsHeld ?? 0,
  }
}
