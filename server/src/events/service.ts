import type {
  EventFigureRecord,
  EventFigureRecordsQuery,
  EventFigures,
  EventFiguresQuery,
} from '@duijie/shared/event-figures'
import type {
  EventConflictCheck,
  EventConflicts,
  HostedEvent,
  HostedEventMoveInput,
} from '@duijie/shared/hosted-events'
import type { Page } from '@duijie/shared/page'
import type { Actor } from '../access/actor.ts'
import { invalid } from '../errors.ts'
import { conflictsOf } from './conflicts.ts'
import { createEventEntering, type EnteringDependencies } from './entering.ts'
import { eventFigureRecords } from './figure-records.ts'
import { eventFigures } from './figures.ts'
import { moveEvent } from './moving.ts'
import { bureauOnly } from './policy.ts'
import { createEventReading } from './reading.ts'

export type { WholeEvent } from './rows.ts'
export type EventService = ReturnType<typeof createEventService>

export function createEventService(dependencies: EnteringDependencies) {
  const { db, clock } = dependencies
  const reading = createEventReading(db)
  return {
    ...reading,
    ...createEventEntering({ ...dependencies, reading }),

    async move(actor: Actor, id: string, version: number, move: HostedEventMoveInput): Promise<HostedEvent> {
      const row = await reading.row(actor, id)
      const staff = bureauOnly(actor)
      await db.transaction((tx) => moveEvent(tx, dependencies, staff, row, version, move, clock()))
      return reading.get(actor, id)
    },

    async conflicts(actor: Actor, check: EventConflictCheck): Promise<EventConflicts> {
      bureauOnly(actor)
      return { items: await conflictsOf(db, check) }
    },

    async figures(actor: Actor, query: EventFiguresQuery): Promise<EventFigures> {
      bureauOnly(actor)
      if (query.from > query.to) throw invalid('/to', '结束日期应不早于开始日期')
      return eventFigures(db, query)
    },

    async figureRecords(actor: Actor, query: EventFigureRecordsQuery): Promise<Page<EventFigureRecord>> {
      bureauOnly(actor)
      if (query.from > query.to) throw invalid('/to', '结束日期应不早于开始日期')
      return eventFigureRecords(db, query)
    },
  }
}
