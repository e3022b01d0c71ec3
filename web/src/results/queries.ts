import { expertPageSchema } from '@duijie/shared/experts'
import { historySchema } from '@duijie/shared/history'
import { resultReadingsSchema } from '@duijie/shared/result-readings'
import {
  type ResearchResultInput,
  type ResearchResultPatch,
  researchResultPageSchema,
  researchResultSchema,
} from '@duijie/shared/results'
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { z } from 'zod'
import { api } from '../lib/api.ts'
import { matchKeys } from '../matches/queries.ts'
import type { RecordMove } from '../ui/record-actions.tsx'
import type { ResultFilters } from './result-filters.ts'

const resultKeys = { all: ['results'] as const }
/** everything that shows results */
export const resultChanges = [resultKeys.all, matchKeys.all, ['search']]
/** what shows results beside the page of the one that is gone */
export const resultListChanges = [[...resultKeys.all, 'list'], matchKeys.all, ['search']]

const PAGE = 20
const EXPERTS = 100

const read = (id: string, signal?: AbortSignal) =>
  api.get(`results/${id}`, researchResultSchema, signal ? { signal } : {})

export const resultQueries = {
  get: (id: string) =>
    queryOptions({
      queryKey: [...resultKeys.all, 'one', id],
      queryFn: ({ signal }) => read(id, signal),
    }),
  history: (id: string) =>
    queryOptions({
      queryKey: [...resultKeys.all, 'history', id],
      queryFn: ({ signal }) => api.get(`results/${id}/history`, historySchema, { signal }),
    }),
  readings: (id: string) =>
    queryOptions({
      queryKey: [...resultKeys.all, 'readings', id],
      queryFn: ({ signal }) => api.get(`results/${id}/readings`, resultReadingsSchema, { signal }),
    }),
  list: (filters: ResultFilters) =>
    infiniteQueryOptions({
      queryKey: [...resultKeys.all, 'list', filters],
      queryFn: ({ pageParam, signal }) =>
        api.get('results', researchResultPageSchema, {
          query: { ...filters, limit: PAGE, cursor: pageParam },
          signal,
        }),
      initialPageParam: null as string | null,
      getNextPageParam: (page) => page.nextCursor,
      placeholderData: keepPreviousData,
    }),
  expertsOf: (organizationId: string) =>
    queryOptions({
      queryKey: ['experts', organizationId],
      queryFn: ({ signal }) =>
        api.get('experts', expertPageSchema, { query: { organizationId, limit: EXPERTS }, signal }),
      enabled: organizationId !== '',
      staleTime: 60_000,
    }),
}

export const resultCommands = {
  read: (id: string) => read(id),
  create: (body: ResearchResultInput, idempotencyKey: string) =>
    api.post('results', researchResultSchema, { body, idempotencyKey }),
  patch: (id: string, version: number, body: ResearchResultPatch, idempotencyKey: string) =>
    api.patch(`results/${id}`, researchResultSchema, { body, version, idempotencyKey }),
  move: (id: string, version: number, { action, reason }: RecordMove, idempotencyKey: string) =>
    api.post(`results/${id}/${action}`, researchResultSchema, {
      version,
      idempotencyKey,
      ...(reason !== undefined && { body: { reason } }),
    }),
  remove: (id: string, idempotencyKey: string) =>
    api.delete(`results/${id}`, z.unknown(), { idempotencyKey }),
}
