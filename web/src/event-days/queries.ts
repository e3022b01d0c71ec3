import { type LiveMeeting, liveBoardSchema } from '@duijie/shared/event-day'
import { guestListSchema } from '@duijie/shared/event-guests'
import { hostedEventSchema } from '@duijie/shared/hosted-events'
import { eventScheduleSchema, type MeetingMove, meetingSchema } from '@duijie/shared/meetings'
import { queryOptions } from '@tanstack/react-query'
import { api } from '../lib/api.ts'

const keys = { all: ['event-days'] as const }
export const dayChanges = [keys.all, ['schedules'], ['events']]

/** How often a board looks again. */
const EVERY_MS = 10_000

export const dayQueries = {
  live: (id: string) =>
    queryOptions({
      queryKey: [...keys.all, 'live', id],
      queryFn: ({ signal }) => api.get(`events/${id}/live`, liveBoardSchema, { signal }),
      refetchInterval: EVERY_MS,
    }),
  event: (id: string) =>
    queryOptions({
      queryKey: [...keys.all, 'event', id],
      queryFn: ({ signal }) => api.get(`events/${id}`, hostedEventSchema, { signal }),
    }),
  guests: (id: string) =>
    queryOptions({
      queryKey: [...keys.all, 'guests', id],
      queryFn: ({ signal }) => api.get(`events/${id}/guests`, guestListSchema, { signal }),
    }),
  grid: (id: string) =>
    queryOptions({
      queryKey: [...keys.all, 'grid', id],
      queryFn: ({ signal }) => api.get(`events/${id}/schedule`, eventScheduleSchema, { signal }),
    }),
}

type Known = Pick<LiveMeeting, 'id' | 'version'>

export const dayCommands = {
  progress: ({ id, version }: Known, begun: boolean, idempotencyKey: string) =>
    api.post(`meetings/${id}/progress`, meetingSchema, { body: { begun }, version, idempotencyKey }),
  move: ({ id, version }: Known, body: MeetingMove, idempotencyKey: string) =>
    api.post(`meetings/${id}/moves`, meetingSchema, { body, version, idempotencyKey }),
}
