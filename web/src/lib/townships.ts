import { townshipListSchema } from '@duijie/shared/townships'
import { queryOptions } from '@tanstack/react-query'
import { api } from './api.ts'

/** The district's townships and parks; they hardly ever change. */
export const townshipsQuery = () =>
  queryOptions({
    queryKey: ['townships'],
    queryFn: ({ signal }) => api.get('townships', townshipListSchema, { signal }),
    staleTime: 3_600_000,
    select: ({ items }) => items,
  })
