import { historySchema } from '@duijie/shared/history'
import { refiningDraftsSchema } from '@duijie/shared/refining'
import {
  type VisitProblem,
  type VisitProblemInput,
  type VisitProblemMoveInput,
  type VisitProblemNeedInput,
  type VisitProblemPatch,
  visitProblemPageSchema,
  visitProblemSchema,
} from '@duijie/shared/visit-problems'
import {
  dueVisitPageSchema,
  type Visit,
  type VisitInput,
  type VisitMoveInput,
  type VisitPatch,
  type VisitPlanInput,
  visitAccountsSchema,
  visitPageSchema,
  visitSchema,
  visitsSchema,
} from '@duijie/shared/visits'
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { z } from 'zod'
import { api } from '../lib/api.ts'
import type { PlanFilters, ProblemFilters, VisitFilters } from './visit-filters.ts'

const keys = { all: ['visits'] as const }
export const visitChanges = [keys.all]
/** a need was made as well */
export const needMadeChanges = [keys.all, ['needs']]

const PAGE = 30
const CHOICES = 20

export const visitQueries = {
  list: (filters: VisitFilters) =>
    infiniteQueryOptions({
      queryKey: [...keys.all, 'list', filters],
      queryFn: ({ pageParam, signal }) =>
        api.get('visits', visitPageSchema, { query: { ...filters, limit: PAGE, cursor: pageParam }, signal }),
      initialPageParam: null as string | null,
      getNextPageParam: (page) => page.nextCursor,
      placeholderData: keepPreviousData,
    }),
  get: (id: string) =>
    queryOptions({
      queryKey: [...keys.all, 'one', id],
      queryFn: ({ signal }) => api.get(`visits/${id}`, visitSchema, { signal }),
    }),
  history: (id: string) =>
    queryOptions({
      queryKey: [...keys.all, 'history', id],
      queryFn: ({ signal }) => api.get(`visits/${id}/history`, historySchema, { signal }),
    }),
  due: (filters: PlanFilters) =>
    infiniteQueryOptions({
      queryKey: [...keys.all, 'due', filters],
      queryFn: ({ pageParam, signal }) =>
        api.get('visits/due', dueVisitPageSchema, {
          query: { ...filters, limit: PAGE, cursor: pageParam },
          signal,
        }),
      initialPageParam: null as string | null,
      getNextPageParam: (page) => page.nextCursor,
      placeholderData: keepPreviousData,
    }),
  /** Enterprises by a part of the name or its pinyin. */
  choices: (q: string) =>
    queryOptions({
      queryKey: [...keys.all, 'choices', q],
      queryFn: ({ signal }) =>
        api.get('visits/due', dueVisitPageSchema, { query: { q, limit: CHOICES }, signal }),
      placeholderData: keepPreviousData,
    }),
  accounts: () =>
    queryOptions({
      queryKey: [...keys.all, 'accounts'],
      queryFn: ({ signal }) => api.get('visits/accounts', visitAccountsSchema, { signal }),
      staleTime: 300_000,
    }),
  problems: (filters: ProblemFilters) =>
    infiniteQueryOptions({
      queryKey: [...keys.all, 'problems', filters],
      queryFn: ({ pageParam, signal }) =>
        api.get('visit-problems', visitProblemPageSchema, {
          query: { ...filters, limit: PAGE, cursor: pageParam },
          signal,
        }),
      initialPageParam: null as string | null,
      getNextPageParam: (page) => page.nextCursor,
      placeholderData: keepPreviousData,
    }),
}

export const visitCommands = {
  create: (body: VisitInput, idempotencyKey: string) =>
    api.post('visits', visitSchema, { body, idempotencyKey }),
  plan: (body: VisitPlanInput, idempotencyKey: string) =>
    api.post('visits/plans', visitsSchema, { body, idempotencyKey }),
  patch: ({ id, version }: Visit, body: VisitPatch, idempotencyKey: string) =>
    api.patch(`visits/${id}`, visitSchema, { body, version, idempotencyKey }),
  move: ({ id, version }: Visit, body: VisitMoveInput, idempotencyKey: string) =>
    api.post(`visits/${id}/moves`, visitSchema, { body, version, idempotencyKey }),
  read: (id: string) => api.get(`visits/${id}`, visitSchema),
  addProblem: (visitId: string, body: VisitProblemInput, idempotencyKey: string) =>
    api.post(`visits/${visitId}/problems`, visitProblemSchema, { body, idempotencyKey }),
  readProblem: ({ id }: VisitProblem) => api.get(`visit-problems/${id}`, visitProblemSchema),
  patchProblem: ({ id, version }: VisitProblem, body: VisitProblemPatch, idempotencyKey: string) =>
    api.patch(`visit-problems/${id}`, visitProblemSchema, { body, version, idempotencyKey }),
  removeProblem: ({ id, version }: VisitProblem, idempotencyKey: string) =>
    api.delete(`visit-problems/${id}`, z.undefined(), { version, idempotencyKey }),
  moveProblem: ({ id, version }: VisitProblem, body: VisitProblemMoveInput, idempotencyKey: string) =>
    api.post(`visit-problems/${id}/moves`, visitProblemSchema, { body, version, idempotencyKey }),
  makeNeed: ({ id, version }: VisitProblem, body: VisitProblemNeedInput, idempotencyKey: string) =>
    api.post(`visit-problems/${id}/need`, visitProblemSchema, { body, version, idempotencyKey }),
  /** What the words of a problem say, part by part; nothing is kept. */
  split: (text: string) => api.post('needs/refining-drafts', refiningDraftsSchema, { body: { text } }),
}
