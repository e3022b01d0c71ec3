import type { Account } from '@duijie/shared/accounts'
import {
  adminHomeSchema,
  enterpriseHomeSchema,
  liaisonHomeSchema,
  officeHomeSchema,
} from '@duijie/shared/homes'
import { queryOptions } from '@tanstack/react-query'
import { api } from '../lib/api.ts'

/** Asked anew whenever somebody comes back to it; what was there before is shown meanwhile. */
const fresh = { staleTime: 0, refetchInterval: 120_000 }

export const homeQueries = {
  office: (role: 'staff' | 'township', { id }: Account) =>
    queryOptions({
      queryKey: ['homes', role, id],
      queryFn: ({ signal }) => api.get(`homes/${role}`, officeHomeSchema, { signal }),
      ...fresh,
    }),
  enterprise: ({ id }: Account) =>
    queryOptions({
      queryKey: ['homes', 'enterprise', id],
      queryFn: ({ signal }) => api.get('homes/enterprise', enterpriseHomeSchema, { signal }),
      ...fresh,
    }),
  liaison: ({ id }: Account) =>
    queryOptions({
      queryKey: ['homes', 'liaison', id],
      queryFn: ({ signal }) => api.get('homes/liaison', liaisonHomeSchema, { signal }),
      ...fresh,
    }),
  admin: ({ id }: Account) =>
    queryOptions({
      queryKey: ['homes', 'admin', id],
      queryFn: ({ signal }) => api.get('homes/admin', adminHomeSchema, { signal }),
      ...fresh,
    }),
}
