import type { Database } from '@duijie/db/client'
import { hostedEvents } from '@duijie/db/schema/hosted-events'
import { meetings as meetingTable } from '@duijie/db/schema/meetings'
import type { LinkOutcomeInput, OpenedOutcomes, OverdueOutcomes } from '@duijie/shared/event-day'
import type { EventFeedbackInput } from '@duijie/shared/event-feedback'
import { and, eq, inArray, isNull, lte, notInArray, or, type SQL } from 'drizzle-orm'
import { type Actor, system } from '../../access/actor.ts'
import { notFound, stageConflict } from '../../errors.ts'
import type { LinkService } from '../../links/service.ts'
import type { GuestRow, GuestService } from '../guests/service.ts'
import { isOver, placesAreTold } from '../meetings/policy.ts'
import { findMeeting, findMeetings, ofGuest } from '../meetings/rows.ts'
import type { MeetingService } from '../meetings/service.ts'
import { bureauOnly } from '../policy.ts'
import type { WholeEvent } from '../rows.ts'
import type { EventService } from '../service.ts'
import { otherOf } from './agenda.ts'
import type { Feedback } from './feedback.ts'

export interface OutcomeLinkDependencies {
  db: Database
  clock: () => Date
  events: EventService
  guests: GuestService
  links: LinkService
  meetings: MeetingService
  feedback: Feedback
}

const DAYS = 60
const SHOWN = 200

/** Held, or its time is over, and nobody has said what came of it. */
export const overdue = (now: Date): SQL | undefined =>
  and(
    isNull(meetingTable.outcome),
    or(
      eq(meetingTable.stage, 'held'),
      and(eq(meetingTable.stage, 'scheduled'), lte(meetingTable.endsAt, now)),
    ),
  )

/** The link of a guest to what came of its meetings: the one that is open already, else a new one; answers its id. */
export async function outcomeLinkWithin(
  tx: Database,
  links: LinkService,
  { guest }: GuestRow,
): Promise<string> {
  const subject = { purpose: 'meeting_outcome', subjectKind: 'guest', subjectId: guest.id } as const
  const known = (await links.list(subject)).find(({ state }) => state === 'open' || state === 'used')
  if (known) return known.id
  return links.issue(tx, system, {
    ...subject,
    organizationId: guest.organizationId,
    recipientName: guest.contactName,
    recipientPhone: guest.contactPhone,
    days: DAYS,
  })
}

/** Without sign-in, once an event is over: what came of each meeting of a guest, and three questions. */
export function createOutcomeLinks(dependencies: OutcomeLinkDependencies) {
  const { db, clock, events, guests, links, meetings, feedback } = dependencies

  const overdueNow = () => {
    const openEvents = db
      .select({ id: hostedEvents.id })
      .from(hostedEvents)
      .where(notInArray(hostedEvents.stage, ['cancelled', 'archived']))
    return and(overdue(clock()), inArray(meetingTable.eventId, openEvents))
  }

  async function behind(token: string) {
    const link = await links.open(token, 'meeting_outcome')
    return { link, ...(await guests.known(link.subjectId)) }
  }

  async function open(token: string): Promise<OpenedOutcomes> {
    const { link, guest: row, event } = await behind(token)
    const { guest, organization } = row
    const now = clock()
    const found = await findMeetings(db, ofGuest(guest.id))
    return {
      event: {
        id: event.event.id,
        title: event.event.title,
        startsAt: event.event.startsAt.toISOString(),
        endsAt: event.event.endsAt.toISOString(),
      },
      organization: organization.name,
      recipient: guest.contactName === '' ? '' : `${[...guest.contactName][0]}**`,
      bureau: await links.bureau(),
      expiresAt: link.expiresAt.toISOString(),
      meetings: found
        .filter((each) => isOver(each, now))
        .map((each) => {
          const { id, startsAt, outcome, outcomeReason, outcomeNote, outcomeSide, version } = each.meeting
          return {
            ...{ id, outcome, outcomeReason, outcomeNote, outcomeSide, version },
            other: otherOf(each, guest.id),
            startsAt: startsAt?.toISOString() ?? null,
          }
        }),
      feedback: await feedback.ofGuest(row, event),
    }
  }

  return {
    open,

    /** What a side says by its link; the other one's word is changed by who has read it alone. */
    async give(actor: Actor, token: string, { meetingId, version, ...input }: LinkOutcomeInput) {
      const { link, guest, event } = await behind(token)
      const row = await findMeeting(db, meetingId)
      const { side, id } = guest.guest
      if (!row || ![row.meeting.enterpriseGuestId, row.meeting.institutionGuestId].includes(id)) {
        throw notFound()
      }
      if (event.event.stage === 'archived') throw stageConflict('活动已归档，如有变动请联系科技局')
      await db.transaction(async (tx) => {
        await meetings.outcome.giveWithin(tx, actor, { row, event }, side, version, input)
        await links.use(tx, link)
      })
      return open(token)
    },

    async giveFeedback(actor: Actor, token: string, input: EventFeedbackInput): Promise<OpenedOutcomes> {
      const { guest, event } = await behind(token)
      await feedback.give(actor, guest, event, input)
      return open(token)
    },

    /** For staff, to send it by other ways than mail. */
    async issue(actor: Actor, guestId: string): Promise<{ token: string }> {
      bureauOnly(actor)
      const { guest, event } = await guests.row(actor, guestId)
      if (guest.guest.state !== 'accepted' || !placesAreTold(event.event.stage)) {
        throw stageConflict('安排公布后，才能给参加的嘉宾发结果链接')
      }
      const id = await db.transaction((tx) => outcomeLinkWithin(tx, links, guest))
      return { token: links.tokenOf(id) }
    },

    async countOverdue(actor: Actor): Promise<number> {
      bureauOnly(actor)
      return db.$count(meetingTable, overdueNow())
    },

    async overdue(actor: Actor): Promise<OverdueOutcomes> {
      bureauOnly(actor)
      const rows = await findMeetings(db, overdueNow())
      const known = new Map<string, WholeEvent>()
      const items: OverdueOutcomes['items'] = []
      for (const row of rows.slice(0, SHOWN)) {
        const { eventId } = row.meeting
        const event = known.get(eventId) ?? (await events.row(actor, eventId))
        known.set(eventId, event)
        const [meeting] = await meetings.present(actor, event, [row])
        if (meeting) items.push({ event: { id: eventId, title: event.event.title }, meeting })
      }
      return { items, total: rows.length }
    },
  }
}
