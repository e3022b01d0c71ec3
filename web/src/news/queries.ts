import { historySchema } from '@duijie/shared/history'
import { type NewsItemInput, type NewsItemPatch, newsItemSchema, newsPageSchema } from '@duijie/shared/news'
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { z } from 'zod'
import { api } from '../lib/api.ts'
import type { RecordMove } from '../ui/record-actions.tsx'
import type { NewsFilters } from './news-filters.ts'

const keys = { all: ['news'] as const }
/** everything that shows news */
export const newsChanges = [keys.all, ['portal']]
/** what shows news beside the page of the one that is gone */
export const newsListChanges = [[...keys.all, 'list'], ['portal']]

const PAGE = 20

const read = (id: string, signal?: AbortSignal) =>
  api.get(`news/${id}`, newsItemSchema, signal ? { signal } : {})

export const newsQueries = {
  list: (filters: NewsFilters) =>
    infiniteQueryOptions({
      queryKey: [...keys.all, 'list', filters],
      queryFn: ({ pageParam, signal }) =>
        api.get('news', newsPageSchema, { query: { ...filters, limit: PAGE, cursor: pageParam }, signal }),
      initialPageParam: null as string | null,
      getNextPageParam: (page) => page.nextCursor,
    }),
  get: (id: string) =>
    queryOptions({ queryKey: [...keys.all, 'one', id], queryFn: ({ signal }) => read(id, signal) }),
  history: (id: string) =>
    queryOptions({
      queryKey: [...keys.all, 'history', id],
      queryFn: ({ signal }) => api.get(`news/${id}/history`, historySchema, { signal }),
    }),
}

export const newsCommands = {
  read: (id: string) => read(id),
  create: (body: NewsItemInput, idempotencyKey: string) =>
    api.post('news', newsItemSchema, { body, idempotencyKey }),
  patch: (id: string, version: number, body: NewsItemPatch, idempotencyKey: string) =>
    api.patch(`news/${id}`, newsItemSchema, { body, version, idempotencyKey }),
  move: (id: string, version: number, { action, reason }: RecordMove, idempotencyKey: string) =>
    api.post(`news/${id}/${action}`, newsItemSchema, {
      version,
      idempotencyKey,
      ...(reason !== undefined && { body: { reason } }),
    }),
  remove: (id: string, version: number, idempotencyKey: string) =>
    api.delete(`news/${id}`, z.unknown(), { version, idempotencyKey }),
}
