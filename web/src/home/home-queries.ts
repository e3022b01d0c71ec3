import type { Account } from '@duijie/shared/accounts'
import {
  adminHomeSchema,
  enterpriseHomeSchema,
  liaisonHomeSchema,
  officeHomeSchema,
} from '@duijie/shared/homes'
import { type QueryClient, queryOptions } from '@tanstack/react-query'
import { api } from '../lib/api.ts'

/** Asked anew whenever somebody comes back to it; what was there before is shown meanwhile. */
const fresh = { staleTime: 5_000, refetchInterval: 120_000 }

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

export function askHome(client: QueryClient, account: Account): Promise<void> | undefined {
  switch (account.role) {
    case 'staff':
    case 'township':
      return client.prefetchQuery(homeQueries.office(account.role, account))
    case 'enterprise':
      return client.prefetchQuery(homeQueries.enterprise(account))
    case 'liaison':
      return client.prefetchQuery(homeQueries.liaison(account))
    case 'admin':
      return client.prefetchQuery(homeQueries.admin(account))
    case 'broker':
      return
  }
}
