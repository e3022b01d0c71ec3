import type { EventStop, HostedEvent } from '@duijie/shared/hosted-events'
import type { Actor } from '../access/actor.ts'
import { hasNewDay } from './new-day.ts'
import { mayEditEvent, runsEvents, usualMoves } from './policy.ts'
import type { StopRow, WholeEvent } from './rows.ts'

const presentStop = ({ stop, institution, ...attendance }: StopRow, bureau: boolean): EventStop => ({
  id: stop.id,
  institution,
  startsAt: stop.startsAt.toISOString(),
  endsAt: stop.endsAt.toISOString(),
  room: stop.room,
  note: bureau ? stop.note : null,
  attendance: bureau ? attendance : null,
})

export function presentEvent(
  actor: Actor,
  { event, ownerName, seatsTaken, stops, sessions }: WholeEvent,
  ownGuestId: string | null,
): HostedEvent {
  const bureau = runsEvents(actor) || actor.role === 'admin'
  return {
    id: event.id,
    title: event.title,
    direction: event.direction,
    series: event.series,
    place: event.place,
    host: event.host,
    introduction: event.introduction,
    stage: event.stage,
    stageReason: event.stageReason,
    newDay: hasNewDay(event),
    startsAt: event.startsAt.toISOString(),
    endsAt: event.endsAt.toISOString(),
    registration: event.registration,
    registrationEndsAt: event.registrationEndsAt?.toISOString() ?? null,
    capacity: event.capacity,
    seatsTaken,
    stops: stops.map((stop) => presentStop(stop, bureau)),
    sessions: sessions.map(({ startsAt, endsAt, eventId: _, ...session }) => ({
      ...session,
      startsAt: startsAt.toISOString(),
      endsAt: endsAt.toISOString(),
    })),
    owner: event.ownerId === null || ownerName === null ? null : { id: event.ownerId, name: ownerName },
    budgetFen: bureau ? event.budgetFen : null,
    note: bureau ? event.note : null,
    ownGuestId,
    permissions: { edit: mayEditEvent(actor, event.stage), moves: usualMoves(actor, event.stage) },
    version: event.version,
    createdAt: event.createdAt.toISOString(),
    updatedAt: event.updatedAt.toISOString(),
  }
}
