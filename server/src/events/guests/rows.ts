import type { Database } from '@duijie/db/client'
import { eventGuestStops, eventGuests } from '@duijie/db/schema/event-guests'
import { experts } from '@duijie/db/schema/experts'
import { links } from '@duijie/db/schema/links'
import { organizations } from '@duijie/db/schema/organizations'
import { and, asc, eq, inArray, type SQL, sql } from 'drizzle-orm'
import { inPinyinOrder } from '../../paging/cursor.ts'

export type GuestValues = typeof eventGuests.$inferInsert
export type GuestStopRow = typeof eventGuestStops.$inferSelect
export type GuestRow = Awaited<ReturnType<typeof rows>>[number] & { stops: GuestStopRow[] }

/** The place on the waiting list, from 1. */
const waitingPlace = sql<number | null>`case when ${eventGuests.state} = 'waiting' then (
  select count(*)::int from event_guests other
  where other.event_id = ${eventGuests.eventId} and other.state = 'waiting'
    and (other.waiting_since, other.id) <= (${eventGuests.waitingSince}, ${eventGuests.id})) end`

function rows(db: Database, where: SQL | undefined) {
  return db
    .select({
      guest: eventGuests,
      organization: { id: organizations.id, kind: organizations.kind, name: organizations.name },
      expert: { id: experts.id, name: experts.name, title: experts.title },
      link: links,
      waitingPlace,
    })
    .from(eventGuests)
    .innerJoin(organizations, eq(eventGuests.organizationId, organizations.id))
    .leftJoin(experts, eq(eventGuests.expertId, experts.id))
    .leftJoin(links, eq(eventGuests.linkId, links.id))
    .where(where)
    .orderBy(
      asc(eventGuests.side),
      inPinyinOrder(organizations.name),
      inPinyinOrder(experts.name),
      asc(eventGuests.id),
    )
}

/** Guests that fulfil the condition, enterprises first, by name; each with its stops. */
export async function findGuests(db: Database, where: SQL | undefined): Promise<GuestRow[]> {
  const found = await rows(db, where)
  if (found.length === 0) return []
  const stops = await db
    .select()
    .from(eventGuestStops)
    .where(
      inArray(
        eventGuestStops.guestId,
        found.map(({ guest }) => guest.id),
      ),
    )
  return found.map((row) => ({ ...row, stops: stops.filter(({ guestId }) => guestId === row.guest.id) }))
}

export async function findGuest(db: Database, id: string): Promise<GuestRow | undefined> {
  const [row] = await findGuests(db, eq(eventGuests.id, id))
  return row
}

/** Writes the fields when the guest still has that version; false otherwise. */
export async function updateGuest(
  db: Database,
  id: string,
  version: number,
  values: Partial<GuestValues>,
): Promise<boolean> {
  const updated = await db
    .update(eventGuests)
    .set({ ...values, version: version + 1 })
    .where(and(eq(eventGuests.id, id), eq(eventGuests.version, version)))
    .returning({ id: eventGuests.id })
  return updated.length === 1
}

/** False when the organization, or that expert of it, is on the list already. */
export async function insertGuest(
  db: Database,
  values: GuestValues,
  stopIds: readonly string[],
): Promise<boolean> {
  const inserted = await db
    .insert(eventGuests)
    .values(values)
    .onConflictDoNothing()
    .returning({ id: eventGuests.id })
  if (inserted.length === 0) return false
  if (stopIds.length > 0) {
    await db.insert(eventGuestStops).values(stopIds.map((stopId) => ({ guestId: values.id, stopId })))
  }
  return true
}
