import { hostedEventSchema } from '@duijie/shared/hosted-events'
import { queryOptions } from '@tanstack/react-query'
import { api } from '../lib/api.ts'

/** An event with its stops, to say at which of them something was signed. */
export const stopsOf = (eventId: string) =>
  queryOptions({
    queryKey: ['events', 'one', eventId],
    queryFn: ({ signal }) => api.get(`events/${eventId}`, hostedEventSchema, { signal }),
  })
