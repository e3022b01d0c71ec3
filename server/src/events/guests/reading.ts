import type { Database } from '@duijie/db/client'
import { eventGuests } from '@duijie/db/schema/event-guests'
import type { Guest, GuestList } from '@duijie/shared/event-guests'
import { and, eq, sql } from 'drizzle-orm'
import { type Actor, isAccount, system } from '../../access/actor.ts'
import { notFound } from '../../errors.ts'
import type { LinkService } from '../../links/service.ts'
import { runsEvents } from '../policy.ts'
import type { EventReading } from '../reading.ts'
import type { WholeEvent } from '../rows.ts'
import { presentGuest } from './presenter.ts'
import { findGuest, findGuests, type GuestRow } from './rows.ts'

export interface GuestReadingDependencies {
  db: Database
  clock: () => Date
  events: EventReading
  links: LinkService
}

export type GuestReading = ReturnType<typeof createGuestReading>

export function createGuestReading({ db, clock, events, links }: GuestReadingDependencies) {
  function present(actor: Actor, row: GuestRow, { event }: Pick<WholeEvent, 'event'>): Guest {
    return presentGuest(actor, row, event.stage, row.link && links.present(row.link, clock()))
  }

  /** The bureau sees all; who is invited sees itself; who comes sees who else comes. */
  function visibleTo(actor: Actor, event: WholeEvent, own: readonly GuestRow[]) {
    if (runsEvents(actor)) return undefined
    const organizationId = isAccount(actor) ? actor.organizationId : null
    if (organizationId === null) return sql`false`
    const itself = and(eq(eventGuests.organizationId, organizationId), sql`${eventGuests.state} <> 'listed'`)
    const comes =
      own.some(({ guest }) => guest.state === 'accepted') ||
      event.stops.some(({ institution }) => institution.id === organizationId)
    return comes ? sql`(${itself} or ${eventGuests.state} = 'accepted')` : itself
  }

  /** A guest that the actor sees, with its event. */
  async function row(actor: Actor, id: string): Promise<{ guest: GuestRow; event: WholeEvent }> {
    const guest = await findGuest(db, id)
    if (!guest) throw notFound()
    const event = await events.row(actor, guest.guest.eventId)
    const [seen] = await visible(actor, event, eq(eventGuests.id, id))
    if (!seen) throw notFound()
    return { guest: seen, event }
  }

  async function visible(
    actor: Actor,
    event: WholeEvent,
    where?: ReturnType<typeof eq>,
  ): Promise<GuestRow[]> {
    const ofEvent = eq(eventGuests.eventId, event.event.id)
    const own =
      isAccount(actor) && actor.organizationId !== null
        ? await findGuests(db, and(ofEvent, eq(eventGuests.organizationId, actor.organizationId)))
        : []
    return findGuests(db, and(ofEvent, where, visibleTo(actor, event, own)))
  }

  return {
    row,
    present,

    async get(actor: Actor, id: string): Promise<Guest> {
      const { guest, event } = await row(actor, id)
      return present(actor, guest, event)
    },

    async list(actor: Actor, eventId: string): Promise<GuestList> {
      const event = await events.row(actor, eventId)
      const found = await visible(actor, event)
      return {
        items: found.map((each) => present(actor, each, event)),
        capacity: event.event.capacity,
        seatsTaken: event.seatsTaken,
      }
    },

    /** Guests that come, for the features that place them. */
    accepted: (eventId: string) =>
      findGuests(db, and(eq(eventGuests.eventId, eventId), eq(eventGuests.state, 'accepted'))),
    /** As the product itself knows it. */
    known: (id: string) => row(system, id),
  }
}
