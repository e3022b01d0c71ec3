import { hostedEventSchema } from '@duijie/shared/hosted-events'
import {
  type TripEventInput,
  type TripProposalInput,
  tripCitiesSchema,
  tripProposalSchema,
} from '@duijie/shared/trips'
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api } from '../lib/api.ts'

const keys = { all: ['trip-proposals'] as const }
export const eventChanges = [['events'], keys.all]

export const tripQueries = {
  cities: () =>
    queryOptions({
      queryKey: [...keys.all, 'cities'],
      queryFn: ({ signal }) => api.get('trip-proposals/cities', tripCitiesSchema, { signal }),
      staleTime: 60_000,
    }),
  proposal: (question: TripProposalInput) =>
    queryOptions({
      queryKey: [...keys.all, question],
      queryFn: ({ signal }) => api.post('trip-proposals', tripProposalSchema, { body: question, signal }),
      placeholderData: keepPreviousData,
    }),
}

export const tripCommands = {
  makeEvent: (body: TripEventInput, idempotencyKey: string) =>
    api.post('trip-proposals/events', hostedEventSchema, { body, idempotencyKey }),
}
