import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { FailureState } from './failure-state.tsx'
import { Skeleton } from './skeleton.tsx'

interface LoadedProps<Data> {
  query: UseQueryResult<Data>
  skeleton?: ReactNode
  /** it is the whole page */
  page?: boolean
  children: (data: Data) => ReactNode
}

/** A query's three states: its outline, its failure with retry, its data. */
export function Loaded<Data>({ query, skeleton = <Skeleton />, page = false, children }: LoadedProps<Data>) {
  if (query.data !== undefined) return <>{children(query.data)}</>
  if (query.isError) {
    return <FailureState error={query.error} onRetry={() => void query.refetch()} page={page} />
  }
  return <>{skeleton}</>
}
