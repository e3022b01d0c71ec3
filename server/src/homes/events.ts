import { addDays } from '@duijie/shared/days'
import type { HomeEvent, HomeEvents } from '@duijie/shared/homes'
import type { HostedEvent } from '@duijie/shared/hosted-events'
import { comingEventStages, heldEventStages } from '@duijie/shared/stages'
import type { Actor } from '../access/actor.ts'
import type { EventService } from '../events/service.ts'

const DAYS_OF_WEEK = 7
const SHOWN = 20

/** Monday and Sunday of the week that the day is in. */
export function weekOf(day: string): { from: string; to: string } {
  const sinceMonday = (new Date(`${day}T00:00:00Z`).getUTCDay() + DAYS_OF_WEEK - 1) % DAYS_OF_WEEK
  const from = addDays(day, -sinceMonday)
  return { from, to: addDays(from, DAYS_OF_WEEK - 1) }
}

/** The events of this week as the actor may see them, and the first one behind it. */
export async function eventsAround(events: EventService, actor: Actor, today: string): Promise<HomeEvents> {
  const week = weekOf(today)
  const within = { ...week, stage: [...comingEventStages, ...heldEventStages], limit: SHOWN }
  const behind = { from: addDays(week.to, 1), stage: [...comingEventStages], limit: SHOWN }
  const [now, later] = await Promise.all(
    [within, behind].map((query) => events.list(actor, { ...query, sort: 'soonest' })),
  )
  const shown = new Set(now?.items.map(({ id }) => id))
  const next = later?.items.find(({ id }) => !shown.has(id))
  return { week: (now?.items ?? []).map(homeEvent), next: next ? homeEvent(next) : null }
}

export function homeEvent({ stops, ...event }: HostedEvent): HomeEvent {
  const { id, title, direction, place, startsAt, endsAt, stage } = event
  const institutions = [...new Set(stops.map(({ institution }) => institution.name))]
  return { id, title, direction, place, startsAt, endsAt, stage, institutions }
}
