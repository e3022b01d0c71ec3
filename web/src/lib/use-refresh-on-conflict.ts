import { type QueryKey, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { isProblem } from './failures.ts'

/** For `onFailed`: where the record has moved on meanwhile, it is read again. */
export function useRefreshOnConflict(keys: readonly QueryKey[]): (error: Error) => void {
  const client = useQueryClient()
  return useCallback(
    (error) => {
      if (!isProblem(error, 'stage_conflict', 'version_conflict')) return
      for (const queryKey of keys) void client.invalidateQueries({ queryKey })
    },
    [client, keys],
  )
}
