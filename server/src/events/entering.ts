import { randomUUID } from 'node:crypto'
import type { Database } from '@duijie/db/client'
import { eventGuestStops, eventGuests } from '@duijie/db/schema/event-guests'
import { dayOf } from '@duijie/shared/days'
import type {
  EventStopInput,
  HostedEvent,
  HostedEventCopyInput,
  HostedEventInput,
  HostedEventPatch,
} from '@duijie/shared/hosted-events'
import type { HostedEventStage } from '@duijie/shared/stages'
import { eq, inArray } from 'drizzle-orm'
import type { AccountActor, Actor } from '../access/actor.ts'
import type { AccountService } from '../accounts/service.ts'
import { difference } from '../changes/difference.ts'
import { recordChange } from '../changes/record-change.ts'
import { forbidden, invalid, versionConflict } from '../errors.ts'
import { invitesNow } from './guests/policy.ts'
import { seatWaiting } from './guests/seats.ts'
import { keepInvitations } from './keeping-invitations.ts'
import { refuseOthers } from './organizations.ts'
import { refuseTwice, spanOf, writeSessions, writeStops } from './parts.ts'
import { insertAttendances, refuseAttendances } from './past-guests.ts'
import { bureauOnly, mayEditEvent, publicSinceOf } from './policy.ts'
import type { EventReading } from './reading.ts'
import { dayBegins, insertEvent, updateEvent } from './repository.ts'
import type { EventValues, WholeEvent } from './rows.ts'
import { type TellingDependencies, tellGuests } from './telling.ts'

export interface EnteringDependencies extends TellingDependencies {
  db: Database
  clock: () => Date
  accounts: AccountService
}

/** Entering and changing events. */
export function createEventEntering(dependencies: EnteringDependencies & { reading: EventReading }) {
  const { db, clock, accounts, reading } = dependencies

  async function refuse(stops: readonly EventStopInput[] | undefined, ownerId: string | null | undefined) {
    if (stops !== undefined) {
      refuseTwice(stops)
      const asked = stops.map(({ institutionId }) => institutionId)
      await refuseOthers(db, asked, 'institution', (at) => `/stops/${at}/institutionId`)
    }
    if (ownerId && !(await accounts.isStaff(ownerId))) {
      throw invalid('/ownerId', '负责人须是科技局的在职人员')
    }
  }

  async function create(
    actor: AccountActor,
    { stops, sessions, ownerId = actor.accountId, held, ...fields }: HostedEventInput,
    copied?: { from: WholeEvent; guests: boolean },
  ): Promise<HostedEvent> {
    await refuse(stops, ownerId)
    const attendances = held?.attendances ?? []
    await refuseAttendances(db, attendances, stops.length)
    const id = randomUUID()
    const at = clock()
    const span = spanOf(stops)
    if (held && span.endsAt > at) throw invalid('/stops/0/endsAt', '补录的活动应已结束')
    const stage: HostedEventStage = held ? 'held' : 'planned'
    const by = { createdAt: at, updatedAt: at, createdBy: actor.accountId, updatedBy: actor.accountId }
    await db.transaction(async (tx) => {
      const copiedFromId = copied?.from.event.id ?? null
      const { registration } = fields
      const publicSince = publicSinceOf({ stage, registration, publicSince: null }, at)
      const state = { stage, publicSince, ownerId, copiedFromId }
      await insertEvent(tx, { id, ...columnsOf(fields), ...span, ...state, ...by })
      const stopIds = await writeStops(tx, id, stops)
      await writeSessions(tx, id, sessions, stopIds)
      const past = stops.map(({ startsAt }, index) => ({
        id: stopIds[index] ?? '',
        startsAt: new Date(startsAt),
      }))
      await insertAttendances(tx, actor, { eventId: id, stops: past, at }, attendances)
      if (copied?.guests) await copyGuests(tx, copied.from, id, stopIds, by)
      await recordChange(tx, actor, {
        action: copied ? 'copy' : 'create',
        subjectKind: 'hosted_event',
        subjectId: id,
        version: 1,
        to: stage,
        reason: held?.reason,
      })
    })
    return reading.get(actor, id)
  }

  return {
    create: (actor: Actor, input: HostedEventInput) => create(bureauOnly(actor), input),

    /** Stops and agenda are replaced whole where given; guests are told of another time or place. */
    async patch(actor: Actor, id: string, version: number, patch: HostedEventPatch): Promise<HostedEvent> {
      const row = await reading.row(actor, id)
      const { accountId } = bureauOnly(actor)
      const { event } = row
      if (!mayEditEvent(actor, event.stage)) throw forbidden('活动已归档或取消，不能再修改')
      if (event.version !== version) throw versionConflict()
      const { stops, sessions, ...fields } = patch
      await refuse(stops, patch.ownerId)
      const at = clock()
      const values: Partial<EventValues> = { ...columnsOf(fields), ...(stops && spanOf(stops)) }
      const changes = { ...difference(event, values), ...(stops && changesOfStops(row, stops)) }
      const told = TOLD.some((field) => field in changes)
      await db.transaction(async (tx) => {
        const calendarSequence = told ? event.calendarSequence + 1 : event.calendarSequence
        const publicSince = publicSinceOf({ ...event, ...fields }, at)
        const by = { publicSince, updatedAt: at, updatedBy: accountId }
        if (!(await updateEvent(tx, id, version, { ...values, calendarSequence, ...by }))) {
          throw versionConflict()
        }
        const stopIds = stops ? await writeStops(tx, id, stops) : row.stops.map(({ stop }) => stop.id)
        if (sessions) await writeSessions(tx, id, sessions, stopIds)
        await recordChange(tx, actor, {
          action: 'edit',
          subjectKind: 'hosted_event',
          subjectId: id,
          version: version + 1,
          changes,
        })
        if ('capacity' in changes && invitesNow(event.stage))
          await seatWaiting(tx, dependencies, { ...event, ...values }, at)
        if (values.endsAt) await keepInvitations(tx, dependencies.links, { id, endsAt: values.endsAt })
        if (told && event.stage !== 'postponed') {
          const after = { event: { ...event, ...values } }
          const news = { kind: 'event_changed', reason: '', key: `event ${id} ${version + 1}` } as const
          await tellGuests(tx, dependencies, after, news, at)
        }
      })
      return reading.get(actor, id)
    },

    async copy(
      actor: Actor,
      id: string,
      { startsOn, title, guests }: HostedEventCopyInput,
    ): Promise<HostedEvent> {
      const staff = bureauOnly(actor)
      const row = await reading.row(actor, id)
      const shift = dayBegins(startsOn).getTime() - dayBegins(dayOf(row.event.startsAt)).getTime()
      return create(staff, { ...copiedInput(row, shift), ...(title && { title }) }, { from: row, guests })
    },
  }
}

/** What guests plan their days by. */
const TOLD = ['startsAt', 'endsAt', 'place', 'stops']

function columnsOf<Fields extends { registrationEndsAt?: string | null | undefined }>({
  registrationEndsAt,
  ...fields
}: Fields) {
  return {
    ...fields,
    ...(registrationEndsAt !== undefined && {
      registrationEndsAt: registrationEndsAt === null ? null : new Date(registrationEndsAt),
    }),
  }
}

function changesOfStops({ stops: before }: WholeEvent, after: readonly EventStopInput[]) {
  const plain = (stop: EventStopInput) => [stop.institutionId, stop.startsAt, stop.endsAt, stop.room]
  const was = before.map(({ stop }) => [
    stop.institutionId,
    stop.startsAt.toISOString(),
    stop.endsAt.toISOString(),
    stop.room,
  ])
  return difference({ stops: was }, { stops: after.map(plain) })
}

const shifted = (instant: Date, by: number) => new Date(instant.getTime() + by).toISOString()

/** The programme of an event as if it were entered anew, so many milliseconds later. */
function copiedInput({ event, stops, sessions }: WholeEvent, by: number): HostedEventInput {
  const { title, direction, series, place, host, introduction, note, capacity, budgetFen } = event
  const positions = new Map(stops.map(({ stop }, at) => [stop.id, at]))
  return {
    ...{ title, direction, series, place, host, introduction, note, capacity, budgetFen },
    registration: 'closed',
    registrationEndsAt: null,
    stops: stops.map(({ stop: { institutionId, startsAt, endsAt, room, note } }) => ({
      institutionId,
      startsAt: shifted(startsAt, by),
      endsAt: shifted(endsAt, by),
      room,
      note,
    })),
    sessions: sessions.map(({ stopId, kind, title, startsAt, endsAt, place, speakers }) => ({
      stop: stopId === null ? null : (positions.get(stopId) ?? null),
      ...{ kind, title, place, speakers },
      startsAt: shifted(startsAt, by),
      endsAt: shifted(endsAt, by),
    })),
  }
}

type Tracked = Pick<EventValues, 'createdAt' | 'updatedAt' | 'createdBy' | 'updatedBy'>

/** Those who were on the list before, to be asked anew. */
async function copyGuests(
  tx: Database,
  { event, stops }: WholeEvent,
  eventId: string,
  stopIds: readonly string[],
  by: Tracked,
): Promise<void> {
  const guests = await tx.select().from(eventGuests).where(eq(eventGuests.eventId, event.id))
  if (guests.length === 0) return
  const ofBefore = new Map(guests.map(({ id }) => [id, randomUUID()]))
  await tx.insert(eventGuests).values(
    guests.map(({ id, side, organizationId, expertId, contactName, contactPhone, contactEmail, people }) => ({
      id: ofBefore.get(id) ?? randomUUID(),
      eventId,
      ...{ side, organizationId, expertId, contactName, contactPhone, contactEmail, people },
      state: 'listed' as const,
      source: 'staff' as const,
      ...by,
    })),
  )
  const stopOf = new Map(stops.map(({ stop }, at) => [stop.id, stopIds[at]]))
  const attended = await tx
    .select({ guestId: eventGuestStops.guestId, stopId: eventGuestStops.stopId })
    .from(eventGuestStops)
    .where(inArray(eventGuestStops.guestId, [...ofBefore.keys()]))
  const rows = attended.flatMap(({ guestId, stopId }) => {
    const [guest, stop] = [ofBefore.get(guestId), stopOf.get(stopId)]
    return guest && stop ? [{ guestId: guest, stopId: stop }] : []
  })
  if (rows.length > 0) await tx.insert(eventGuestStops).values(rows)
}
