import type { Database } from '@duijie/db/client'
import { addDays } from '@duijie/shared/days'
import type { EventSessionInput, HostedEvent } from '@duijie/shared/hosted-events'
import type { TripEventInput } from '@duijie/shared/trips'
import type { Actor } from '../../access/actor.ts'
import type { GuestService } from '../guests/service.ts'
import { namesOf, refuseOthers } from '../organizations.ts'
import { bureauOnly } from '../policy.ts'
import type { EventService } from '../service.ts'

export interface MakingDependencies {
  db: Database
  /** the services as they work in a transaction */
  within: (tx: Database) => { events: EventService; guests: GuestService }
}
export type MakeTripEvent = ReturnType<typeof createTripMaking>

const at = (day: string, time: string) => new Date(`${day}T${time}:00+08:00`).toISOString()

/** A usual day at an institution, for staff to change. */
const usualDay = (stop: number, day: string): EventSessionInput[] =>
  (
    [
      ['talk', '成果推介与需求发布', '09:30', '10:30'],
      ['tour', '参观实验室', '10:40', '11:40'],
      ['meetings', '一对一洽谈', '14:00', '16:30'],
    ] as const
  ).map(([kind, title, from, to]) => ({
    stop,
    kind,
    title,
    startsAt: at(day, from),
    endsAt: at(day, to),
    place: '',
    speakers: [],
  }))

/** Makes the event of a trip: an institution a day from the day given on, its guests on the list. */
export function createTripMaking({ within }: Pick<MakingDependencies, 'within'>) {
  return async (db: Database, actor: Actor, input: TripEventInput): Promise<HostedEvent> => {
    bureauOnly(actor)
    const { events, guests } = within(db)
    const { institutionIds, enterpriseIds, startsOn, series } = input
    await refuseOthers(db, institutionIds, 'institution', (at) => `/institutionIds/${at}`)
    await refuseOthers(db, enterpriseIds, 'enterprise', (at) => `/enterpriseIds/${at}`)
    const names = await namesOf(db, institutionIds)
    const institutions = institutionIds.flatMap((id) => names.get(id)?.name ?? [])
    const stops = institutionIds.map((institutionId, n) => {
      const day = addDays(startsOn, n)
      return { institutionId, startsAt: at(day, '09:00'), endsAt: at(day, '17:00'), room: '', note: '' }
    })
    const event = await events.create(actor, {
      title: input.title ?? `走进${institutions.join('、')}`.slice(0, 160),
      direction: 'outbound',
      series,
      place: institutions.join('、').slice(0, 200),
      host: '',
      capacity: null,
      budgetFen: null,
      introduction: '',
      note: '',
      registration: 'closed',
      registrationEndsAt: null,
      stops,
      sessions: stops.flatMap((_, n) => usualDay(n, addDays(startsOn, n))),
    })
    const asked = [...enterpriseIds, ...institutionIds]
    await guests.add(actor, event.id, {
      source: 'trip',
      guests: asked.map((organizationId) => ({ organizationId, expertId: null, people: 1, note: '' })),
    })
    return event
  }
}
