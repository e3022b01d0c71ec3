import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { FailureState } from './failure-state.tsx'
import { PageOutline } from './page.tsx'
import { Skeleton } from './skeleton.tsx'
import { StaleNotice } from './stale-notice.tsx'
import { useRevealed } from './use-revealed.ts'

interface LoadedProps<Data> {
  query: UseQueryResult<Data>
  skeleton?: ReactNode
  /** it is the whole page */
  page?: boolean
  children: (data: Data) => ReactNode
}

/** A query's states: its outline, its failure with retry, its data, marked where they could not be read again. */
export function Loaded<Data>({ query, skeleton, page = false, children }: LoadedProps<Data>) {
  const data = useRevealed(query.data)
  if (data !== undefined) {
    return (
      <>
        <StaleNotice query={query} band={page} />
        {children(data)}
      </>
    )
  }
  if (query.isError && query.data === undefined) {
    return <FailureState error={query.error} onRetry={() => void query.refetch()} page={page} />
  }
  if (skeleton !== undefined) return skeleton
  if (!page) return <Skeleton />
  return (
    <PageOutline>
      <Skeleton />
    </PageOutline>
  )
}
