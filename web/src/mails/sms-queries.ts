import { smsPageSchema, smsSendingAnswerSchema } from '@duijie/shared/sms'
import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query'
import { api } from '../lib/api.ts'
import type { SmsFilters } from './sms-filters.ts'

const keys = { all: ['sms-messages'] as const }
export const smsChanges = [keys.all]

const PAGE = 50

export const smsQueries = {
  list: (filters: SmsFilters) =>
    infiniteQueryOptions({
      queryKey: [...keys.all, 'list', filters],
      queryFn: ({ pageParam, signal }) => {
        const query = { ...filters, limit: PAGE, cursor: pageParam }
        return api.get('sms-messages', smsPageSchema, { query, signal })
      },
      initialPageParam: null as string | null,
      getNextPageParam: (page) => page.nextCursor,
      placeholderData: keepPreviousData,
    }),
}

export const smsCommands = {
  send: (ids: string[], idempotencyKey: string) =>
    api.post('sms-messages/sendings', smsSendingAnswerSchema, { body: { ids }, idempotencyKey }),
}
