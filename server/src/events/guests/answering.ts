import type { Database } from '@duijie/db/client'
import { meetings } from '@duijie/db/schema/meetings'
import type { Guest, GuestAnswer, GuestState, OpenedEventInvitation } from '@duijie/shared/event-guests'
import { and, eq, inArray, or, sql } from 'drizzle-orm'
import { type Actor, isAccount } from '../../access/actor.ts'
import type { AccountService } from '../../accounts/service.ts'
import { recordChange } from '../../changes/record-change.ts'
import { forbidden, notFound, stageConflict, versionConflict } from '../../errors.ts'
import type { LinkRow } from '../../links/repository.ts'
import { notify } from '../../notifications/notify.ts'
import type { SmsService } from '../../sms/service.ts'
import { placesAreTold } from '../meetings/policy.ts'
import { type MeetingTellingDependencies, tellOfMeetings } from '../meetings/telling-guests.ts'
import { hasNewDay } from '../new-day.ts'
import { runsEvents } from '../policy.ts'
import type { WholeEvent } from '../rows.ts'
import { shanghaiTime } from '../shanghai-time.ts'
import { invitesNow, mayAnswer, notInviting } from './policy.ts'
import type { GuestReading, GuestReadingDependencies } from './reading.ts'
import { findGuest, type GuestRow, updateGuest } from './rows.ts'
import { endOfWaiting, freeSeats, seatWaiting } from './seats.ts'

export interface AnsweringDependencies extends GuestReadingDependencies, MeetingTellingDependencies {
  accounts: AccountService
  sms: SmsService
  reading: GuestReading
}

export function createGuestAnswering({
  db,
  clock,
  accounts,
  events,
  links,
  reading,
  mails,
  publicUrl,
  sms,
}: AnsweringDependencies) {
  const telling = { mails, links, publicUrl, sms }

  /** Takes an answer: who accepts gets a seat or a place on the waiting list, who declines frees its own. */
  async function answerWithin(
    tx: Database,
    actor: Actor,
    { guest }: GuestRow,
    event: WholeEvent,
    { answer, people = guest.people, note }: GuestAnswer,
  ): Promise<GuestState> {
    const at = clock()
    const free = guest.side === 'enterprise' ? await freeSeats(tx, guest.eventId) : null
    const now = await findGuest(tx, guest.id)
    if (now?.guest.version !== guest.version) throw versionConflict()
    const held = guest.state === 'accepted' ? guest.people : 0
    const fits = free === null || people - held <= free
    const to: GuestState = answer === 'decline' ? leaving(guest.state) : fits ? 'accepted' : 'waiting'
    if (to === 'waiting' && guest.state === 'accepted') throw stageConflict('名额不足，人数不能增加')
    const values = {
      state: to,
      people,
      ...(note && { note }),
      waitingSince:
        to === 'waiting' ? (guest.waitingSince ?? (await endOfWaiting(tx, guest.eventId, at))) : null,
      answeredAt: at,
      updatedAt: at,
      updatedBy: isAccount(actor) ? actor.accountId : null,
    }
    if (!(await updateGuest(tx, guest.id, guest.version, values))) throw versionConflict()
    await recordChange(tx, actor, {
      action: answer,
      subjectKind: 'guest',
      subjectId: guest.id,
      version: guest.version + 1,
      from: guest.state,
      to,
      reason: note || undefined,
    })
    if (answer === 'decline') await dropMeetings(tx, guest.id, event, at)
    if (held > 0 && (to !== 'accepted' || people < held)) await seatWaiting(tx, telling, event.event, at)
    if (!runsEvents(actor)) await tellBureau(tx, guest.id, event, to, guest.version)
    return to
  }

  async function tellBureau(
    tx: Database,
    guestId: string,
    { event }: WholeEvent,
    answer: GuestState,
    version: number,
  ) {
    const guest = await findGuest(tx, guestId)
    const to = event.ownerId ? [event.ownerId] : await accounts.staffIds()
    const values = { title: event.title, organization: guest?.organization.name ?? '', answer }
    const news = { kind: 'guest_answered', subjectKind: 'hosted_event', subjectId: event.id } as const
    await notify(tx, to, { ...news, values, key: `guest ${guestId} ${version}` }, clock())
  }

  /** Slots that a guest leaves are free again, and whom it was to meet is told. */
  async function dropMeetings(tx: Database, guestId: string, { event }: WholeEvent, at: Date): Promise<void> {
    const dropped = await tx
      .update(meetings)
      .set({ stage: 'cancelled', version: sql`${meetings.version} + 1`, updatedAt: at })
      .where(
        and(
          or(eq(meetings.enterpriseGuestId, guestId), eq(meetings.institutionGuestId, guestId)),
          inArray(meetings.stage, ['requested', 'accepted', 'scheduled']),
        ),
      )
      .returning()
    const left = await findGuest(tx, guestId)
    for (const meeting of dropped) {
      await recordChange(
        tx,
        { role: 'system' },
        {
          action: 'cancel',
          subjectKind: 'meeting',
          subjectId: meeting.id,
          version: meeting.version,
          to: 'cancelled',
        },
      )
      const otherId =
        meeting.enterpriseGuestId === guestId ? meeting.institutionGuestId : meeting.enterpriseGuestId
      const other = await findGuest(tx, otherId)
      if (!other || !left) continue
      const known = placesAreTold(event.stage) && meeting.startsAt !== null
      const news = {
        kind: 'meeting_dropped',
        other: left.organization.name,
        time: known && meeting.startsAt ? shanghaiTime(meeting.startsAt) : '',
        table: '',
        key: `meeting ${meeting.id} dropped ${meeting.version}`,
      } as const
      await tellOfMeetings(tx, telling, { event }, other.guest, [news], at)
    }
  }

  /** The guest behind a link, with its event. */
  async function opened(token: string): Promise<{ link: LinkRow; guest: GuestRow; event: WholeEvent }> {
    const link = await links.open(token, 'answer_invitation')
    const { guest, event } = await reading.known(link.subjectId)
    return { link, guest, event }
  }

  async function open(token: string): Promise<OpenedEventInvitation> {
    const { guest: row, event: whole } = await opened(token)
    const { guest } = row
    const { event } = whole
    const mine = new Set(row.stops.map(({ stopId }) => stopId))
    return {
      event: {
        id: event.id,
        title: event.title,
        stage: event.stage,
        stageReason: event.stageReason,
        newDay: hasNewDay(event),
        startsAt: event.startsAt.toISOString(),
        endsAt: event.endsAt.toISOString(),
        place: event.place,
        host: event.host,
        introduction: event.introduction,
        stops: whole.stops
          .filter(({ stop }) => mine.has(stop.id))
          .map(({ stop, institution }) => ({
            institution: institution.name,
            startsAt: stop.startsAt.toISOString(),
            endsAt: stop.endsAt.toISOString(),
            room: stop.room,
          })),
      },
      recipient: withheld(guest.contactName),
      organization: row.organization.name,
      state: guest.state,
      people: guest.people,
      waitingPlace: row.waitingPlace,
      answerable: invitesNow(event.stage) && event.endsAt > clock(),
      bureau: await links.bureau(),
    }
  }

  return {
    answerWithin,
    open,

    async answer(actor: Actor, id: string, version: number, input: GuestAnswer): Promise<Guest> {
      const { guest, event } = await reading.row(actor, id)
      if (!mayAnswer(actor, guest, event.event.stage)) {
        throw runsEvents(actor) || guest.guest.organizationId === ownOrganization(actor)
          ? notInviting(event.event, '活动现在不接受答复')
          : forbidden()
      }
      if (guest.guest.version !== version) throw versionConflict()
      await db.transaction((tx) => answerWithin(tx, actor, guest, event, input))
      return reading.get(actor, id)
    },

    /** Without sign-in, until the event is over; it may be answered again. */
    async answerByLink(actor: Actor, token: string, input: GuestAnswer): Promise<OpenedEventInvitation> {
      const { link, guest, event } = await opened(token)
      if (guest.guest.state === 'listed') throw notFound()
      if (!invitesNow(event.event.stage) || event.event.endsAt <= clock()) {
        throw notInviting(event.event, '活动现在不接受答复')
      }
      await db.transaction(async (tx) => {
        await answerWithin(tx, actor, guest, await events.row({ role: 'system' }, event.event.id), input)
        await links.use(tx, link)
      })
      return open(token)
    },
  }
}

/** An invitation may have been forwarded: whom it was sent to knows itself by the first character. */
const withheld = (name: string) => (name === '' ? '' : `${[...name][0]}**`)

const ownOrganization = (actor: Actor) => (isAccount(actor) ? actor.organizationId : undefined)

/** Who had a seat or waited for one cancels; who had not answered declines. */
const leaving = (state: GuestState): GuestState =>
  state === 'accepted' || state === 'waiting' || state === 'cancelled' ? 'cancelled' : 'declined'
