import { randomUUID } from 'node:crypto'
import type { Database } from '@duijie/db/client'
import { attachments } from '@duijie/db/schema/attachments'
import { eventGuestStops, eventGuests } from '@duijie/db/schema/event-guests'
import { eventSessions, eventStops } from '@duijie/db/schema/hosted-events'
import { meetings } from '@duijie/db/schema/meetings'
import type { EventSessionInput, EventStopInput } from '@duijie/shared/hosted-events'
import { and, eq, inArray, isNull, notInArray, sql } from 'drizzle-orm'
import { invalid, stageConflict } from '../errors.ts'

/** First beginning and last end. */
export function spanOf(stops: readonly EventStopInput[]): { startsAt: Date; endsAt: Date } {
  return {
    startsAt: new Date(Math.min(...stops.map(({ startsAt }) => Date.parse(startsAt)))),
    endsAt: new Date(Math.max(...stops.map(({ endsAt }) => Date.parse(endsAt)))),
  }
}

/** Two stops of one event may lie side by side, but not at one institution at one time. */
export function refuseTwice(stops: readonly EventStopInput[]): void {
  for (const [at, stop] of stops.entries()) {
    const clash = stops.slice(0, at).some((other) => {
      const overlaps =
        Date.parse(other.startsAt) < Date.parse(stop.endsAt) &&
        Date.parse(stop.startsAt) < Date.parse(other.endsAt)
      return overlaps && other.institutionId === stop.institutionId
    })
    if (clash) throw invalid(`/stops/${at}/startsAt`, '同一院校的两站时间重叠')
  }
}

/**
 * Makes the stops of an event those given: keeps those named by id, adds new ones with every enterprise that is
 * a guest already, and takes off the others, unless somebody came to one. Answers their ids in order.
 */
export async function writeStops(
  tx: Database,
  eventId: string,
  stops: readonly EventStopInput[],
): Promise<string[]> {
  const before = await tx.select().from(eventStops).where(eq(eventStops.eventId, eventId))
  const known = new Set(before.map(({ id }) => id))
  const ids = stops.map(({ id }, at) => {
    if (id !== undefined && !known.has(id)) throw invalid(`/stops/${at}/id`, '没有这一站')
    return id ?? randomUUID()
  })
  if (new Set(ids).size < ids.length) throw invalid('/stops', '同一站出现了两次')
  await removeStops(
    tx,
    before.map(({ id }) => id).filter((id) => !ids.includes(id)),
  )
  for (const [position, { id, startsAt, endsAt, ...stop }] of stops.entries()) {
    const stopId = ids[position] ?? randomUUID()
    const values = { ...stop, position, startsAt: new Date(startsAt), endsAt: new Date(endsAt) }
    if (id !== undefined) {
      await tx.update(eventStops).set(values).where(eq(eventStops.id, stopId))
      continue
    }
    await tx.insert(eventStops).values({ id: stopId, eventId, ...values })
    await tx.execute(sql`
      insert into ${eventGuestStops} (guest_id, stop_id)
      select ${eventGuests.id}, ${stopId} from ${eventGuests}
      where ${eventGuests.eventId} = ${eventId}
        and (${eventGuests.side} = 'enterprise' or ${eventGuests.organizationId} = ${stop.institutionId})`)
  }
  return ids
}

async function removeStops(tx: Database, ids: string[]): Promise<void> {
  if (ids.length === 0) return
  const [attended] = await tx
    .select({ stopId: eventGuestStops.stopId })
    .from(eventGuestStops)
    .where(and(inArray(eventGuestStops.stopId, ids), eq(eventGuestStops.attendance, 'attended')))
    .limit(1)
  if (attended) throw stageConflict('这一站已有人签到，不能删除')
  const [filed] = await tx
    .select({ id: attachments.id })
    .from(attachments)
    .where(
      and(
        eq(attachments.subjectKind, 'event_stop'),
        inArray(attachments.subjectId, ids),
        isNull(attachments.deletedAt),
      ),
    )
    .limit(1)
  if (filed) throw stageConflict('这一站已有签到表或照片，请先删除附件再删除这一站')
  await tx.delete(eventGuestStops).where(inArray(eventGuestStops.stopId, ids))
  await tx.delete(eventSessions).where(inArray(eventSessions.stopId, ids))
  await tx.delete(eventStops).where(inArray(eventStops.id, ids))
}

/** Makes the agenda that given; a session names its stop by its position. */
export async function writeSessions(
  tx: Database,
  eventId: string,
  sessions: readonly EventSessionInput[],
  stopIds: readonly string[],
): Promise<void> {
  const rows = sessions.map(({ id, stop, startsAt, endsAt, ...session }, at) => {
    const stopId = stop === null ? null : stopIds[stop]
    if (stopId === undefined) throw invalid(`/sessions/${at}/stop`, '没有这一站')
    return {
      id: id ?? randomUUID(),
      eventId,
      stopId,
      ...session,
      startsAt: new Date(startsAt),
      endsAt: new Date(endsAt),
    }
  })
  const kept = rows.map(({ id }) => id)
  await tx
    .delete(eventSessions)
    .where(
      and(
        eq(eventSessions.eventId, eventId),
        kept.length > 0 ? notInArray(eventSessions.id, kept) : undefined,
      ),
    )
  for (const row of rows) {
    const { id, ...values } = row
    const written = await tx
      .insert(eventSessions)
      .values(row)
      .onConflictDoUpdate({
        target: eventSessions.id,
        set: values,
        setWhere: eq(eventSessions.eventId, eventId),
      })
      .returning({ id: eventSessions.id })
    if (written.length === 0) throw invalid('/sessions', '没有这个环节')
  }
}

/** Whether anything of the event stands on its grid. */
export async function hasMeetings(db: Database, eventId: string): Promise<boolean> {
  const [found] = await db
    .select({ id: meetings.id })
    .from(meetings)
    .where(and(eq(meetings.eventId, eventId), inArray(meetings.stage, ['scheduled', 'held'])))
    .limit(1)
  return found !== undefined
}
