import type { RecordKind } from '@duijie/shared/duplicate-queries'
import {
  type DuplicateDecision,
  duplicateComparisonSchema,
  duplicatePageSchema,
} from '@duijie/shared/duplicates'
import { type MergeInput, mergePageSchema, mergeSchema } from '@duijie/shared/merges'
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { z } from 'zod'
import { api } from '../lib/api.ts'
import type { DuplicateFilters } from './duplicate-filters.ts'

const keys = { all: ['duplicates'] as const }
/** everything that a decision shows in */
export const decisionChanges = [keys.all]
/** everything that a merge shows in */
export const mergeChanges = [keys.all, ['needs'], ['results'], ['matches'], ['search'], ['leads']]

const PAGE = 20

export interface Pair {
  kind: RecordKind
  id: string
  otherId: string
}

const pathOf = ({ kind, id, otherId }: Pair) => `duplicates/${kind}/${id}/${otherId}`

export const duplicateQueries = {
  list: ({ state, ...filters }: DuplicateFilters) =>
    infiniteQueryOptions({
      queryKey: [...keys.all, 'list', state, filters],
      queryFn: ({ pageParam, signal }) =>
        api.get('duplicates', duplicatePageSchema, {
          query: { ...filters, state, limit: PAGE, cursor: pageParam },
          signal,
        }),
      initialPageParam: null as string | null,
      getNextPageParam: (page) => page.nextCursor,
      placeholderData: keepPreviousData,
    }),
  merges: (kind: RecordKind) =>
    infiniteQueryOptions({
      queryKey: [...keys.all, 'merges', kind],
      queryFn: ({ pageParam, signal }) =>
        api.get('merges', mergePageSchema, { query: { kind, limit: PAGE, cursor: pageParam }, signal }),
      initialPageParam: null as string | null,
      getNextPageParam: (page) => page.nextCursor,
    }),
  compare: (pair: Pair) =>
    queryOptions({
      queryKey: [...keys.all, 'compare', pair],
      queryFn: ({ signal }) => api.get(pathOf(pair), duplicateComparisonSchema, { signal }),
    }),
}

export const duplicateCommands = {
  decide: (pair: Pair, decision: DuplicateDecision, idempotencyKey: string) =>
    api.put(`${pathOf(pair)}/decision`, z.unknown(), { body: { decision }, idempotencyKey }),
  reopen: (pair: Pair, idempotencyKey: string) =>
    api.delete(`${pathOf(pair)}/decision`, z.unknown(), { idempotencyKey }),
  merge: (body: MergeInput, idempotencyKey: string) =>
    api.post('merges', mergeSchema, { body, idempotencyKey }),
  undo: (id: string, idempotencyKey: string) =>
    api.post(`merges/${id}/undo`, mergeSchema, { idempotencyKey }),
}
