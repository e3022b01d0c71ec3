import { randomUUID } from 'node:crypto'
import type { Database } from '@duijie/db/client'
import { eventGuestStops } from '@duijie/db/schema/event-guests'
import { experts } from '@duijie/db/schema/experts'
import { organizations } from '@duijie/db/schema/organizations'
import type {
  Guest,
  GuestInput,
  GuestList,
  GuestPatch,
  GuestSource,
  GuestState,
  GuestsInput,
  WalkIn,
} from '@duijie/shared/event-guests'
import { and, eq, inArray, notInArray, sql } from 'drizzle-orm'
import type { AccountActor, Actor } from '../../access/actor.ts'
import { isAccount } from '../../access/actor.ts'
import { difference } from '../../changes/difference.ts'
import { recordChange } from '../../changes/record-change.ts'
import { contactColumns, contactOf } from '../../contacts/contact-columns.ts'
import { DomainError, forbidden, invalid, stageConflict, versionConflict } from '../../errors.ts'
import { bureauOnly, mayEditEvent, runsEvents } from '../policy.ts'
import type { WholeEvent } from '../rows.ts'
import { mayAnswer } from './policy.ts'
import type { GuestReading, GuestReadingDependencies } from './reading.ts'
import { insertGuest, updateGuest } from './rows.ts'
import { freeSeats, seatWaiting } from './seats.ts'
import type { SeatTellingDependencies } from './telling-seats.ts'

/** Putting organizations and experts on the list, and changing what stands there. */
export function createGuestAdding({
  db,
  clock,
  events,
  reading,
  ...telling
}: GuestReadingDependencies & SeatTellingDependencies & { reading: GuestReading }) {
  async function editable(
    actor: Actor,
    eventId: string,
  ): Promise<{ staff: AccountActor; event: WholeEvent }> {
    const staff = bureauOnly(actor)
    const event = await events.row(actor, eventId)
    if (!mayEditEvent(actor, event.event.stage)) throw forbidden('活动已归档或取消，不能再修改')
    return { staff, event }
  }

  /** Puts one on the list; undefined where it stands there already. */
  async function insert(
    tx: Database,
    actor: AccountActor,
    event: WholeEvent,
    input: GuestInput,
    { source, state, pointer }: { source: GuestSource; state: GuestState; pointer: string },
  ): Promise<string | undefined> {
    const { organizationId, expertId, people, note } = input
    const record = await onRecord(tx, organizationId, expertId, pointer)
    const side = record.kind === 'enterprise' ? ('enterprise' as const) : ('institution' as const)
    const id = randomUUID()
    const at = clock()
    const made = await insertGuest(
      tx,
      {
        id,
        eventId: event.event.id,
        ...{ side, organizationId, expertId, people, note, state, source },
        ...(input.contact ? contactColumns(input.contact) : record.contact),
        createdAt: at,
        updatedAt: at,
        createdBy: actor.accountId,
        updatedBy: actor.accountId,
      },
      stopsFor(event, side, organizationId, input.stopIds, pointer),
    )
    if (!made) return undefined
    await recordChange(tx, actor, {
      action: 'create',
      subjectKind: 'guest',
      subjectId: id,
      version: 1,
      to: state,
    })
    return id
  }

  return {
    /** Those who stand on the list already stay as they are. */
    async add(actor: Actor, eventId: string, { guests, source }: GuestsInput): Promise<GuestList> {
      const { staff, event } = await editable(actor, eventId)
      await db.transaction(async (tx) => {
        for (const [at, input] of guests.entries()) {
          await insert(tx, staff, event, input, { source, state: 'listed', pointer: `/guests/${at}` })
        }
      })
      return reading.list(actor, eventId)
    },

    /** Came without being asked: on the list and checked in at once. */
    async walkIn(actor: Actor, eventId: string, { stopId, ...input }: WalkIn): Promise<Guest> {
      const { staff, event } = await editable(actor, eventId)
      if (!event.stops.some(({ stop }) => stop.id === stopId)) throw invalid('/stopId', '没有这一站')
      const id = await db.transaction(async (tx) => {
        const made = await insert(
          tx,
          staff,
          event,
          { ...input, expertId: null, stopIds: [stopId], note: '' },
          { source: 'walk_in', state: 'accepted', pointer: '' },
        )
        if (made === undefined) throw new DomainError('already_exists', '这家单位已在名单里，请直接签到')
        await tx
          .update(eventGuestStops)
          .set({ attendance: 'attended', people: input.people, checkedInAt: clock() })
          .where(eq(eventGuestStops.guestId, made))
        return made
      })
      return reading.get(actor, id)
    },

    /** The guest itself may say who comes and when it cannot; where it is a guest is the bureau's to say. */
    async patch(actor: Actor, id: string, version: number, patch: GuestPatch): Promise<Guest> {
      const { guest: row, event } = await reading.row(actor, id)
      const { guest } = row
      const own = mayAnswer(actor, row, event.event.stage)
      if (!(runsEvents(actor) ? mayEditEvent(actor, event.event.stage) : own)) throw forbidden()
      const { contact, stopIds, ...fields } = patch
      if (stopIds !== undefined && !runsEvents(actor)) throw forbidden()
      if (guest.version !== version) throw versionConflict()
      const values = { ...fields, ...(contact && contactColumns(contact)) }
      const at = clock()
      await db.transaction(async (tx) => {
        const seated = guest.state === 'accepted' && guest.side === 'enterprise'
        if (seated && patch.people !== undefined && patch.people > guest.people) {
          const free = await freeSeats(tx, guest.eventId)
          if (free !== null && patch.people - guest.people > free) {
            throw invalid('/people', `名额不足，还剩 ${free} 个`)
          }
        }
        const by = { updatedAt: at, updatedBy: isAccount(actor) ? actor.accountId : null }
        if (!(await updateGuest(tx, id, version, { ...values, ...by }))) throw versionConflict()
        if (stopIds) await chooseStops(tx, event, id, stopIds)
        await recordChange(tx, actor, {
          action: 'edit',
          subjectKind: 'guest',
          subjectId: id,
          version: version + 1,
          changes: difference({ ...guest, contact: contactOf(guest) }, fields),
        })
        if (seated && patch.people !== undefined && patch.people < guest.people) {
          await seatWaiting(tx, telling, event.event, at)
        }
      })
      return reading.get(actor, id)
    },
  }
}

/** The contact on record, and on which side the guest stands. */
async function onRecord(tx: Database, organizationId: string, expertId: string | null, pointer: string) {
  const [organization] = await tx.select().from(organizations).where(eq(organizations.id, organizationId))
  if (!organization || organization.kind === 'bureau') {
    throw invalid(`${pointer}/organizationId`, '没有这家企业或院校')
  }
  const { kind, contactName, contactPhone, contactEmail } = organization
  if (expertId === null) return { kind, contact: { contactName, contactPhone, contactEmail } }
  const [expert] = await tx
    .select()
    .from(experts)
    .where(and(eq(experts.id, expertId), eq(experts.organizationId, organizationId)))
  if (!expert) throw invalid(`${pointer}/expertId`, '该院校没有这位专家')
  const { name, contactPhone: phone, contactEmail: email } = expert
  return { kind, contact: { contactName: name, contactPhone: phone, contactEmail: email } }
}

/** The stops asked for; else an institution's own stop where the trip meets it, else all. */
function stopsFor(
  { stops }: WholeEvent,
  side: 'enterprise' | 'institution',
  organizationId: string,
  asked: readonly string[] | undefined,
  pointer: string,
): string[] {
  const all = stops.map(({ stop }) => stop.id)
  if (asked !== undefined) {
    if (asked.some((id) => !all.includes(id))) throw invalid(`${pointer}/stopIds`, '没有这一站')
    return [...new Set(asked)]
  }
  const own = stops.filter(({ institution }) => institution.id === organizationId).map(({ stop }) => stop.id)
  return side === 'institution' && own.length > 0 ? own : all
}

async function chooseStops(tx: Database, event: WholeEvent, guestId: string, stopIds: readonly string[]) {
  const chosen = stopsFor(event, 'enterprise', '', stopIds, '')
  const others = and(eq(eventGuestStops.guestId, guestId), notInArray(eventGuestStops.stopId, chosen))
  const [attended] = await tx
    .select({ one: sql`1` })
    .from(eventGuestStops)
    .where(and(others, inArray(eventGuestStops.attendance, ['attended'])))
    .limit(1)
  if (attended) throw stageConflict('这位嘉宾已在其中一站签到，不能去掉')
  await tx.delete(eventGuestStops).where(others)
  await tx
    .insert(eventGuestStops)
    .values(chosen.map((stopId) => ({ guestId, stopId })))
    .onConflictDoNothing()
}
