import { feedbackSummarySchema } from '@duijie/shared/event-feedback'
import {
  type EventFigureName,
  eventFigureRecordPageSchema,
  eventFiguresSchema,
} from '@duijie/shared/event-figures'
import {
  type CheckIn,
  type Guest,
  type GuestAnswer,
  type GuestInvitation,
  type GuestPatch,
  type GuestsInput,
  guestListSchema,
  guestSchema,
  type RegistrationInput,
  registrationAnswerSchema,
  type WalkIn,
} from '@duijie/shared/event-guests'
import { expertPageSchema } from '@duijie/shared/experts'
import {
  type EventConflictCheck,
  eventConflictsSchema,
  type HostedEvent,
  type HostedEventCopyInput,
  type HostedEventInput,
  type HostedEventMoveInput,
  type HostedEventPatch,
  hostedEventPageSchema,
  hostedEventSchema,
} from '@duijie/shared/hosted-events'
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api } from '../lib/api.ts'
import type { EventFilters } from './event-filters.ts'

const keys = { all: ['events'] as const }
export const eventChanges = [keys.all]

const PAGE = 30
const MOST = 100

type Narrowing = Pick<EventFilters, 'stage' | 'direction'>

async function allBetween(from: string, to: string, filters: Narrowing, signal: AbortSignal) {
  const found: HostedEvent[] = []
  let cursor: string | null | undefined
  do {
    const query = { ...filters, from, to, limit: MOST, cursor }
    const page = await api.get('events', hostedEventPageSchema, { query, signal })
    found.push(...page.items)
    cursor = page.nextCursor
  } while (cursor)
  return found
}

export const eventQueries = {
  list: (past: boolean, today: string, { stage, direction }: EventFilters) =>
    infiniteQueryOptions({
      queryKey: [...keys.all, 'list', { past, today, stage, direction }],
      queryFn: ({ pageParam, signal }) => {
        const time = past ? { to: today, sort: 'latest' } : { from: today, sort: 'soonest' }
        const query = { stage, direction, ...time, limit: PAGE, cursor: pageParam }
        return api.get('events', hostedEventPageSchema, { query, signal })
      },
      initialPageParam: null as string | null,
      getNextPageParam: (page) => page.nextCursor,
      placeholderData: keepPreviousData,
    }),
  between: (from: string, to: string, { stage, direction }: EventFilters) =>
    queryOptions({
      queryKey: [...keys.all, 'between', { from, to, stage, direction }],
      queryFn: ({ signal }) => allBetween(from, to, { stage, direction }, signal),
      placeholderData: keepPreviousData,
    }),
  get: (id: string) =>
    queryOptions({
      queryKey: [...keys.all, 'one', id],
      queryFn: ({ signal }) => api.get(`events/${id}`, hostedEventSchema, { signal }),
    }),
  guests: (id: string) =>
    queryOptions({
      queryKey: [...keys.all, 'guests', id],
      queryFn: ({ signal }) => api.get(`events/${id}/guests`, guestListSchema, { signal }),
    }),
  feedback: (id: string) =>
    queryOptions({
      queryKey: [...keys.all, 'feedback', id],
      queryFn: ({ signal }) => api.get(`events/${id}/feedback`, feedbackSummarySchema, { signal }),
    }),
  experts: (organizationId: string) =>
    queryOptions({
      queryKey: ['experts', organizationId],
      queryFn: ({ signal }) =>
        api.get('experts', expertPageSchema, { query: { organizationId, limit: MOST }, signal }),
    }),
  figures: (from: string, to: string) =>
    queryOptions({
      queryKey: [...keys.all, 'figures', from, to],
      queryFn: ({ signal }) => api.get('events/figures', eventFiguresSchema, { query: { from, to }, signal }),
      placeholderData: keepPreviousData,
    }),
  figureRecords: (of: EventFigureName, from: string, to: string) =>
    infiniteQueryOptions({
      queryKey: [...keys.all, 'figure-records', of, from, to],
      queryFn: ({ pageParam, signal }) => {
        const query = { of, from, to, limit: PAGE, cursor: pageParam }
        return api.get('events/figures/records', eventFigureRecordPageSchema, { query, signal })
      },
      initialPageParam: null as string | null,
      getNextPageParam: (page) => page.nextCursor,
    }),
  conflicts: (check: EventConflictCheck) =>
    queryOptions({
      queryKey: [...keys.all, 'conflicts', check],
      queryFn: ({ signal }) => api.post('events/conflicts', eventConflictsSchema, { body: check, signal }),
      placeholderData: keepPreviousData,
    }),
}

export const eventCommands = {
  create: (body: HostedEventInput, idempotencyKey: string) =>
    api.post('events', hostedEventSchema, { body, idempotencyKey }),
  patch: ({ id, version }: HostedEvent, body: HostedEventPatch, idempotencyKey: string) =>
    api.patch(`events/${id}`, hostedEventSchema, { body, version, idempotencyKey }),
  move: ({ id, version }: HostedEvent, body: HostedEventMoveInput, idempotencyKey: string) =>
    api.post(`events/${id}/moves`, hostedEventSchema, { body, version, idempotencyKey }),
  copy: (id: string, body: HostedEventCopyInput, idempotencyKey: string) =>
    api.post(`events/${id}/copies`, hostedEventSchema, { body, idempotencyKey }),
  addGuests: (id: string, body: GuestsInput, idempotencyKey: string) =>
    api.post(`events/${id}/guests`, guestListSchema, { body, idempotencyKey }),
  invite: (id: string, body: GuestInvitation, idempotencyKey: string) =>
    api.post(`events/${id}/invitations`, guestListSchema, { body, idempotencyKey }),
  async readGuest(eventId: string, { id }: Guest): Promise<Guest> {
    const { items } = await api.get(`events/${eventId}/guests`, guestListSchema)
    const found = items.find((guest) => guest.id === id)
    if (!found) throw new Error('this guest is no longer on the list')
    return found
  },
  patchGuest: ({ id, version }: Guest, body: GuestPatch, idempotencyKey: string) =>
    api.patch(`guests/${id}`, guestSchema, { body, version, idempotencyKey }),
  answer: ({ id, version }: Guest, body: GuestAnswer, idempotencyKey: string) =>
    api.post(`guests/${id}/answer`, guestSchema, { body, version, idempotencyKey }),
  checkIn: ({ id }: Guest, body: CheckIn, idempotencyKey: string) =>
    api.post(`guests/${id}/check-ins`, guestSchema, { body, idempotencyKey }),
  walkIn: (id: string, body: WalkIn, idempotencyKey: string) =>
    api.post(`events/${id}/walk-ins`, guestSchema, { body, idempotencyKey }),
  register: (id: string, body: RegistrationInput, idempotencyKey: string) =>
    api.post(`events/${id}/registrations`, registrationAnswerSchema, { body, idempotencyKey }),
}
