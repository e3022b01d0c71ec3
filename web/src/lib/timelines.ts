import { timelineQuerySchema, timelineSchema } from '@duijie/shared/timelines'
import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query'
import { api } from './api.ts'
import { readAddress } from './list-address.ts'

const { kind, year } = timelineQuerySchema.shape

/** What a page with a time line keeps in its address. */
export type TimelineFilters = ReturnType<typeof readTimelineFilters>
export const readTimelineFilters = (search: Record<string, unknown>) => readAddress({ kind, year }, search)

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
