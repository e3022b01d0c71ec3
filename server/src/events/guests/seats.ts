import type { Database } from '@duijie/db/client'
import { eventGuests } from '@duijie/db/schema/event-guests'
import { hostedEvents } from '@duijie/db/schema/hosted-events'
import { and, asc, desc, eq, sql } from 'drizzle-orm'
import { system } from '../../access/actor.ts'
import { recordChange } from '../../changes/record-change.ts'
import { type SeatedEvent, type SeatTellingDependencies, tellSeat } from './telling-seats.ts'

/** Seats of an event that are left; null where there is no limit. Those who ask at once wait for each other. */
export async function freeSeats(tx: Database, eventId: string): Promise<number | null> {
  const [event] = await tx
    .select({ capacity: hostedEvents.capacity })
    .from(hostedEvents)
    .where(eq(hostedEvents.id, eventId))
    .for('no key update')
  if (event?.capacity === null || event === undefined) return null
  const [taken] = await tx
    .select({ people: sql<number>`coalesce(sum(${eventGuests.people}), 0)::int` })
    .from(eventGuests)
    .where(
      and(
        eq(eventGuests.eventId, eventId),
        eq(eventGuests.side, 'enterprise'),
        eq(eventGuests.state, 'accepted'),
      ),
    )
  return event.capacity - (taken?.people ?? 0)
}

/** The end of the waiting list, for whoever holds the seats: never before one who came already. */
export async function endOfWaiting(tx: Database, eventId: string, at: Date): Promise<Date> {
  const [last] = await tx
    .select({ since: eventGuests.waitingSince })
    .from(eventGuests)
    .where(and(eq(eventGuests.eventId, eventId), eq(eventGuests.state, 'waiting')))
    .orderBy(desc(eventGuests.waitingSince))
    .limit(1)
  return last?.since && last.since >= at ? new Date(last.since.getTime() + 1) : at
}

/**
 * Gives seats that became free to those who wait, in the order they came; the first who needs more than are
 * left keeps its place, and nobody passes it. Answers who got one.
 */
export async function seatWaiting(
  tx: Database,
  dependencies: SeatTellingDependencies,
  event: SeatedEvent,
  at: Date,
): Promise<string[]> {
  let free = await freeSeats(tx, event.id)
  const waiting = await tx
    .select()
    .from(eventGuests)
    .where(and(eq(eventGuests.eventId, event.id), eq(eventGuests.state, 'waiting')))
    .orderBy(asc(eventGuests.waitingSince), asc(eventGuests.id))
  const seated: string[] = []
  for (const guest of waiting) {
    if (free !== null && guest.people > free) break
    if (free !== null) free -= guest.people
    await tx
      .update(eventGuests)
      .set({ state: 'accepted', waitingSince: null, updatedAt: at, version: guest.version + 1 })
      .where(eq(eventGuests.id, guest.id))
    await recordChange(tx, system, {
      action: 'seat',
      subjectKind: 'guest',
      subjectId: guest.id,
      version: guest.version + 1,
      from: 'waiting',
      to: 'accepted',
    })
    await tellSeat(tx, dependencies, guest, event, at)
    seated.push(guest.id)
  }
  return seated
}
