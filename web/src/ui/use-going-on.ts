import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query'
import { type RefObject, useEffect, useRef } from 'react'

/** how far above the end of a list its next rows are asked for */
const AHEAD = '0px 0px 1200px'

/**
 * Whoever asked for more once goes on by scrolling: the next page is fetched as the end of the list comes near.
 * Not before, so that what stands below a list can be reached.
 */
export function useGoingOn<Answer>(
  query: UseInfiniteQueryResult<InfiniteData<Answer>>,
): RefObject<HTMLDivElement | null> {
  const end = useRef<HTMLDivElement>(null)
  const { data, hasNextPage, isFetching, isError, fetchNextPage } = query
  const going = (data?.pages.length ?? 0) > 1 && hasNextPage && !isFetching && !isError
  useEffect(() => {
    if (!going || !end.current) return
    const watch = new IntersectionObserver(
      ([seen]) => {
        if (seen?.isIntersecting) void fetchNextPage()
      },
      { rootMargin: AHEAD },
    )
    watch.observe(end.current)
    return () => watch.disconnect()
  }, [going, fetchNextPage])
  return end
}
