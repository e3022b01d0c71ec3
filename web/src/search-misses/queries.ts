import { searchMissesSchema } from '@duijie/shared/search-misses'
import { queryOptions } from '@tanstack/react-query'
import { api } from '../lib/api.ts'

export const searchMissQueries = {
  overview: () =>
    queryOptions({
      queryKey: ['search-misses'],
      queryFn: ({ signal }) => api.get('search-misses', searchMissesSchema, { signal }),
    }),
}
