import type { Database } from '@duijie/db/client'
import { eventStops, hostedEvents } from '@duijie/db/schema/hosted-events'
import type { EventConflictCheck, EventConflicts } from '@duijie/shared/hosted-events'
import { heldEventStages } from '@duijie/shared/stages'
import { and, eq, gt, inArray, lt, ne, notInArray, or } from 'drizzle-orm'

type Conflict = EventConflicts['items'][number]

/** Plans that no longer stand take nobody's time. */
const outOfTheWay = ['postponed', 'cancelled', ...heldEventStages] as const

/**
 * What else lies at the time of the stops asked about: in the same room of the institution, at the same
 * institution (its liaison would have to be in two places), or under the same owner.
 */
export async function conflictsOf(
  db: Database,
  { eventId, ownerId, stops }: EventConflictCheck,
): Promise<Conflict[]> {
  const conflicts: Conflict[] = []
  for (const [at, { institutionId, startsAt, endsAt, room }] of stops.entries()) {
    const others = await db
      .select({
        stop: eventStops,
        id: hostedEvents.id,
        title: hostedEvents.title,
        ownerId: hostedEvents.ownerId,
      })
      .from(eventStops)
      .innerJoin(hostedEvents, eq(eventStops.eventId, hostedEvents.id))
      .where(
        and(
          lt(eventStops.startsAt, new Date(endsAt)),
          gt(eventStops.endsAt, new Date(startsAt)),
          notInArray(hostedEvents.stage, [...outOfTheWay]),
          eventId === undefined ? undefined : ne(hostedEvents.id, eventId),
          or(
            inArray(eventStops.institutionId, [institutionId]),
            ownerId === null ? undefined : eq(hostedEvents.ownerId, ownerId),
          ),
        ),
      )
    for (const { stop, ...event } of others) {
      const of = {
        stop: at,
        event: { id: event.id, title: event.title },
        startsAt: stop.startsAt.toISOString(),
        endsAt: stop.endsAt.toISOString(),
      }
      if (stop.institutionId === institutionId) {
        conflicts.push({ kind: room !== '' && room === stop.room ? 'room' : 'liaison', ...of })
      }
      if (ownerId !== null && event.ownerId === ownerId) conflicts.push({ kind: 'owner', ...of })
    }
  }
  return conflicts
}
