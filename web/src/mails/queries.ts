import { mailFullSchema, mailPageSchema, mailSendingAnswerSchema } from '@duijie/shared/mails'
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api } from '../lib/api.ts'
import type { MailFilters } from './mail-filters.ts'

const keys = { all: ['mails'] as const }
export const mailChanges = [keys.all]

const PAGE = 50

export const mailQueries = {
  list: (filters: MailFilters) =>
    infiniteQueryOptions({
      queryKey: [...keys.all, 'list', filters],
      queryFn: ({ pageParam, signal }) =>
        api.get('mails', mailPageSchema, { query: { ...filters, limit: PAGE, cursor: pageParam }, signal }),
      initialPageParam: null as string | null,
      getNextPageParam: (page) => page.nextCursor,
      placeholderData: keepPreviousData,
    }),
  get: (id: string) =>
    queryOptions({
      queryKey: [...keys.all, 'one', id],
      queryFn: ({ signal }) => api.get(`mails/${id}`, mailFullSchema, { signal }),
    }),
}

export const mailCommands = {
  send: (ids: string[], idempotencyKey: string) =>
    api.post('mails/sendings', mailSendingAnswerSchema, { body: { ids }, idempotencyKey }),
}
