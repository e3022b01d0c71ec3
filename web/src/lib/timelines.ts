import { timelineSchema } from '@duijie/shared/timelines'
import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query'
import { api } from './api.ts'
import type { TimelineFilters } from './timeline-filters.ts'

/** Whose time line, as it stands in the address of the API. */
export type TimelineOf = `organizations/${string}` | `experts/${string}`

const PAGE = 30

export const timelineOf = (of: TimelineOf, filters: TimelineFilters) =>
  infiniteQueryOptions({
    queryKey: ['timelines', of, filters],
    queryFn: ({ pageParam, signal }) =>
      api.get(`${of}/timeline`, timelineSchema, {
        query: { ...filters, limit: PAGE, cursor: pageParam },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  })
