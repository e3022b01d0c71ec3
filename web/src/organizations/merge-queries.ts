import {
  type OrganizationDistinction,
  type OrganizationMergeInput,
  organizationMergePageSchema,
  organizationMergeSchema,
  organizationPairsSchema,
} from '@duijie/shared/organization-merges'
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { z } from 'zod'
import { api } from '../lib/api.ts'

const keys = { all: ['organization-merges'] as const }
const PAGE = 30

/** A merge moves records of every kind. */
export const organizationMergeChanges = [
  ...[keys.all, ['organizations'], ['timelines'], ['needs'], ['results'], ['experts'], ['leads']],
  ...[['agreements'], ['visits'], ['events'], ['accounts'], ['contact-persons']],
]
export const distinctionChanges = [keys.all]

export const organizationMergeQueries = {
  candidates: () =>
    queryOptions({
      queryKey: [...keys.all, 'candidates'],
      queryFn: ({ signal }) => api.get('organization-merges/candidates', organizationPairsSchema, { signal }),
    }),
  list: () =>
    infiniteQueryOptions({
      queryKey: [...keys.all, 'list'],
      queryFn: ({ pageParam, signal }) =>
        api.get('organization-merges', organizationMergePageSchema, {
          query: { limit: PAGE, cursor: pageParam },
          signal,
        }),
      initialPageParam: null as string | null,
      getNextPageParam: (page) => page.nextCursor,
      placeholderData: keepPreviousData,
    }),
}

export const organizationMergeCommands = {
  merge: (body: OrganizationMergeInput, idempotencyKey: string) =>
    api.post('organization-merges', organizationMergeSchema, { body, idempotencyKey }),
  undo: (id: string, idempotencyKey: string) =>
    api.post(`organization-merges/${id}/undo`, organizationMergeSchema, { idempotencyKey }),
  distinguish: (body: OrganizationDistinction, idempotencyKey: string) =>
    api.post('organization-merges/distinctions', z.undefined(), { body, idempotencyKey }),
}
