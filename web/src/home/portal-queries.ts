import { portalSchema } from '@duijie/shared/portal'
import { queryOptions } from '@tanstack/react-query'
import { api } from '../lib/api.ts'

export const portalQuery = () =>
  queryOptions({
    queryKey: ['portal'],
    queryFn: ({ signal }) => api.get('portal', portalSchema, { signal }),
  })
