import { jobOverviewSchema } from '@duijie/shared/jobs'
import {
  type MatchFitKind,
  matchFitDetailSchema,
  matchFitOverviewSchema,
  matchFitPageSchema,
} from '@duijie/shared/match-fits'
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { api } from '../lib/api.ts'

const keys = { all: ['match-fits'] as const, learning: ['learning'] as const }
/** everything that is read again once a fit is made or switched */
export const matchFitChanges = [keys.all, ['matches']]
export const learningChanges = [keys.learning]

const PAGE = 20
const REFRESH_MS = 3000
const learningJobs = ['learn-weights', 'learn-weights-now', 'learn-term-vectors', 'learn-term-vectors-now']

export type Learning = 'idle' | 'queued' | 'running'

export const matchFitQueries = {
  overview: () =>
    queryOptions({
      queryKey: [...keys.all, 'overview'],
      queryFn: ({ signal }) => api.get('match-fits/overview', matchFitOverviewSchema, { signal }),
    }),
  list: () =>
    infiniteQueryOptions({
      queryKey: [...keys.all, 'list'],
      queryFn: ({ pageParam, signal }) =>
        api.get('match-fits', matchFitPageSchema, { query: { limit: PAGE, cursor: pageParam }, signal }),
      initialPageParam: null as string | null,
      getNextPageParam: (page) => page.nextCursor,
    }),
  /** Whether something is being learnt at this moment, whoever asked for it. */
  learning: () =>
    queryOptions({
      queryKey: keys.learning,
      async queryFn({ signal }): Promise<Learning> {
        const { items } = await api.get('jobs', jobOverviewSchema, { signal })
        const jobs = items.filter(({ name }) => learningJobs.includes(name))
        if (jobs.some(({ running }) => running > 0)) return 'running'
        return jobs.some(({ waiting }) => waiting > 0) ? 'queued' : 'idle'
      },
      refetchInterval: REFRESH_MS,
    }),
}

export const matchFitCommands = {
  run: (idempotencyKey: string) =>
    api.post('match-fits/run', matchFitOverviewSchema, { body: {}, idempotencyKey }),
  activate: (id: string, idempotencyKey: string) =>
    api.post(`match-fits/${id}/activate`, matchFitDetailSchema, { idempotencyKey }),
  restoreShipped: (kind: MatchFitKind, idempotencyKey: string) =>
    api.post('match-fits/restore-shipped', matchFitOverviewSchema, { body: { kind }, idempotencyKey }),
}
