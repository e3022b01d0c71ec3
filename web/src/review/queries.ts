import { accountPageSchema, accountSchema } from '@duijie/shared/accounts'
import { historySchema } from '@duijie/shared/history'
import { needFullSchema, needPageSchema } from '@duijie/shared/needs'
import { organizationSchema } from '@duijie/shared/organizations'
import { researchResultPageSchema, researchResultSchema } from '@duijie/shared/results'
import { queryOptions } from '@tanstack/react-query'
import { api } from '../lib/api.ts'

const PAGE = 100
/** A queue is looked at afresh whenever it is opened, and while it stays open. */
const queue = { staleTime: 0, refetchInterval: 30_000 }

export type ReviewKind = 'needs' | 'results'

/** Keys begin with the kind of record, so that a change of any need renews the queue of needs too. */
export const reviewQueries = {
  accounts: () =>
    queryOptions({
      queryKey: ['accounts', 'review'],
      queryFn: ({ signal }) =>
        api.get('accounts', accountPageSchema, { query: { status: 'pending', limit: PAGE }, signal }),
      ...queue,
    }),
  needs: () =>
    queryOptions({
      queryKey: ['needs', 'review'],
      queryFn: ({ signal }) =>
        api.get('needs', needPageSchema, {
          query: { stage: ['submitted', 'confirmed'], status: 'active', limit: PAGE },
          signal,
        }),
      ...queue,
    }),
  results: () =>
    queryOptions({
      queryKey: ['results', 'review'],
      queryFn: ({ signal }) =>
        api.get('results', researchResultPageSchema, {
          query: { stage: 'submitted', status: 'active', limit: PAGE },
          signal,
        }),
      ...queue,
    }),
  organization: (id: string) =>
    queryOptions({
      queryKey: ['organizations', id],
      queryFn: ({ signal }) => api.get(`organizations/${id}`, organizationSchema, { signal }),
    }),
  history: (kind: ReviewKind, id: string) =>
    queryOptions({
      queryKey: [kind, id, 'history'],
      queryFn: ({ signal }) => api.get(`${kind}/${id}/history`, historySchema, { signal }),
      staleTime: 0,
    }),
}

const movedSchema = { needs: needFullSchema, results: researchResultSchema }

export interface Decision {
  kind: ReviewKind
  id: string
  /** the version that was looked at: what changed since is not decided unseen */
  version: number
  action: 'publish' | 'return'
  reason?: string
}

export const reviewCommands = {
  decide: ({ kind, id, version, action, reason }: Decision, idempotencyKey: string) =>
    api.post(`${kind}/${id}/${action}`, movedSchema[kind], {
      version,
      idempotencyKey,
      ...(reason !== undefined && { body: { reason } }),
    }),
  approve: (accountId: string, idempotencyKey: string) =>
    api.post(`accounts/${accountId}/approve`, accountSchema, { idempotencyKey }),
  reject: (accountId: string, reason: string, idempotencyKey: string) =>
    api.post(`accounts/${accountId}/reject`, accountSchema, { body: { reason }, idempotencyKey }),
}
