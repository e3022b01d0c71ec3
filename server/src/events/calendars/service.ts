import type { Database } from '@duijie/db/client'
import { accounts } from '@duijie/db/schema/accounts'
import { eventGuests } from '@duijie/db/schema/event-guests'
import { meetings } from '@duijie/db/schema/meetings'
import type { CalendarSubscription } from '@duijie/shared/calendars'
import { hostedEventListQuerySchema } from '@duijie/shared/event-queries'
import { and, eq, gte, inArray, type SQL } from 'drizzle-orm'
import { type AccountActor, type Actor, isAccount } from '../../access/actor.ts'
import { forbidden, notFound } from '../../errors.ts'
import type { LinkService } from '../../links/service.ts'
import { placesAreTold } from '../meetings/policy.ts'
import { findMeetings, ofGuest, ofOrganization } from '../meetings/rows.ts'
import type { EventReading } from '../reading.ts'
import { calendarText, type Entry, entriesOf, meetingEntry } from './calendar.ts'

export type CalendarService = ReturnType<typeof createCalendarService>

interface Dependencies {
  db: Database
  clock: () => Date
  events: EventReading
  links: LinkService
  publicUrl: string
}

/** A subscription lasts two years and shows what was up to a year ago. */
const DAYS = 730
const PAST_MS = 365 * 86_400_000
const MOST = 100

const placedOf = (whose: SQL | undefined) =>
  and(whose, inArray(meetings.stage, ['scheduled', 'held', 'cancelled']))

const subjectOf = (accountId: string) =>
  ({ purpose: 'calendar', subjectKind: 'account', subjectId: accountId }) as const

/** Events and meetings for the calendar programs that people have. */
export function createCalendarService({ db, clock, events, links, publicUrl }: Dependencies) {
  const urlOf = (eventId: string) => `${publicUrl}/events/${eventId}`

  async function entriesFor(actor: AccountActor): Promise<Entry[]> {
    const own = actor.role === 'staff' ? { ownerId: actor.accountId } : { own: 'true' }
    const from = new Date(clock().getTime() - PAST_MS).toISOString().slice(0, 10)
    const query = hostedEventListQuerySchema().parse({ ...own, from, limit: MOST, sort: 'latest' })
    const { items } = await events.list(actor, query)
    const rows = await Promise.all(items.map(({ id }) => events.row(actor, id)))
    const entries = rows.flatMap((row) => entriesOf(row, urlOf(row.event.id)))
    const { organizationId } = actor
    if (organizationId === null) return entries
    const told = rows.filter(({ event }) => placesAreTold(event.stage))
    if (told.length === 0) return entries
    const found = await findMeetings(
      db,
      and(
        inArray(
          meetings.eventId,
          told.map(({ event }) => event.id),
        ),
        gte(meetings.startsAt, new Date(clock().getTime() - PAST_MS)),
        placedOf(ofOrganization(organizationId)),
      ),
    )
    return [
      ...entries,
      ...found.flatMap((meeting) => {
        const event = told.find((each) => each.event.id === meeting.meeting.eventId)
        const side = meeting.enterprise.id === organizationId ? 'enterprise' : 'institution'
        return event ? meetingEntry(meeting, event, side, urlOf(event.event.id)) : []
      }),
    ]
  }

  /** The address that one subscribes to, where there is one. */
  async function current(actor: Actor): Promise<CalendarSubscription> {
    if (!isAccount(actor)) throw forbidden()
    const open = (await links.list(subjectOf(actor.accountId))).find(({ token }) => token !== null)
    return { token: open?.token ?? null, expiresAt: open?.expiresAt ?? null }
  }

  return {
    /** The file of one event that the actor may see. */
    async ofEvent(actor: Actor, id: string): Promise<string> {
      const row = await events.row(actor, id)
      return calendarText(row.event.title, entriesOf(row, urlOf(id)))
    },

    /** The event and the guest's own meetings, for who holds the link of an invitation. */
    async ofInvitation(token: string): Promise<string> {
      const link = await links.open(token, 'answer_invitation')
      const [guest] = await db.select().from(eventGuests).where(eq(eventGuests.id, link.subjectId))
      if (!guest) throw notFound()
      const row = await events.row({ role: 'system' }, guest.eventId)
      const url = `${publicUrl}/r/${token}`
      const found = placesAreTold(row.event.stage) ? await findMeetings(db, placedOf(ofGuest(guest.id))) : []
      const own = found.flatMap((meeting) => meetingEntry(meeting, row, guest.side, url))
      return calendarText(row.event.title, [...entriesOf(row, url), ...own])
    },

    current,

    /** The address to subscribe to; a new one ends the one before. */
    async issue(actor: Actor): Promise<CalendarSubscription> {
      if (!isAccount(actor)) throw forbidden()
      await db.transaction(async (tx) => {
        await links.revokeAll(tx, subjectOf(actor.accountId))
        const { accountId } = actor
        return links.issue(tx, actor, {
          ...subjectOf(accountId),
          accountId,
          recipientName: '',
          recipientPhone: '',
          days: DAYS,
        })
      })
      return current(actor)
    },

    async revoke(actor: Actor): Promise<void> {
      if (!isAccount(actor)) throw forbidden()
      await db.transaction((tx) => links.revokeAll(tx, subjectOf(actor.accountId)))
    },

    /** What the holder of the address may see today: nothing once its account is closed. */
    async subscribed(token: string): Promise<string> {
      const link = await links.open(token, 'calendar')
      const [account] = await db
        .select()
        .from(accounts)
        .where(and(eq(accounts.id, link.subjectId), eq(accounts.status, 'active')))
      if (!account) throw notFound()
      const { id: accountId, role, organizationId, townshipId } = account
      return calendarText('对接活动', await entriesFor({ accountId, role, organizationId, townshipId }))
    },
  }
}
