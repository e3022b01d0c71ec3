import { findListSchema } from '@duijie/shared/finds'
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { api } from '../lib/api.ts'

export const findQueries = {
  list: (q: string) =>
    queryOptions({
      queryKey: ['finds', q],
      queryFn: ({ signal }) => api.get('finds', findListSchema, { query: { q }, signal }),
      enabled: q !== '',
      staleTime: 60_000,
      placeholderData: q === '' ? undefined : keepPreviousData,
    }),
}
