import type { QueuedNeed } from '@duijie/shared/workbench'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { workbenchQueries } from './queries.ts'
import type { QueueFilters } from './queue-filters.ts'

const keyOf = (filters: QueueFilters) => JSON.stringify(filters)

/** In which order needs are worked through; kept while the page changes from need to need. */
let walk: { key: string; ids: readonly string[] } = { key: '', ids: [] }

/** The order in which the reader began, with what came up since behind it: a need does not jump away under the hand. */
function inOrder(filters: QueueFilters, needs: readonly QueuedNeed[]): QueuedNeed[] {
  const byId = new Map(needs.map((need) => [need.id, need]))
  const key = keyOf(filters)
  const before = walk.key === key ? walk.ids : []
  const known = new Set(before)
  const ids = [...before.filter((id) => byId.has(id)), ...[...byId.keys()].filter((id) => !known.has(id))]
  walk = { key, ids }
  return ids.flatMap((id) => byId.get(id) ?? [])
}

/** The needs to work through, and those before and after the present one. */
export function useNeedQueue(filters: QueueFilters, needId: string) {
  const query = useQuery(workbenchQueries.queue(filters))
  const needs = query.data ? inOrder(filters, query.data.items) : []
  const found = needs.findIndex(({ id }) => id === needId)
  // one that left the queue, since it was screened, goes on where it stood
  const [last, setLast] = useState(found)
  if (found >= 0 && found !== last) setLast(found)
  const next = found >= 0 ? found + 1 : Math.max(0, last)
  const previous = found >= 0 ? found - 1 : last - 1
  return {
    needs,
    total: query.data?.total ?? 0,
    loaded: query.data !== undefined,
    /** from 0; −1 where it is not in the queue */
    place: found,
    next: needs[next]?.id ?? null,
    previous: needs[previous]?.id ?? null,
  }
}
