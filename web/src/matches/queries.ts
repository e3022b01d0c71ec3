import { type JudgementInput, judgementSchema } from '@duijie/shared/judgements'
import type { LeadTargetKind } from '@duijie/shared/lead-queries'
import { leadSchema } from '@duijie/shared/leads'
import { needMatchesSchema, resultMatchesSchema } from '@duijie/shared/matches'
import { expertSuggestionsSchema } from '@duijie/shared/suggestions'
import { queryOptions } from '@tanstack/react-query'
import { z } from 'zod'
import { api } from '../lib/api.ts'

export const matchKeys = { all: ['matches'] as const }

const TOP = 20

export const matchQueries = {
  ofNeed: (id: string) =>
    queryOptions({
      queryKey: [...matchKeys.all, 'need', id],
      queryFn: ({ signal }) =>
        api.get(`needs/${id}/matches`, needMatchesSchema, { query: { top: TOP }, signal }),
    }),
  ofResult: (id: string) =>
    queryOptions({
      queryKey: [...matchKeys.all, 'result', id],
      queryFn: ({ signal }) =>
        api.get(`results/${id}/matches`, resultMatchesSchema, { query: { top: TOP }, signal }),
    }),
  expertsOf: (needId: string) =>
    queryOptions({
      queryKey: [...matchKeys.all, 'experts', needId],
      queryFn: ({ signal }) =>
        api.get(`needs/${needId}/expert-suggestions`, expertSuggestionsSchema, { signal }),
    }),
}

interface Pair {
  needId: string
  resultId: string
}

const judgementPath = ({ needId, resultId }: Pair) => `needs/${needId}/matches/${resultId}/judgement`

export const matchCommands = {
  makeLead: (
    pair: { needId: string; targetKind: LeadTargetKind; targetId: string },
    idempotencyKey: string,
  ) => api.post('leads', leadSchema, { body: pair, idempotencyKey }),
  judge: (pair: Pair, input: JudgementInput, idempotencyKey: string) =>
    api.put(judgementPath(pair), judgementSchema, { body: input, idempotencyKey }),
  takeBack: (pair: Pair, idempotencyKey: string) =>
    api.delete(judgementPath(pair), z.unknown(), { idempotencyKey }),
}
