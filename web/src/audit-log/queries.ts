import { auditPageSchema } from '@duijie/shared/audit-log'
import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query'
import { api } from '../lib/api.ts'
import type { AuditFilters } from './audit-filters.ts'

const PAGE = 50

export const auditQueries = {
  list: (filters: AuditFilters) =>
    infiniteQueryOptions({
      queryKey: ['audit-log', 'list', filters],
      queryFn: ({ pageParam, signal }) =>
        api.get('audit-log', auditPageSchema, {
          query: { ...filters, limit: PAGE, cursor: pageParam },
          signal,
        }),
      initialPageParam: null as string | null,
      getNextPageParam: (page) => page.nextCursor,
      placeholderData: keepPreviousData,
      staleTime: 0,
    }),
}
