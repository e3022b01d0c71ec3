import { randomUUID } from 'node:crypto'
import type { Database } from '@duijie/db/client'
import { meetings, meetingVetoes } from '@duijie/db/schema/meetings'
import type { Meeting, MeetingMove, MeetingRequest, MeetingVeto } from '@duijie/shared/meetings'
import type { NotificationKind } from '@duijie/shared/notifications'
import { and, eq, inArray, or } from 'drizzle-orm'
import { type Actor, isAccount } from '../../access/actor.ts'
import { recordChange } from '../../changes/record-change.ts'
import { DomainError, forbidden, invalid, notFound, stageConflict, versionConflict } from '../../errors.ts'
import { institutionMayRead } from '../../leads/policy.ts'
import { accountsOf, notify } from '../../notifications/notify.ts'
import { invitesNow, isOwnGuest } from '../guests/policy.ts'
import type { GuestRow, GuestService } from '../guests/service.ts'
import { runsEvents } from '../policy.ts'
import type { WholeEvent } from '../rows.ts'
import { shanghaiTime } from '../shanghai-time.ts'
import { arrowTo, placesAreTold, sideOf } from './policy.ts'
import type { MeetingReading, MeetingReadingDependencies } from './reading.ts'
import { findMeetings, insertMeeting, type MeetingRow, updateMeeting } from './rows.ts'
import { type MeetingTellingDependencies, tellOfMeetings } from './telling-guests.ts'

export interface AskingDependencies extends MeetingReadingDependencies, MeetingTellingDependencies {
  guests: GuestService
  reading: MeetingReading
}

type Side = 'enterprise' | 'institution'

/** Guests ask for meetings, answer them, and say with whom they do not want to sit down. */
export function createMeetingAsking({ db, clock, guests, needs, reading, ...telling }: AskingDependencies) {
  async function coming(
    actor: Actor,
    id: string,
    pointer: string,
    side?: Side,
  ): Promise<{ guest: GuestRow; event: WholeEvent }> {
    const found = await guests.row(actor, id)
    if (side !== undefined && found.guest.guest.side !== side) throw invalid(pointer, '请选择另一方的嘉宾')
    if (found.guest.guest.state !== 'accepted') throw invalid(pointer, '这位嘉宾还没有确认参加')
    return found
  }

  /** A need is talked about with those alone who may read it. */
  async function refuseNeed(actor: Actor, needId: string, enterprise: GuestRow, institution: GuestRow) {
    const need = await needs.get(actor, needId)
    if (need.access !== 'full' || need.organization?.id !== enterprise.guest.organizationId) {
      throw invalid('/needId', '请选择这家企业的需求')
    }
    if (!institutionMayRead(need, institution.guest.organizationId)) {
      throw invalid('/needId', '这项需求未发布或不向该院校公开')
    }
  }

  async function tell(
    tx: Database,
    { event }: WholeEvent,
    to: GuestRow,
    by: string,
    kind: Extract<NotificationKind, 'meeting_requested' | 'meeting_answered'>,
    key: string,
    answer = '',
  ): Promise<void> {
    const role = to.guest.side === 'enterprise' ? 'enterprise' : 'liaison'
    const told = await accountsOf(tx, to.guest.organizationId, role)
    const values = { title: event.title, organization: by, ...(answer && { answer }) }
    await notify(tx, told, { kind, subjectKind: 'hosted_event', subjectId: event.id, values, key }, clock())
  }

  /** Whoever did not cancel it: the other side, or both where the bureau did. */
  async function tellCancelled(
    tx: Database,
    event: WholeEvent,
    { meeting, enterprise, institution, table }: MeetingRow,
    by: Side | null,
    at: Date,
  ): Promise<void> {
    const { stage, startsAt } = meeting
    const known = stage === 'scheduled' && placesAreTold(event.event.stage)
    const news = {
      kind: 'meeting_dropped',
      time: known && startsAt ? shanghaiTime(startsAt) : '',
      table: table?.label ?? '',
      key: `meeting ${meeting.id} ${meeting.version + 1}`,
    } as const
    const sides = [
      { side: 'enterprise', guestId: meeting.enterpriseGuestId, other: institution.name },
      { side: 'institution', guestId: meeting.institutionGuestId, other: enterprise.name },
    ]
    for (const { guestId, other } of sides.filter(({ side }) => side !== by)) {
      const { guest } = await guests.known(guestId)
      await tellOfMeetings(tx, telling, event, guest.guest, [{ ...news, other }], at)
    }
  }

  return {
    async request(actor: Actor, eventId: string, input: MeetingRequest): Promise<Meeting> {
      const { guest: enterprise, event } = await coming(
        actor,
        input.enterpriseGuestId,
        '/enterpriseGuestId',
        'enterprise',
      )
      const { guest: institution } = await coming(
        actor,
        input.institutionGuestId,
        '/institutionGuestId',
        'institution',
      )
      const own = [enterprise, institution].some((guest) => isOwnGuest(actor, guest))
      if (!runsEvents(actor) && !own) throw forbidden()
      if ([enterprise, institution].some(({ guest }) => guest.eventId !== eventId)) throw notFound()
      if (!invitesNow(event.event.stage)) throw stageConflict('活动现在不接受洽谈预约')
      if (input.needId !== null) await refuseNeed(actor, input.needId, enterprise, institution)
      const origin = runsEvents(actor)
        ? 'staff'
        : isOwnGuest(actor, enterprise)
          ? 'enterprise'
          : 'institution'
      const id = randomUUID()
      const at = clock()
      const by = isAccount(actor) ? actor.accountId : null
      const stage = origin === 'staff' ? ('accepted' as const) : ('requested' as const)
      await db.transaction(async (tx) => {
        if (await isVetoed(tx, enterprise.guest.id, institution.guest.id))
          throw stageConflict('对方暂不安排洽谈')
        const { enterpriseGuestId, institutionGuestId, needId, note } = input
        const tracked = { createdAt: at, updatedAt: at, createdBy: by, updatedBy: by }
        const values = {
          id,
          eventId,
          enterpriseGuestId,
          institutionGuestId,
          needId,
          note,
          origin,
          stage,
          ...tracked,
        } as const
        if (!(await insertMeeting(tx, values))) throw new DomainError('already_exists', '双方已有洽谈预约')
        await recordChange(tx, actor, {
          action: 'request',
          subjectKind: 'meeting',
          subjectId: id,
          version: 1,
          to: stage,
        })
        if (origin === 'staff') return
        const [asked, asking] =
          origin === 'enterprise' ? [institution, enterprise] : [enterprise, institution]
        await tell(tx, event, asked, asking.organization.name, 'meeting_requested', `meeting ${id}`)
      })
      return reading.get(actor, id)
    },

    async move(actor: Actor, id: string, version: number, { to, note }: MeetingMove): Promise<Meeting> {
      const { row, event } = await reading.row(actor, id)
      const { meeting } = row
      const arrow = arrowTo(actor, row, to)
      if (meeting.version !== version) throw versionConflict()
      if (!arrow || to === 'scheduled') throw stageConflict('这场洽谈现在不能这样处理')
      const at = clock()
      if ((to === 'held' || to === 'no_show') && meeting.startsAt !== null && meeting.startsAt > at) {
        throw stageConflict('洽谈还没有开始')
      }
      // what is cancelled keeps its hour, so that calendars take the entry off
      const offGrid = to === 'accepted' || to === 'declined'
      await db.transaction(async (tx) => {
        const values = {
          stage: to,
          ...(note && { note }),
          ...(offGrid && { startsAt: null, endsAt: null, tableId: null, pinned: false }),
          ...(to === 'no_show' && { outcome: null, outcomeReason: null }),
          updatedAt: at,
          updatedBy: isAccount(actor) ? actor.accountId : null,
        }
        if (!(await updateMeeting(tx, id, version, values))) throw versionConflict()
        await recordChange(tx, actor, {
          action: arrow.action,
          subjectKind: 'meeting',
          subjectId: id,
          version: version + 1,
          from: meeting.stage,
          to,
          reason: note || undefined,
        })
        const side = sideOf(actor, row)
        if (to === 'cancelled') await tellCancelled(tx, event, row, side, at)
        if (side === null || to === 'cancelled') return
        const other = side === 'enterprise' ? meeting.institutionGuestId : meeting.enterpriseGuestId
        const { guest } = await guests.known(other)
        const by = side === 'enterprise' ? row.enterprise.name : row.institution.name
        await tell(tx, event, guest, by, 'meeting_answered', `meeting ${id} ${version + 1}`, to)
      })
      return reading.get(actor, id)
    },

    /** "Not with": what is open between the two is off. Who said so is not told. */
    async veto(
      actor: Actor,
      eventId: string,
      { guestId, otherGuestId }: MeetingVeto,
    ): Promise<{ items: MeetingVeto[] }> {
      const { guest } = await guests.row(actor, guestId)
      const { guest: other } = await guests.row(actor, otherGuestId)
      if (!runsEvents(actor) && !isOwnGuest(actor, guest)) throw forbidden()
      if (guest.guest.eventId !== eventId || other.guest.eventId !== eventId) throw notFound()
      if (guest.guest.side === other.guest.side) throw invalid('/otherGuestId', '请选择另一方的嘉宾')
      const at = clock()
      await db.transaction(async (tx) => {
        await tx
          .insert(meetingVetoes)
          .values({
            guestId,
            otherGuestId,
            createdAt: at,
            createdBy: isAccount(actor) ? actor.accountId : null,
          })
          .onConflictDoNothing()
        await recordChange(tx, actor, { action: 'veto', subjectKind: 'guest', subjectId: guestId })
        for (const { meeting } of await openBetween(tx, guestId, otherGuestId)) {
          const off = {
            stage: 'declined',
            startsAt: null,
            endsAt: null,
            tableId: null,
            pinned: false,
            updatedAt: at,
          } as const
          await updateMeeting(tx, meeting.id, meeting.version, off)
        }
      })
      return { items: await vetoesOf(db, guest.guest.id) }
    },

    async unveto(
      actor: Actor,
      eventId: string,
      { guestId, otherGuestId }: MeetingVeto,
    ): Promise<{ items: MeetingVeto[] }> {
      const { guest } = await guests.row(actor, guestId)
      if (!runsEvents(actor) && !isOwnGuest(actor, guest)) throw forbidden()
      if (guest.guest.eventId !== eventId) throw notFound()
      await db.transaction(async (tx) => {
        await tx
          .delete(meetingVetoes)
          .where(and(eq(meetingVetoes.guestId, guestId), eq(meetingVetoes.otherGuestId, otherGuestId)))
        await recordChange(tx, actor, { action: 'unveto', subjectKind: 'guest', subjectId: guestId })
      })
      return { items: await vetoesOf(db, guestId) }
    },
  }
}

async function vetoesOf(db: Database, guestId: string): Promise<MeetingVeto[]> {
  return db
    .select({ guestId: meetingVetoes.guestId, otherGuestId: meetingVetoes.otherGuestId })
    .from(meetingVetoes)
    .where(eq(meetingVetoes.guestId, guestId))
}

async function isVetoed(tx: Database, one: string, other: string): Promise<boolean> {
  const between = (a: string, b: string) =>
    and(eq(meetingVetoes.guestId, a), eq(meetingVetoes.otherGuestId, b))
  const [found] = await tx
    .select()
    .from(meetingVetoes)
    .where(or(between(one, other), between(other, one)))
    .limit(1)
  return found !== undefined
}

function openBetween(tx: Database, one: string, other: string): Promise<MeetingRow[]> {
  const between = (a: string, b: string) =>
    and(eq(meetings.enterpriseGuestId, a), eq(meetings.institutionGuestId, b))
  return findMeetings(
    tx,
    and(
      or(between(one, other), between(other, one)),
      inArray(meetings.stage, ['requested', 'accepted', 'scheduled']),
    ),
  )
}
