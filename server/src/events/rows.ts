import type { Database } from '@duijie/db/client'
import { accounts } from '@duijie/db/schema/accounts'
import { eventGuestStops, eventGuests } from '@duijie/db/schema/event-guests'
import { eventSessions, eventStops, hostedEvents } from '@duijie/db/schema/hosted-events'
import { organizations } from '@duijie/db/schema/organizations'
import { and, asc, eq, inArray, sql } from 'drizzle-orm'

export type EventValues = typeof hostedEvents.$inferInsert
export type EventRow = Awaited<ReturnType<typeof eventRows>>[number]
export type StopRow = Awaited<ReturnType<typeof stopRows>>[number]
export type SessionRow = typeof eventSessions.$inferSelect

/** An event with everything that is shown of it. */
export interface WholeEvent extends EventRow {
  stops: StopRow[]
  sessions: SessionRow[]
}

/** People of enterprises who accepted. */
const seatsTaken = sql<number>`coalesce((
  select sum(${eventGuests.people}) from ${eventGuests}
  where ${eventGuests.eventId} = ${hostedEvents.id} and ${eventGuests.side} = 'enterprise'
    and ${eventGuests.state} = 'accepted'), 0)::int`

export function eventRows(db: Database) {
  return db
    .select({ event: hostedEvents, ownerName: accounts.name, seatsTaken })
    .from(hostedEvents)
    .leftJoin(accounts, eq(hostedEvents.ownerId, accounts.id))
    .$dynamic()
}

const counted = (condition: ReturnType<typeof sql>) =>
  sql<number>`(count(*) filter (where ${condition}))::int`

/** Stops in their order, each with how its enterprises stand. */
export function stopRows(db: Database, eventIds: readonly string[]) {
  return db
    .select({
      stop: eventStops,
      institution: { id: organizations.id, kind: organizations.kind, name: organizations.name },
      invited: counted(sql`${eventGuests.state} not in ('listed', 'cancelled')`),
      accepted: counted(sql`${eventGuests.state} = 'accepted'`),
      waiting: counted(sql`${eventGuests.state} = 'waiting'`),
      attendedOrganizations: counted(sql`${eventGuestStops.attendance} = 'attended'`),
      attendedPeople: sql<number>`coalesce(sum(coalesce(${eventGuestStops.people}, ${eventGuests.people}))
        filter (where ${eventGuestStops.attendance} = 'attended'), 0)::int`,
    })
    .from(eventStops)
    .innerJoin(organizations, eq(eventStops.institutionId, organizations.id))
    .leftJoin(eventGuestStops, eq(eventGuestStops.stopId, eventStops.id))
    .leftJoin(
      eventGuests,
      and(eq(eventGuests.id, eventGuestStops.guestId), eq(eventGuests.side, 'enterprise')),
    )
    .where(inArray(eventStops.eventId, [...eventIds]))
    .groupBy(eventStops.id, organizations.id)
    .orderBy(asc(eventStops.eventId), asc(eventStops.position))
}

export async function withParts(db: Database, rows: readonly EventRow[]): Promise<WholeEvent[]> {
  const ids = rows.map(({ event }) => event.id)
  if (ids.length === 0) return []
  const [stops, sessions] = await Promise.all([
    stopRows(db, ids),
    db
      .select()
      .from(eventSessions)
      .where(inArray(eventSessions.eventId, ids))
      .orderBy(asc(eventSessions.startsAt), asc(eventSessions.endsAt)),
  ])
  return rows.map((row) => ({
    ...row,
    stops: stops.filter(({ stop }) => stop.eventId === row.event.id),
    sessions: sessions.filter(({ eventId }) => eventId === row.event.id),
  }))
}
