import { expertPageSchema } from '@duijie/shared/experts'
import { needPageSchema } from '@duijie/shared/needs'
import {
  type Organization,
  type OrganizationPatch,
  organizationPageSchema,
  organizationSchema,
} from '@duijie/shared/organizations'
import { researchResultPageSchema } from '@duijie/shared/results'
import { matchableNeedStages } from '@duijie/shared/stages'
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api } from '../lib/api.ts'
import type { OrganizationFilters } from './organization-filters.ts'

const PAGE = 30

export const organizationKeys = { all: ['organizations'] as const }

const readOrganization = (id: string, signal?: AbortSignal) =>
  api.get(`organizations/${id}`, organizationSchema, signal ? { signal } : {})

export const organizationQueries = {
  list: (filters: OrganizationFilters) =>
    infiniteQueryOptions({
      queryKey: [...organizationKeys.all, 'list', filters],
      queryFn: ({ pageParam, signal }) =>
        api.get('organizations', organizationPageSchema, {
          query: { ...filters, limit: PAGE, cursor: pageParam },
          signal,
        }),
      initialPageParam: null as string | null,
      getNextPageParam: (page) => page.nextCursor,
      placeholderData: keepPreviousData,
    }),
  /** The latest needs that still look for an answer. */
  openNeedsOf: (organizationId: string) =>
    queryOptions({
      queryKey: ['needs', 'open-of', organizationId],
      queryFn: ({ signal }) =>
        api.get('needs', needPageSchema, { query: { organizationId, ...openNeeds }, signal }),
    }),
  openResultsOf: (organizationId: string) =>
    queryOptions({
      queryKey: ['results', 'open-of', organizationId],
      queryFn: ({ signal }) =>
        api.get('results', researchResultPageSchema, { query: { organizationId, ...openResults }, signal }),
    }),
  expertsOf: (organizationId: string) =>
    queryOptions({
      queryKey: ['experts', 'of', organizationId],
      queryFn: ({ signal }) =>
        api.get('experts', expertPageSchema, { query: { organizationId, limit: SOME }, signal }),
    }),
  get: (id: string) =>
    queryOptions({
      queryKey: [...organizationKeys.all, id],
      queryFn: ({ signal }) => readOrganization(id, signal),
    }),
}

const FEW = 5
const SOME = 24

const openNeeds = { stage: matchableNeedStages.join(), status: 'active', limit: FEW }
const openResults = { stage: 'published', status: 'active', limit: FEW }

export const organizationCommands = {
  read: ({ id }: Organization) => readOrganization(id),
  patch: ({ id, version }: Organization, body: OrganizationPatch, idempotencyKey: string) =>
    api.patch(`organizations/${id}`, organizationSchema, { body, version, idempotencyKey }),
}
