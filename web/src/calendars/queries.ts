import { calendarSubscriptionSchema } from '@duijie/shared/calendars'
import { queryOptions } from '@tanstack/react-query'
import { z } from 'zod'
import { api } from '../lib/api.ts'

export const calendarQuery = () =>
  queryOptions({
    queryKey: ['calendar'],
    queryFn: ({ signal }) => api.get('calendars', calendarSubscriptionSchema, { signal }),
  })

export const calendarCommands = {
  issue: (_: null, idempotencyKey: string) =>
    api.post('calendars', calendarSubscriptionSchema, { idempotencyKey }),
  revoke: (_: null, idempotencyKey: string) => api.delete('calendars', z.unknown(), { idempotencyKey }),
}
