import type { Database } from '@duijie/db/client'
import { eventStops } from '@duijie/db/schema/hosted-events'
import type { HostedEventListQuery } from '@duijie/shared/event-queries'
import type { HostedEvent } from '@duijie/shared/hosted-events'
import type { Page } from '@duijie/shared/page'
import { eq } from 'drizzle-orm'
import { type Actor, isAccount } from '../access/actor.ts'
import { visibleEvents } from '../access/visibility.ts'
import { notFound } from '../errors.ts'
import type { ListSource } from '../paging/list-source.ts'
import { presentEvent } from './presenter.ts'
import { findEvent, listEvents, ownGuests } from './repository.ts'
import type { WholeEvent } from './rows.ts'

export type EventReading = ReturnType<typeof createEventReading>

export function createEventReading(db: Database) {
  /** The event if the actor may see it; everything else is answered as if it did not exist. */
  async function row(actor: Actor, id: string): Promise<WholeEvent> {
    const event = await findEvent(db, id, visibleEvents(actor))
    if (!event) throw notFound()
    return event
  }

  async function present(actor: Actor, rows: readonly WholeEvent[]): Promise<HostedEvent[]> {
    const ids = rows.map(({ event }) => event.id)
    const organizationId = isAccount(actor) ? actor.organizationId : null
    const own = organizationId === null ? new Map<string, string>() : await ownGuests(db, ids, organizationId)
    return rows.map((each) => presentEvent(actor, each, own.get(each.event.id) ?? null))
  }

  return {
    row,

    /** The event that the stop belongs to, if the actor may see it. */
    async ofStop(actor: Actor, stopId: string): Promise<WholeEvent> {
      const [stop] = await db
        .select({ eventId: eventStops.eventId })
        .from(eventStops)
        .where(eq(eventStops.id, stopId))
      if (!stop) throw notFound()
      return row(actor, stop.eventId)
    },

    async get(actor: Actor, id: string): Promise<HostedEvent> {
      const [event] = await present(actor, [await row(actor, id)])
      if (!event) throw notFound()
      return event
    },

    async list(
      actor: Actor,
      { own, ...query }: HostedEventListQuery,
      source: ListSource = { db, counted: true },
    ): Promise<Page<HostedEvent>> {
      const organizationId = isAccount(actor) ? actor.organizationId : null
      if (own && organizationId === null) return { items: [], nextCursor: null, total: 0 }
      const guestOrganizationId = own ? (organizationId ?? undefined) : undefined
      const asked = { ...query, guestOrganizationId }
      const page = await listEvents(source.db, asked, visibleEvents(actor), source.counted)
      return { ...page, items: await present(actor, page.items) }
    },
  }
}
