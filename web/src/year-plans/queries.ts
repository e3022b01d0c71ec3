import { hostedEventSchema } from '@duijie/shared/hosted-events'
import {
  type PlannedTripEventInput,
  type PlannedTripInput,
  tripCitiesSchema,
  type YearPlan,
  type YearPlanInput,
  type YearPlanSettings,
  yearPlanPageSchema,
  yearPlanSchema,
} from '@duijie/shared/trips'
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { z } from 'zod'
import { api } from '../lib/api.ts'

const keys = { all: ['year-plans'] as const }
export const planChanges = [keys.all]
export const planEventChanges = [keys.all, ['events'], ['trip-proposals']]

const PAGE = 20

export const yearPlanQueries = {
  list: () =>
    infiniteQueryOptions({
      queryKey: [...keys.all, 'list'],
      queryFn: ({ pageParam, signal }) =>
        api.get('year-plans', yearPlanPageSchema, { query: { limit: PAGE, cursor: pageParam }, signal }),
      initialPageParam: null as string | null,
      getNextPageParam: (page) => page.nextCursor,
    }),
  get: (id: string) =>
    queryOptions({
      queryKey: [...keys.all, 'one', id],
      queryFn: ({ signal }) => api.get(`year-plans/${id}`, yearPlanSchema, { signal }),
    }),
  cities: () =>
    queryOptions({
      queryKey: ['trip-proposals', 'cities'],
      queryFn: ({ signal }) => api.get('trip-proposals/cities', tripCitiesSchema, { signal }),
      staleTime: 60_000,
    }),
}

type Versioned = Pick<YearPlan, 'id' | 'version'>

export const yearPlanCommands = {
  create: (body: YearPlanInput, idempotencyKey: string) =>
    api.post('year-plans', yearPlanSchema, { body, idempotencyKey }),
  arrange: ({ id, version }: Versioned, trips: PlannedTripInput[], idempotencyKey: string) =>
    api.patch(`year-plans/${id}`, yearPlanSchema, { body: { trips }, version, idempotencyKey }),
  replan: ({ id, version }: Versioned, settings: YearPlanSettings, idempotencyKey: string) =>
    api.post(`year-plans/${id}/replans`, yearPlanSchema, { body: { settings }, version, idempotencyKey }),
  makeEvent: ({ id, version }: Versioned, body: PlannedTripEventInput, idempotencyKey: string) =>
    api.post(`year-plans/${id}/events`, hostedEventSchema, { body, version, idempotencyKey }),
  remove: ({ id, version }: Versioned, idempotencyKey: string) =>
    api.delete(`year-plans/${id}`, z.unknown(), { version, idempotencyKey }),
}
