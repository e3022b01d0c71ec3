import type { Database } from '@duijie/db/client'
import { eventGuests } from '@duijie/db/schema/event-guests'
import { eventStops, hostedEvents } from '@duijie/db/schema/hosted-events'
import { addDays } from '@duijie/shared/days'
import type { HostedEventListQuery } from '@duijie/shared/event-queries'
import { and, eq, gte, ilike, inArray, lt, type SQL, sql } from 'drizzle-orm'
import { eventFilterColumns } from '../access/event-filter-columns.ts'
import type { Filter } from '../access/filter.ts'
import { filterToSql } from '../access/filter-sql.ts'
import { cutPage, keyset } from '../paging/cursor.ts'
import { containing } from '../paging/like.ts'
import { type EventRow, type EventValues, eventRows, type WholeEvent, withParts } from './rows.ts'

export async function findEvent(db: Database, id: string, visible: Filter): Promise<WholeEvent | undefined> {
  const rows = await eventRows(db).where(
    and(eq(hostedEvents.id, id), filterToSql(visible, eventFilterColumns)),
  )
  const [event] = await withParts(db, rows)
  return event
}

export type ListQuery = HostedEventListQuery & { guestOrganizationId?: string | undefined }

/** The midnight in Asia/Shanghai with which a day begins. */
export const dayBegins = (day: string) => new Date(`${day}T00:00:00+08:00`)

function conditions(query: ListQuery, visible: Filter): SQL | undefined {
  return and(
    filterToSql(visible, eventFilterColumns),
    query.q ? ilike(hostedEvents.title, containing(query.q)) : undefined,
    query.stage && inArray(hostedEvents.stage, query.stage),
    query.direction && inArray(hostedEvents.direction, query.direction),
    query.series === undefined ? undefined : eq(hostedEvents.series, query.series),
    query.ownerId && inArray(hostedEvents.ownerId, query.ownerId),
    query.institutionId &&
      sql`exists (select 1 from ${eventStops} where ${eventStops.eventId} = ${hostedEvents.id}
        and ${inArray(eventStops.institutionId, query.institutionId)})`,
    query.guestOrganizationId === undefined
      ? undefined
      : sql`exists (select 1 from ${eventGuests} where ${eventGuests.eventId} = ${hostedEvents.id}
          and ${eventGuests.state} <> 'listed' and ${eventGuests.organizationId} = ${query.guestOrganizationId})`,
    query.from === undefined ? undefined : gte(hostedEvents.endsAt, dayBegins(query.from)),
    query.to === undefined ? undefined : lt(hostedEvents.startsAt, dayBegins(addDays(query.to, 1))),
  )
}

export async function listEvents(db: Database, query: ListQuery, visible: Filter, counted = true) {
  const where = conditions(query, visible)
  const order = keyset(hostedEvents.startsAt, hostedEvents.id, query.sort === 'soonest' ? 'asc' : 'desc')
  const [found, [all]] = await Promise.all([
    eventRows(db)
      .where(and(where, order.after(query.cursor)))
      .orderBy(...order.orderBy)
      .limit(query.limit + 1),
    counted ? db.select({ total: sql<number>`count(*)::int` }).from(hostedEvents).where(where) : [],
  ])
  const placeOf = ({ event }: EventRow): [string, string] => [event.startsAt.toISOString(), event.id]
  const page = cutPage(found, query.limit, placeOf)
  return { ...page, items: await withParts(db, page.items), total: all?.total ?? 0 }
}

export async function insertEvent(db: Database, values: EventValues): Promise<void> {
  await db.insert(hostedEvents).values(values)
}

/** Writes the fields when the event still has that version; false otherwise. */
export async function updateEvent(
  db: Database,
  id: string,
  version: number,
  values: Partial<EventValues>,
): Promise<boolean> {
  const updated = await db
    .update(hostedEvents)
    .set({ ...values, version: version + 1 })
    .where(and(eq(hostedEvents.id, id), eq(hostedEvents.version, version)))
    .returning({ id: hostedEvents.id })
  return updated.length === 1
}

/** The guest of the event that stands for the organization itself, which knows of it. */
export async function ownGuests(
  db: Database,
  eventIds: readonly string[],
  organizationId: string,
): Promise<Map<string, string>> {
  if (eventIds.length === 0) return new Map()
  const found = await db
    .select({ id: eventGuests.id, eventId: eventGuests.eventId })
    .from(eventGuests)
    .where(
      and(
        inArray(eventGuests.eventId, [...eventIds]),
        eq(eventGuests.organizationId, organizationId),
        sql`${eventGuests.expertId} is null and ${eventGuests.state} <> 'listed'`,
      ),
    )
  return new Map(found.map(({ id, eventId }) => [eventId, id]))
}
