import { historySchema } from '@duijie/shared/history'
import type { VoucherStage } from '@duijie/shared/voucher-stages'
import {
  type Voucher,
  type VoucherBatchInput,
  type VoucherInput,
  type VoucherMoveInput,
  type VoucherPatch,
  voucherBatchPageSchema,
  voucherBatchSchema,
  voucherMovesSchema,
  voucherPageSchema,
  voucherSchema,
} from '@duijie/shared/vouchers'
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api } from '../lib/api.ts'
import { voucherKeys as keys } from '../lib/support.ts'
import type { BatchFilters, VoucherFilters } from './voucher-filters.ts'

/** everything that shows where a voucher stands */
export const voucherChanges = [keys.all, ['voucher-batches'], ['follow-ups']]

const PAGE = 30
const MOST = 100

export const voucherQueries = {
  list: (filters: VoucherFilters) =>
    infiniteQueryOptions({
      queryKey: [...keys.all, 'list', filters],
      queryFn: ({ pageParam, signal }) =>
        api.get('vouchers', voucherPageSchema, {
          query: { ...filters, limit: PAGE, cursor: pageParam },
          signal,
        }),
      initialPageParam: null as string | null,
      getNextPageParam: (page) => page.nextCursor,
      placeholderData: keepPreviousData,
    }),
  /** those that wait for a batch, the whole page of them */
  ready: (stage: VoucherStage) =>
    infiniteQueryOptions({
      queryKey: [...keys.all, 'ready', stage],
      queryFn: ({ pageParam, signal }) =>
        api.get('vouchers', voucherPageSchema, {
          query: { stage: [stage], sort: 'applied', limit: MOST, cursor: pageParam },
          signal,
        }),
      initialPageParam: null as string | null,
      getNextPageParam: (page) => page.nextCursor,
    }),
  get: (id: string) =>
    queryOptions({
      queryKey: [...keys.all, 'one', id],
      queryFn: ({ signal }) => api.get(`vouchers/${id}`, voucherSchema, { signal }),
    }),
  moves: (id: string) =>
    queryOptions({
      queryKey: [...keys.all, 'moves', id],
      queryFn: ({ signal }) => api.get(`vouchers/${id}/moves`, voucherMovesSchema, { signal }),
    }),
  history: (id: string) =>
    queryOptions({
      queryKey: [...keys.all, 'history', id],
      queryFn: ({ signal }) => api.get(`vouchers/${id}/history`, historySchema, { signal }),
    }),
  batches: (filters: BatchFilters) =>
    infiniteQueryOptions({
      queryKey: ['voucher-batches', 'list', filters],
      queryFn: ({ pageParam, signal }) =>
        api.get('voucher-batches', voucherBatchPageSchema, {
          query: { ...(filters.kind && { kind: [filters.kind] }), limit: PAGE, cursor: pageParam },
          signal,
        }),
      initialPageParam: null as string | null,
      getNextPageParam: (page) => page.nextCursor,
      placeholderData: keepPreviousData,
    }),
  batch: (id: string) =>
    queryOptions({
      queryKey: ['voucher-batches', 'one', id],
      queryFn: ({ signal }) => api.get(`voucher-batches/${id}`, voucherBatchSchema, { signal }),
    }),
}

type Versioned = Pick<Voucher, 'id' | 'version'>

export const voucherCommands = {
  create: (body: VoucherInput, idempotencyKey: string) =>
    api.post('vouchers', voucherSchema, { body, idempotencyKey }),
  patch: ({ id, version }: Versioned, body: VoucherPatch, idempotencyKey: string) =>
    api.patch(`vouchers/${id}`, voucherSchema, { body, version, idempotencyKey }),
  move: ({ id, version }: Versioned, body: VoucherMoveInput, idempotencyKey: string) =>
    api.post(`vouchers/${id}/moves`, voucherSchema, { body, version, idempotencyKey }),
  makeBatch: (body: VoucherBatchInput, idempotencyKey: string) =>
    api.post('voucher-batches', voucherBatchSchema, { body, idempotencyKey }),
}
