import { leadSchema } from '@duijie/shared/leads'
import { searchPageSchema } from '@duijie/shared/search'
import { needTermWeightsSchema, type TermWeight } from '@duijie/shared/term-weights'
import {
  standingSchema,
  workbenchQueueSchema,
  workbenchRankingSchema,
  workbenchSchema,
} from '@duijie/shared/workbench'
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api } from '../../lib/api.ts'
import type { QueueFilters } from './queue-filters.ts'

const all = 'workbench'
export const workbenchKeys = {
  queue: [all, 'queue'] as const,
  /** the need with its candidates, also by other weights */
  need: (id: string) => [all, 'need', id] as const,
}

/** As many as anybody looks through; the first screen shows five. */
const TOP = 20
const FOUND = 8

export const workbenchQueries = {
  queue: (filters: QueueFilters) =>
    queryOptions({
      queryKey: [...workbenchKeys.queue, filters],
      queryFn: ({ signal }) =>
        api.get('workbench/needs', workbenchQueueSchema, { query: { ...filters }, signal }),
      placeholderData: keepPreviousData,
    }),
  need: (id: string) =>
    queryOptions({
      queryKey: [...workbenchKeys.need(id), 'kept'],
      queryFn: ({ signal }) =>
        api.get(`workbench/needs/${id}`, workbenchSchema, { query: { top: TOP }, signal }),
    }),
  ranking: (id: string, weights: readonly TermWeight[], enabled: boolean) =>
    queryOptions({
      queryKey: [...workbenchKeys.need(id), 'ranking', weights],
      queryFn: ({ signal }) =>
        api.post(`workbench/needs/${id}/rankings`, workbenchRankingSchema, {
          body: { weights, top: TOP },
          signal,
        }),
      enabled,
      retry: false,
      placeholderData: keepPreviousData,
    }),
  standing: (id: string, resultId: string, weights: readonly TermWeight[]) =>
    queryOptions({
      queryKey: [...workbenchKeys.need(id), 'standing', resultId, weights],
      queryFn: ({ signal }) =>
        api.post(`workbench/needs/${id}/standings`, standingSchema, { body: { resultId, weights }, signal }),
    }),
  found: (q: string) =>
    queryOptions({
      queryKey: ['search', 'workbench', q],
      queryFn: ({ signal }) =>
        api.get('search', searchPageSchema, { query: { kind: 'results', q, limit: FOUND }, signal }),
      enabled: q !== '',
      placeholderData: keepPreviousData,
    }),
}

export const workbenchCommands = {
  takeUp: (needId: string, resultId: string) =>
    api.post(`workbench/needs/${needId}/leads`, leadSchema, { body: { resultId } }),
  weigh: (needId: string, version: number, weights: readonly TermWeight[], idempotencyKey: string) =>
    api.put(`needs/${needId}/term-weights`, needTermWeightsSchema, {
      body: { weights },
      version,
      idempotencyKey,
    }),
}
