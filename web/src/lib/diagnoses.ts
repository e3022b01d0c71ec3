import { diagnosisListSchema, diagnosisSchema } from '@duijie/shared/diagnoses'
import { queryOptions } from '@tanstack/react-query'
import { api } from './api.ts'

const keys = { all: ['diagnoses'] as const }
export const diagnosisChanges = [keys.all]

/** Needs that are to be looked into once more, the longest waiting first. */
export const diagnosisQueries = {
  waiting: () =>
    queryOptions({
      queryKey: [...keys.all, 'waiting'],
      queryFn: ({ signal }) => api.get('diagnoses', diagnosisListSchema, { signal }),
      staleTime: 0,
    }),
  ofNeed: (needId: string) =>
    queryOptions({
      queryKey: [...keys.all, 'need', needId],
      queryFn: ({ signal }) => api.get('diagnoses', diagnosisListSchema, { query: { needId }, signal }),
    }),
}

export const diagnosisCommands = {
  flag: (needId: string, note: string, idempotencyKey: string) =>
    api.post(`needs/${needId}/diagnoses`, diagnosisListSchema, { body: { note }, idempotencyKey }),
  assign: (id: string, ownerId: string | null, idempotencyKey: string) =>
    api.patch(`diagnoses/${id}`, diagnosisSchema, { body: { ownerId }, idempotencyKey }),
  clear: (id: string, reason: string, idempotencyKey: string) =>
    api.post(`diagnoses/${id}/clear`, diagnosisSchema, { body: { reason }, idempotencyKey }),
}
