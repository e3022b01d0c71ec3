import type { Database } from '@duijie/db/client'
import { eventGuests } from '@duijie/db/schema/event-guests'
import { hostedEvents } from '@duijie/db/schema/hosted-events'
import { meetings } from '@duijie/db/schema/meetings'
import { and, asc, eq, gt, inArray, ne, notInArray, type SQL, sql } from 'drizzle-orm'
import { type AccountActor, type Actor, isAccount } from '../../access/actor.ts'
import { eventFilterColumns } from '../../access/event-filter-columns.ts'
import { filterToSql } from '../../access/filter-sql.ts'
import { visibleEvents } from '../../access/visibility.ts'
import { findMeetings, ofOrganization } from '../meetings/rows.ts'
import { otherOf } from './agenda.ts'
import { overdue } from './outcome-links.ts'

/** How much of something an event holds for the reader. */
export interface OfEvent {
  event: { id: string; title: string }
  total: number
}

export interface NextMeeting {
  event: { id: string; title: string; place: string }
  startsAt: string
  endsAt: string
  table: string | null
  other: string
}

const taking = ['inviting', 'scheduling', 'published'] as const

/** What an enterprise or institution has before it and behind it at events. */
export function createOwnMeetings({ db, clock }: { db: Database; clock: () => Date }) {
  function own(actor: Actor): (AccountActor & { organizationId: string }) | null {
    if (!isAccount(actor) || actor.organizationId === null) return null
    if (actor.role !== 'enterprise' && actor.role !== 'liaison') return null
    return { ...actor, organizationId: actor.organizationId }
  }

  const eventsWhere = (actor: Actor, where: SQL | undefined) =>
    db
      .select({ id: hostedEvents.id })
      .from(hostedEvents)
      .where(and(filterToSql(visibleEvents(actor), eventFilterColumns), where))

  const byEvent = (where: SQL | undefined): Promise<OfEvent[]> =>
    db
      .select({
        event: { id: hostedEvents.id, title: hostedEvents.title },
        total: sql<number>`count(*)::int`,
      })
      .from(meetings)
      .innerJoin(hostedEvents, eq(meetings.eventId, hostedEvents.id))
      .where(where)
      .groupBy(hostedEvents.id)
      .orderBy(asc(hostedEvents.startsAt), asc(hostedEvents.id))

  const ofGuests = (organizationId: string) => {
    const guests = db
      .select({ id: eventGuests.id })
      .from(eventGuests)
      .where(eq(eventGuests.organizationId, organizationId))
    return sql`(${inArray(meetings.enterpriseGuestId, guests)} or ${inArray(meetings.institutionGuestId, guests)})`
  }

  return {
    /** The soonest one that is not over, once its place is told. */
    async next(actor: Actor): Promise<NextMeeting | null> {
      const account = own(actor)
      if (!account) return null
      const [row] = await findMeetings(
        db,
        and(
          ofOrganization(account.organizationId),
          eq(meetings.stage, 'scheduled'),
          gt(meetings.endsAt, clock()),
          inArray(meetings.eventId, eventsWhere(actor, eq(hostedEvents.stage, 'published'))),
        ),
      )
      const { startsAt, endsAt, eventId } = row?.meeting ?? {}
      if (!row || !startsAt || !endsAt || !eventId) return null
      const [event] = await db
        .select({ id: hostedEvents.id, title: hostedEvents.title, place: hostedEvents.place })
        .from(hostedEvents)
        .where(eq(hostedEvents.id, eventId))
      if (!event) return null
      const ownGuestId =
        account.role === 'enterprise' ? row.meeting.enterpriseGuestId : row.meeting.institutionGuestId
      return {
        event,
        startsAt: startsAt.toISOString(),
        endsAt: endsAt.toISOString(),
        table: row.table?.label ?? null,
        other: otherOf(row, ownGuestId),
      }
    },

    /** Meetings that took place and of which nobody said what came. */
    async withoutOutcome(actor: Actor): Promise<OfEvent[]> {
      const account = own(actor)
      if (!account) return []
      const open = eventsWhere(actor, notInArray(hostedEvents.stage, ['cancelled', 'archived']))
      return byEvent(and(overdue(clock()), ofGuests(account.organizationId), inArray(meetings.eventId, open)))
    },

    /** Meetings that somebody else asked it for. */
    async asked(actor: Actor): Promise<OfEvent[]> {
      const account = own(actor)
      if (!account) return []
      const side = account.role === 'enterprise' ? 'enterprise' : 'institution'
      return byEvent(
        and(
          eq(meetings.stage, 'requested'),
          ne(meetings.origin, side),
          ofGuests(account.organizationId),
          inArray(meetings.eventId, eventsWhere(actor, inArray(hostedEvents.stage, [...taking]))),
        ),
      )
    },

    /** Invitations that wait for its answer. */
    async invitations(actor: Actor): Promise<OfEvent[]> {
      const account = own(actor)
      if (!account) return []
      return db
        .select({
          event: { id: hostedEvents.id, title: hostedEvents.title },
          total: sql<number>`count(*)::int`,
        })
        .from(eventGuests)
        .innerJoin(hostedEvents, eq(eventGuests.eventId, hostedEvents.id))
        .where(
          and(
            eq(eventGuests.organizationId, account.organizationId),
            eq(eventGuests.state, 'invited'),
            inArray(hostedEvents.stage, [...taking]),
            gt(hostedEvents.endsAt, clock()),
          ),
        )
        .groupBy(hostedEvents.id)
        .orderBy(asc(hostedEvents.startsAt), asc(hostedEvents.id))
    },
  }
}
