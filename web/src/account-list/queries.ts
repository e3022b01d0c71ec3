import { type AccountInput, accountPageSchema, accountSchema, type RoleChange } from '@duijie/shared/accounts'
import { issuedResetLinkSchema } from '@duijie/shared/password-resets'
import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query'
import { z } from 'zod'
import { api } from '../lib/api.ts'
import type { AccountFilters } from './account-filters.ts'

const keys = { all: ['accounts'] as const }
/** How many there are is counted on the home page. */
export const accountChanges = [keys.all, ['homes']]

const PAGE = 50

export const accountListQueries = {
  list: (filters: AccountFilters) =>
    infiniteQueryOptions({
      queryKey: [...keys.all, 'list', filters],
      queryFn: ({ pageParam, signal }) =>
        api.get('accounts', accountPageSchema, {
          query: { ...filters, limit: PAGE, cursor: pageParam },
          signal,
        }),
      initialPageParam: null as string | null,
      getNextPageParam: (page) => page.nextCursor,
      placeholderData: keepPreviousData,
    }),
}

export const accountCommands = {
  disable: (id: string, reason: string, idempotencyKey: string) =>
    api.post(`accounts/${id}/disable`, accountSchema, { body: { reason }, idempotencyKey }),
  enable: (id: string, idempotencyKey: string) =>
    api.post(`accounts/${id}/enable`, accountSchema, { idempotencyKey }),
  endSessions: (id: string, idempotencyKey: string) =>
    api.post(`accounts/${id}/end-sessions`, z.unknown(), { idempotencyKey }),
  changeRole: (
    { id, version, ...body }: RoleChange & { id: string; version: number },
    idempotencyKey: string,
  ) => api.put(`accounts/${id}/role`, accountSchema, { body, version, idempotencyKey }),
  mailReset: (id: string, idempotencyKey: string) =>
    api.post(`accounts/${id}/reset-mails`, z.unknown(), { idempotencyKey }),
  makeReset: (id: string) => api.post(`accounts/${id}/reset-links`, issuedResetLinkSchema),
  create: (body: AccountInput, idempotencyKey: string) =>
    api.post('accounts', accountSchema, { body, idempotencyKey }),
}
