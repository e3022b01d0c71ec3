import { meetingListSchema } from '@duijie/shared/meetings'
import { queryOptions } from '@tanstack/react-query'
import { api } from './api.ts'

/** What changes with a grid of meetings. */
export const scheduleKeys = { all: ['schedules'] as const }

/** The meetings of an event that the reader may see. */
export const meetingsOf = (eventId: string) =>
  queryOptions({
    queryKey: [...scheduleKeys.all, 'meetings', eventId],
    queryFn: ({ signal }) => api.get(`events/${eventId}/meetings`, meetingListSchema, { signal }),
  })
