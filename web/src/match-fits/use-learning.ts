import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { type Learning, matchFitChanges, matchFitQueries } from './queries.ts'

/** What the background is at; when it ends, what came of it is read. */
export function useLearning(): Learning {
  const client = useQueryClient()
  const { data: state = 'idle' } = useQuery(matchFitQueries.learning())
  const last = useRef(state)
  useEffect(() => {
    if (last.current !== 'idle' && state === 'idle') {
      for (const queryKey of matchFitChanges) void client.invalidateQueries({ queryKey })
    }
    last.current = state
  }, [state, client])
  return state
}
