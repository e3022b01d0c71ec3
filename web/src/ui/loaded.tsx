import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { FailureState } from './failure-state.tsx'
import { Skeleton } from './skeleton.tsx'
import { StaleNotice } from './stale-notice.tsx'

interface LoadedProps<Data> {
  query: UseQueryResult<Data>
  skeleton?: ReactNode
  /** it is the whole page */
  page?: boolean
  children: (data: Data) => ReactNode
}

/** A query's states: its outline, its failure with retry, its data, marked where they could not be read again. */
export function Loaded<Data>({ query, skeleton = <Skeleton />, page = false, children }: LoadedProps<Data>) {
  if (query.data !== undefined) {
    return (
      <>
        <StaleNotice query={query} />
        {children(query.data)}
      </>
    )
  }
  if (query.isError) {
    return <FailureState error={query.error} onRetry={() => void query.refetch()} page={page} />
  }
  return <>{skeleton}</>
}
