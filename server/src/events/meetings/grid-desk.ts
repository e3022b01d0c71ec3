import type { Database } from '@duijie/db/client'
import { hostedEvents } from '@duijie/db/schema/hosted-events'
import type { EventSchedule, ScheduleFigures } from '@duijie/shared/meetings'
import { and, eq } from 'drizzle-orm'
import type { AccountActor, Actor } from '../../access/actor.ts'
import { forbidden, versionConflict } from '../../errors.ts'
import type { GuestService } from '../guests/service.ts'
import { bureauOnly, mayEditEvent } from '../policy.ts'
import type { WholeEvent } from '../rows.ts'
import { type Grid, readGrid } from './grid.ts'
import { standingWrong } from './grid-state.ts'
import type { MeetingReading, MeetingReadingDependencies } from './reading.ts'
import { isPast } from './slots-over.ts'

export interface GridDeskDependencies extends MeetingReadingDependencies {
  guests: GuestService
  reading: MeetingReading
}

export type GridDesk = ReturnType<typeof createGridDesk>

/** The grid as staff read it, and the taking of its next version. */
export function createGridDesk({ db, clock, events, guests, reading }: GridDeskDependencies) {
  async function gridOf(actor: Actor, eventId: string) {
    const staff = bureauOnly(actor)
    const event = await events.row(actor, eventId)
    return { staff, event, grid: await readGrid(db, event, await guests.accepted(eventId)) }
  }

  function refuseOver({ event }: WholeEvent, staff: AccountActor): void {
    if (!mayEditEvent(staff, event.stage)) throw forbidden('活动已归档或取消，不能再修改')
  }

  async function present(actor: Actor, event: WholeEvent, grid: Grid): Promise<EventSchedule> {
    const tables = grid.tables.map(({ id, label }) => ({ id, label }))
    return {
      eventId: event.event.id,
      version: grid.version,
      settings: { ...grid.settings, tables },
      slots: grid.slots.map((slot) => {
        const { startsAt, endsAt } = slot
        return { startsAt, endsAt, past: isPast(event, slot, clock()) }
      }),
      meetings: await reading.present(actor, event, grid.meetings),
      vetoes: grid.vetoes,
      conflicts: standingWrong(event, grid),
      figures: event.event.scheduleFigures as ScheduleFigures | null,
      permissions: { edit: mayEditEvent(actor, event.event.stage) },
    }
  }

  async function get(actor: Actor, eventId: string): Promise<EventSchedule> {
    const { event, grid } = await gridOf(actor, eventId)
    return present(actor, event, grid)
  }

  /** Takes the next version of the grid, which one of several writers gets. */
  async function take(
    tx: Database,
    eventId: string,
    version: number,
    values: Partial<typeof hostedEvents.$inferInsert> = {},
  ): Promise<void> {
    const taken = await tx
      .update(hostedEvents)
      .set({ ...values, scheduleVersion: version + 1 })
      .where(and(eq(hostedEvents.id, eventId), eq(hostedEvents.scheduleVersion, version)))
      .returning({ id: hostedEvents.id })
    if (taken.length === 0) throw versionConflict()
  }

  return { gridOf, refuseOver, present, get, take }
}
