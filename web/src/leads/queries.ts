import {
  type BulkLeadMove,
  bulkLeadOutcomeSchema,
  type Lead,
  type LeadInput,
  type LeadMoveInput,
  type LeadPatch,
  type LeadVersion,
  leadBoardSchema,
  leadContactsSchema,
  leadMovesSchema,
  leadPageSchema,
  leadSchema,
  stalledLeadsSchema,
} from '@duijie/shared/leads'
import {
  type LeadAnswerInput,
  type PushInput,
  pushListSchema,
  pushOutcomeSchema,
  pushSchema,
} from '@duijie/shared/pushes'
import { threadSchema } from '@duijie/shared/threads'
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api } from '../lib/api.ts'
import type { LeadFilters } from './lead-filters.ts'

const keys = { all: ['leads'] as const }
/** everything that shows leads */
export const leadKey = keys.all
/** everything that shows where a lead stands */
export const leadChanges = [keys.all, ['needs'], ['follow-ups'], ['matches']]

const PAGE = 50

export const leadQueries = {
  board: ({ view: _view, sort: _sort, stage: _stage, unanswered: _own, ...filters }: LeadFilters) =>
    queryOptions({
      queryKey: [...keys.all, 'board', filters],
      queryFn: ({ signal }) => api.get('leads/board', leadBoardSchema, { query: filters, signal }),
      placeholderData: keepPreviousData,
    }),
  stalled: ({ techField, level, source, status, ownerId, idleDays }: LeadFilters) =>
    queryOptions({
      queryKey: [...keys.all, 'stalled', { techField, level, source, status, ownerId, idleDays }],
      queryFn: ({ signal }) =>
        api.get('leads/stalled', stalledLeadsSchema, {
          query: { techField, level, source, status, ownerId, idleDays },
          signal,
        }),
      placeholderData: keepPreviousData,
    }),
  list: ({ view: _view, ...filters }: LeadFilters) =>
    infiniteQueryOptions({
      queryKey: [...keys.all, 'list', filters],
      queryFn: ({ pageParam, signal }) =>
        api.get('leads', leadPageSchema, { query: { ...filters, limit: PAGE, cursor: pageParam }, signal }),
      initialPageParam: null as string | null,
      getNextPageParam: (page) => page.nextCursor,
      placeholderData: keepPreviousData,
    }),
  get: (id: string) =>
    queryOptions({
      queryKey: [...keys.all, 'one', id],
      queryFn: ({ signal }) => api.get(`leads/${id}`, leadSchema, { signal }),
    }),
  moves: (id: string) =>
    queryOptions({
      queryKey: [...keys.all, 'moves', id],
      queryFn: ({ signal }) => api.get(`leads/${id}/moves`, leadMovesSchema, { signal }),
    }),
  pushes: (id: string) =>
    queryOptions({
      queryKey: [...keys.all, 'pushes', id],
      queryFn: ({ signal }) => api.get('pushes', pushListSchema, { query: { leadId: id }, signal }),
    }),
  thread: (id: string) =>
    queryOptions({
      queryKey: [...keys.all, 'thread', id],
      queryFn: ({ signal }) => api.get(`leads/${id}/thread`, threadSchema, { signal }),
    }),
}

const chosen = ({ id, version }: LeadVersion) => ({ id, version })

export const leadCommands = {
  create: (body: LeadInput, idempotencyKey: string) =>
    api.post('leads', leadSchema, { body, idempotencyKey }),
  move: ({ id, version }: LeadVersion, body: LeadMoveInput, idempotencyKey: string) =>
    api.post(`leads/${id}/moves`, leadSchema, { body, version, idempotencyKey }),
  undo: ({ id, version }: LeadVersion, idempotencyKey: string) =>
    api.post(`leads/${id}/undo`, leadSchema, { version, idempotencyKey }),
  patch: ({ id, version }: LeadVersion, body: LeadPatch, idempotencyKey: string) =>
    api.patch(`leads/${id}`, leadSchema, { body, version, idempotencyKey }),
  answer: ({ id }: Lead, body: LeadAnswerInput, idempotencyKey: string) =>
    api.post(`leads/${id}/answer`, leadSchema, { body, idempotencyKey }),
  moveMany: (leads: readonly LeadVersion[], move: Omit<BulkLeadMove, 'leads'>, idempotencyKey: string) =>
    api.post('leads/bulk-moves', bulkLeadOutcomeSchema, {
      body: { ...move, leads: leads.map(chosen) },
      idempotencyKey,
    }),
  undoMany: (leads: readonly LeadVersion[], idempotencyKey: string) =>
    api.post('leads/bulk-undos', bulkLeadOutcomeSchema, {
      body: { leads: leads.map(chosen) },
      idempotencyKey,
    }),
  push: (body: PushInput, idempotencyKey: string) =>
    api.post('pushes', pushOutcomeSchema, { body, idempotencyKey }),
  revoke: (pushId: string, idempotencyKey: string) =>
    api.post(`pushes/${pushId}/revoke`, pushSchema, { idempotencyKey }),
  contacts: (id: string) => api.get(`leads/${id}/contacts`, leadContactsSchema),
  write: (id: string, text: string, idempotencyKey: string) =>
    api.post(`leads/${id}/thread`, threadSchema, { body: { text }, idempotencyKey }),
}
