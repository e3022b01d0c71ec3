import { type HostedEvent, hostedEventSchema } from '@duijie/shared/hosted-events'
import { api } from '../lib/api.ts'
import type { RecordKind } from '../lib/use-record-editor.ts'
import { attendancesOf, blankEvent, type EventValues, inputOf, valuesOf } from './event-values.ts'
import { eventChanges, eventCommands } from './queries.ts'

/** How the form of an event is kept as a draft, saved, and merged with what somebody else saved meanwhile. */
export const eventRecord: RecordKind<EventValues, HostedEvent> = {
  name: 'event',
  empty: blankEvent,
  valuesOf,
  create(values, key) {
    const past = values.held
      ? { held: { reason: values.heldReason ?? '', attendances: attendancesOf(values) } }
      : {}
    return eventCommands.create({ ...inputOf(values), ...past }, key)
  },
  patch: (saved, changed, key) =>
    eventCommands.patch(saved, inputOf({ ...valuesOf(saved), ...changed }), key),
  read: (id) => api.get(`events/${id}`, hostedEventSchema),
  invalidates: eventChanges,
}
