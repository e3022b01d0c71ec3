import { visitPageSchema } from '@duijie/shared/visits'
import { queryOptions } from '@tanstack/react-query'
import { api } from './api.ts'

const SHOWN = 10

/** The latest visits to an enterprise, for those who visit. */
export const visitsOfEnterprise = (enterpriseId: string) =>
  queryOptions({
    queryKey: ['visits', 'of-enterprise', enterpriseId],
    queryFn: ({ signal }) =>
      api.get('visits', visitPageSchema, { query: { enterpriseId, limit: SHOWN }, signal }),
  })
