import { expertSchema } from '@duijie/shared/experts'
import { queryOptions } from '@tanstack/react-query'
import { api } from '../lib/api.ts'

export const expertQueries = {
  get: (id: string) =>
    queryOptions({
      queryKey: ['experts', 'one', id],
      queryFn: ({ signal }) => api.get(`experts/${id}`, expertSchema, { signal }),
    }),
}
