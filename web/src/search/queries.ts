import { searchPageSchema, suggestionListSchema } from '@duijie/shared/search'
import type { SearchKind } from '@duijie/shared/search-queries'
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api } from '../lib/api.ts'
import type { SearchFilters } from './search-filters.ts'

const PAGE = 20

export const searchQueries = {
  pages: (kind: SearchKind, filters: SearchFilters) =>
    infiniteQueryOptions({
      queryKey: ['search', kind, filters],
      queryFn: ({ pageParam, signal }) =>
        api.get('search', searchPageSchema, {
          query: { kind, ...filters, limit: PAGE, cursor: pageParam },
          signal,
        }),
      initialPageParam: null as string | null,
      getNextPageParam: (page) => page.nextCursor,
      placeholderData: keepPreviousData,
    }),
  suggestions: (kind: SearchKind, q: string) =>
    queryOptions({
      queryKey: ['suggestions', kind, q],
      queryFn: ({ signal }) =>
        api.get('search/suggestions', suggestionListSchema, { query: { kind, q }, signal }),
      enabled: q !== '',
      staleTime: 60_000,
      placeholderData: keepPreviousData,
    }),
}
