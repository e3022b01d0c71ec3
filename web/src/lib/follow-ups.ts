import {
  type FollowUp,
  type FollowUpInput,
  type FollowUpPatch,
  followUpOwnersSchema,
  followUpPageSchema,
  followUpSchema,
} from '@duijie/shared/follow-ups'
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api } from './api.ts'

const keys = { all: ['follow-ups'] as const }
export const followUpKey = keys.all
/** What is overdue is counted on the home page. */
export const followUpChanges = [keys.all, ['homes']]

const PAGE = 50

export interface FollowUpFilters {
  ownerId?: string | undefined
  status: 'open' | 'done'
  dueBy?: string | undefined
}

/** The bureau's tasks, those due first in front. */
export const followUpQueries = {
  first: (ownerId: string, limit: number) =>
    queryOptions({
      queryKey: [...keys.all, 'first', ownerId, limit],
      queryFn: ({ signal }) =>
        api.get('follow-ups', followUpPageSchema, { query: { ownerId, status: 'open', limit }, signal }),
    }),
  list: (filters: FollowUpFilters) =>
    infiniteQueryOptions({
      queryKey: [...keys.all, 'list', filters],
      queryFn: ({ pageParam, signal }) =>
        api.get('follow-ups', followUpPageSchema, {
          query: { ...filters, limit: PAGE, cursor: pageParam },
          signal,
        }),
      initialPageParam: null as string | null,
      getNextPageParam: (page) => page.nextCursor,
      placeholderData: keepPreviousData,
    }),
  of: (subjectId: string) =>
    queryOptions({
      queryKey: [...keys.all, 'of', subjectId],
      queryFn: ({ signal }) =>
        api.get('follow-ups', followUpPageSchema, {
          query: { subjectId, status: 'open', limit: PAGE },
          signal,
        }),
    }),
  owners: () =>
    queryOptions({
      queryKey: [...keys.all, 'owners'],
      queryFn: ({ signal }) => api.get('follow-ups/owners', followUpOwnersSchema, { signal }),
      staleTime: 300_000,
    }),
}

export const readFollowUp = ({ id }: Pick<FollowUp, 'id'>) => api.get(`follow-ups/${id}`, followUpSchema)

export const patchFollowUp = (
  { id, version }: Pick<FollowUp, 'id' | 'version'>,
  body: FollowUpPatch,
  idempotencyKey: string,
) => api.patch(`follow-ups/${id}`, followUpSchema, { body, version, idempotencyKey })

export const addFollowUp = (body: FollowUpInput, idempotencyKey: string) =>
  api.post('follow-ups', followUpSchema, { body, idempotencyKey })
