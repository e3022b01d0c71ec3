import {
  freedPlacesSchema,
  guestAgendaSchema,
  outcomeLinkSchema,
  overdueOutcomesSchema,
  type ReplacementInput,
} from '@duijie/shared/event-day'
import { type EventFeedbackInput, ownFeedbackSchema } from '@duijie/shared/event-feedback'
import { guestListSchema } from '@duijie/shared/event-guests'
import { hostedEventSchema } from '@duijie/shared/hosted-events'
import {
  eventScheduleSchema,
  type Meeting,
  type MeetingMove,
  type MeetingOutcomeInput,
  type MeetingPlacement,
  type MeetingRequest,
  type MeetingSettings,
  type MeetingVeto,
  meetingSchema,
  meetingVetoesSchema,
  scheduleRunAnswerSchema,
} from '@duijie/shared/meetings'
import { needPageSchema } from '@duijie/shared/needs'
import { queryOptions } from '@tanstack/react-query'
import { api } from '../lib/api.ts'
import { meetingsOf, scheduleKeys } from '../lib/event-meetings.ts'

const keys = scheduleKeys
/** everything that shows where a meeting stands */
export const meetingChanges = [keys.all, ['events'], ['leads'], ['follow-ups']]

export const scheduleQueries = {
  event: (id: string) =>
    queryOptions({
      queryKey: [...keys.all, 'event', id],
      queryFn: ({ signal }) => api.get(`events/${id}`, hostedEventSchema, { signal }),
    }),
  grid: (id: string) =>
    queryOptions({
      queryKey: [...keys.all, 'grid', id],
      queryFn: ({ signal }) => api.get(`events/${id}/schedule`, eventScheduleSchema, { signal }),
    }),
  meetings: meetingsOf,
  guests: (id: string) =>
    queryOptions({
      queryKey: [...keys.all, 'guests', id],
      queryFn: ({ signal }) => api.get(`events/${id}/guests`, guestListSchema, { signal }),
    }),
  overdue: () =>
    queryOptions({
      queryKey: [...keys.all, 'overdue'],
      queryFn: ({ signal }) => api.get('outcomes/overdue', overdueOutcomesSchema, { signal }),
    }),
  /** anew with each version of the grid, and after a while, since a cancellation makes none */
  freed: (id: string, version: number) =>
    queryOptions({
      queryKey: [...keys.all, 'freed', id, version],
      refetchInterval: 30_000,
      queryFn: ({ signal }) => api.get(`events/${id}/schedule/freed`, freedPlacesSchema, { signal }),
    }),
  agenda: (guestId: string) =>
    queryOptions({
      queryKey: [...keys.all, 'agenda', guestId],
      queryFn: ({ signal }) => api.get(`guests/${guestId}/agenda`, guestAgendaSchema, { signal }),
    }),
  feedback: (guestId: string) =>
    queryOptions({
      queryKey: [...keys.all, 'feedback', guestId],
      queryFn: ({ signal }) => api.get(`guests/${guestId}/feedback`, ownFeedbackSchema, { signal }),
    }),
  ownNeeds: (organizationId: string) =>
    queryOptions({
      queryKey: [...keys.all, 'needs', organizationId],
      queryFn: ({ signal }) =>
        api.get('needs', needPageSchema, {
          query: { organizationId, stage: ['published'], limit: 100 },
          signal,
        }),
    }),
}

interface Placing {
  meeting: Meeting
  version: number
  to: MeetingPlacement
}

export const scheduleCommands = {
  run: (id: string, version: number, idempotencyKey: string) =>
    api.post(`events/${id}/schedule/runs`, scheduleRunAnswerSchema, { version, idempotencyKey }),
  configure: (id: string, version: number, body: MeetingSettings, idempotencyKey: string) =>
    api.put(`events/${id}/schedule/settings`, eventScheduleSchema, { body, version, idempotencyKey }),
  place: ({ meeting, version, to }: Placing, idempotencyKey: string) =>
    api.put(`meetings/${meeting.id}/placement`, eventScheduleSchema, { body: to, version, idempotencyKey }),
  request: (id: string, body: MeetingRequest, idempotencyKey: string) =>
    api.post(`events/${id}/meetings`, meetingSchema, { body, idempotencyKey }),
  move: ({ id, version }: Meeting, body: MeetingMove, idempotencyKey: string) =>
    api.post(`meetings/${id}/moves`, meetingSchema, { body, version, idempotencyKey }),
  outcome: ({ id, version }: Meeting, body: MeetingOutcomeInput, idempotencyKey: string) =>
    api.post(`meetings/${id}/outcome`, meetingSchema, { body, version, idempotencyKey }),
  outcomeLink: (guestId: string, idempotencyKey: string) =>
    api.post(`guests/${guestId}/outcome-link`, outcomeLinkSchema, { idempotencyKey }),
  fill: (id: string, version: number, body: ReplacementInput, idempotencyKey: string) =>
    api.post(`events/${id}/schedule/freed`, eventScheduleSchema, { body, version, idempotencyKey }),
  giveFeedback: (guestId: string, body: EventFeedbackInput, idempotencyKey: string) =>
    api.put(`guests/${guestId}/feedback`, ownFeedbackSchema, { body, idempotencyKey }),
  veto: (id: string, body: MeetingVeto, idempotencyKey: string) =>
    api.post(`events/${id}/vetoes`, meetingVetoesSchema, { body, idempotencyKey }),
  unveto: (id: string, body: MeetingVeto, idempotencyKey: string) =>
    api.post(`events/${id}/vetoes/withdrawal`, meetingVetoesSchema, { body, idempotencyKey }),
}
