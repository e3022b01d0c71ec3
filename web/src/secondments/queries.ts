import { expertSchema } from '@duijie/shared/experts'
import { historySchema } from '@duijie/shared/history'
import {
  type SecondmentOffer,
  type SecondmentOfferInput,
  type SecondmentOfferPatch,
  type SecondmentRequest,
  type SecondmentRequestInput,
  type SecondmentRequestPatch,
  secondmentCandidatesSchema,
  secondmentOfferPageSchema,
  secondmentOfferSchema,
  secondmentRequestPageSchema,
  secondmentRequestSchema,
} from '@duijie/shared/secondment-sides'
import {
  type Secondment,
  type SecondmentDayInput,
  type SecondmentInput,
  type SecondmentMoveInput,
  type SecondmentPatch,
  secondmentDaysSchema,
  secondmentMovesSchema,
  secondmentPageSchema,
  secondmentSchema,
} from '@duijie/shared/secondments'
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api } from '../lib/api.ts'
import { secondmentKeys as keys } from '../lib/support.ts'
import type { SecondmentFilters, SideFilters } from './secondment-filters.ts'

const sides = ['secondment-sides'] as const
/** everything that shows where a secondment stands */
export const secondmentChanges = [keys.all, sides, ['follow-ups']]
export const sideChanges = [sides]

const PAGE = 30
const MOST = 100
const more = {
  initialPageParam: null as string | null,
  getNextPageParam: (page: { nextCursor: string | null }) => page.nextCursor,
  placeholderData: keepPreviousData,
}

export const secondmentQueries = {
  list: (filters: SecondmentFilters) =>
    infiniteQueryOptions({
      queryKey: [...keys.all, 'list', filters],
      queryFn: ({ pageParam, signal }) =>
        api.get('secondments', secondmentPageSchema, {
          query: { ...filters, limit: PAGE, cursor: pageParam },
          signal,
        }),
      ...more,
    }),
  get: (id: string) =>
    queryOptions({
      queryKey: [...keys.all, 'one', id],
      queryFn: ({ signal }) => api.get(`secondments/${id}`, secondmentSchema, { signal }),
    }),
  moves: (id: string) =>
    queryOptions({
      queryKey: [...keys.all, 'moves', id],
      queryFn: ({ signal }) => api.get(`secondments/${id}/moves`, secondmentMovesSchema, { signal }),
    }),
  days: (id: string) =>
    queryOptions({
      queryKey: [...keys.all, 'days', id],
      queryFn: ({ signal }) => api.get(`secondments/${id}/days`, secondmentDaysSchema, { signal }),
    }),
  history: (id: string) =>
    queryOptions({
      queryKey: [...keys.all, 'history', id],
      queryFn: ({ signal }) => api.get(`secondments/${id}/history`, historySchema, { signal }),
    }),
  offers: ({ side: _, ...filters }: SideFilters) =>
    infiniteQueryOptions({
      queryKey: [...sides, 'offers', filters],
      queryFn: ({ pageParam, signal }) =>
        api.get('secondment-offers', secondmentOfferPageSchema, {
          query: { ...filters, limit: PAGE, cursor: pageParam },
          signal,
        }),
      ...more,
    }),
  requests: ({ side: _, ...filters }: SideFilters) =>
    infiniteQueryOptions({
      queryKey: [...sides, 'requests', filters],
      queryFn: ({ pageParam, signal }) =>
        api.get('secondment-requests', secondmentRequestPageSchema, {
          query: { ...filters, limit: PAGE, cursor: pageParam },
          signal,
        }),
      ...more,
    }),
  request: (id: string) =>
    queryOptions({
      queryKey: [...sides, 'request', id],
      queryFn: ({ signal }) => api.get(`secondment-requests/${id}`, secondmentRequestSchema, { signal }),
    }),
  expert: (id: string) =>
    queryOptions({
      queryKey: ['experts', 'seconded', id],
      queryFn: ({ signal }) => api.get(`experts/${id}`, expertSchema, { signal }),
    }),
  candidates: (enterpriseId: string, requestId: string | undefined) =>
    queryOptions({
      queryKey: [...sides, 'candidates', enterpriseId, requestId],
      queryFn: ({ signal }) =>
        api.get('secondment-candidates', secondmentCandidatesSchema, {
          query: { enterpriseId, requestId },
          signal,
        }),
    }),
}

type Versioned = Pick<Secondment, 'id' | 'version'>

export const secondmentCommands = {
  create: (body: SecondmentInput, idempotencyKey: string) =>
    api.post('secondments', secondmentSchema, { body, idempotencyKey }),
  patch: ({ id, version }: Versioned, body: SecondmentPatch, idempotencyKey: string) =>
    api.patch(`secondments/${id}`, secondmentSchema, { body, version, idempotencyKey }),
  move: ({ id, version }: Versioned, body: SecondmentMoveInput, idempotencyKey: string) =>
    api.post(`secondments/${id}/moves`, secondmentSchema, { body, version, idempotencyKey }),
  addDay: (id: string, body: SecondmentDayInput, idempotencyKey: string) =>
    api.post(`secondments/${id}/days`, secondmentDaysSchema, { body, idempotencyKey }),
  removeDay: (id: string, dayId: string, idempotencyKey: string) =>
    api.delete(`secondments/${id}/days/${dayId}`, secondmentDaysSchema, { idempotencyKey }),
  offer: (body: SecondmentOfferInput, idempotencyKey: string) =>
    api.post('secondment-offers', secondmentOfferSchema, { body, idempotencyKey }),
  /** one of a list that has no address of its own */
  async readOffer({ id, expert }: SecondmentOffer): Promise<SecondmentOffer> {
    const { items } = await api.get('secondment-offers', secondmentOfferPageSchema, {
      query: { institutionId: expert.institution.id, limit: MOST },
    })
    const found = items.find((offer) => offer.id === id)
    if (!found) throw new Error('the offer is no longer listed')
    return found
  },
  patchOffer: ({ id, version }: SecondmentOffer, body: SecondmentOfferPatch, idempotencyKey: string) =>
    api.patch(`secondment-offers/${id}`, secondmentOfferSchema, { body, version, idempotencyKey }),
  request: (body: SecondmentRequestInput, idempotencyKey: string) =>
    api.post('secondment-requests', secondmentRequestSchema, { body, idempotencyKey }),
  readRequest: ({ id }: SecondmentRequest) => api.get(`secondment-requests/${id}`, secondmentRequestSchema),
  patchRequest: ({ id, version }: SecondmentRequest, body: SecondmentRequestPatch, idempotencyKey: string) =>
    api.patch(`secondment-requests/${id}`, secondmentRequestSchema, { body, version, idempotencyKey }),
}
