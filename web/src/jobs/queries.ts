import { failedJobPageSchema, jobOverviewSchema, jobRetryAnswerSchema } from '@duijie/shared/jobs'
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { api } from '../lib/api.ts'

const keys = { all: ['jobs'] as const }
export const jobChanges = [keys.all]

const PAGE = 50
const REFRESH_MS = 10_000

export const jobQueries = {
  overview: () =>
    queryOptions({
      queryKey: [...keys.all, 'overview'],
      queryFn: ({ signal }) => api.get('jobs', jobOverviewSchema, { signal }),
      refetchInterval: REFRESH_MS,
    }),
  failed: () =>
    infiniteQueryOptions({
      queryKey: [...keys.all, 'failed'],
      queryFn: ({ pageParam, signal }) =>
        api.get('jobs/failed', failedJobPageSchema, { query: { limit: PAGE, cursor: pageParam }, signal }),
      initialPageParam: null as string | null,
      getNextPageParam: (page) => page.nextCursor,
    }),
}

export const jobCommands = {
  retry: (id: string, idempotencyKey: string) =>
    api.post(`jobs/${id}/retry`, jobRetryAnswerSchema, { idempotencyKey }),
  retryAll: (idempotencyKey: string) =>
    api.post('jobs/retries', jobRetryAnswerSchema, { body: {}, idempotencyKey }),
}
