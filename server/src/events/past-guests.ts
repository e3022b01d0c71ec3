import { randomUUID } from 'node:crypto'
import type { Database } from '@duijie/db/client'
import { eventGuestStops, eventGuests } from '@duijie/db/schema/event-guests'
import { organizations } from '@duijie/db/schema/organizations'
import type { PastAttendance } from '@duijie/shared/hosted-events'
import { inArray } from 'drizzle-orm'
import type { AccountActor } from '../access/actor.ts'
import { recordChange } from '../changes/record-change.ts'
import { invalid } from '../errors.ts'
import { refuseOthers } from './organizations.ts'

/** Refuses attendances that name no enterprise, one of them twice, or a stop that the event does not have. */
export async function refuseAttendances(
  db: Database,
  attendances: readonly PastAttendance[],
  stops: number,
): Promise<void> {
  const ids = attendances.map(({ organizationId }) => organizationId)
  const pointer = (at: number, field: string) => `/held/attendances/${at}/${field}`
  await refuseOthers(db, ids, 'enterprise', (at) => pointer(at, 'organizationId'))
  const twice = ids.findIndex((id, at) => ids.indexOf(id) < at)
  if (twice >= 0) throw invalid(pointer(twice, 'organizationId'), '这家企业已在名单中')
  const missing = attendances.findIndex((each) => each.stops?.some((stop) => stop >= stops))
  if (missing >= 0) throw invalid(pointer(missing, 'stops'), '活动中没有这一站')
}

interface PastEvent {
  eventId: string
  stops: readonly { id: string; startsAt: Date }[]
  at: Date
}

/** Who came to an event that is entered afterwards; call it in the transaction that enters the event. */
export async function insertAttendances(
  tx: Database,
  actor: AccountActor,
  { eventId, stops, at }: PastEvent,
  attendances: readonly PastAttendance[],
): Promise<void> {
  if (attendances.length === 0) return
  const ids = attendances.map(({ organizationId }) => organizationId)
  const known = await tx.select().from(organizations).where(inArray(organizations.id, ids))
  const contactOf = new Map(known.map((row) => [row.id, row]))
  for (const { organizationId, people, stops: places, peopleByStop } of attendances) {
    const id = randomUUID()
    const contact = contactOf.get(organizationId)
    await tx.insert(eventGuests).values({
      id,
      eventId,
      side: 'enterprise',
      organizationId,
      contactName: contact?.contactName ?? '',
      contactPhone: contact?.contactPhone ?? '',
      contactEmail: contact?.contactEmail ?? '',
      people: people ?? 1,
      state: 'accepted',
      source: 'staff',
      answeredAt: at,
      ...{ createdAt: at, updatedAt: at, createdBy: actor.accountId, updatedBy: actor.accountId },
    })
    const came = stops.flatMap((stop, index) => {
      const place = places === undefined ? index : places.indexOf(index)
      return place < 0 ? [] : [{ stop, people: peopleByStop ? (peopleByStop[place] ?? null) : people }]
    })
    await tx.insert(eventGuestStops).values(
      came.map(({ stop, people }) => ({
        guestId: id,
        stopId: stop.id,
        attendance: 'attended' as const,
        people,
        checkedInAt: stop.startsAt,
      })),
    )
    await recordChange(tx, actor, {
      action: 'create',
      subjectKind: 'guest',
      subjectId: id,
      version: 1,
      to: 'accepted',
    })
  }
}
