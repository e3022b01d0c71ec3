import { type DigestPreferenceInput, digestPreferenceSchema } from '@duijie/shared/digests'
import { queryOptions } from '@tanstack/react-query'
import { api } from '../lib/api.ts'

const key = ['digests'] as const
export const digestChanges = [key]

export const digestQueries = {
  own: () =>
    queryOptions({
      queryKey: key,
      queryFn: ({ signal }) => api.get('digests', digestPreferenceSchema, { signal }),
      // what is being edited is not exchanged under the hands
      staleTime: Number.POSITIVE_INFINITY,
      gcTime: 0,
    }),
}

export const digestCommands = {
  choose: (body: DigestPreferenceInput, version: number, idempotencyKey: string) =>
    api.put('digests', digestPreferenceSchema, { body, version, idempotencyKey }),
}
