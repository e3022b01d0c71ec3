import type { QueryClient } from '@tanstack/react-query'
import { matchQueries } from '../matches/queries.ts'
import { needQueries } from './queries.ts'

/** The need, and what answers it for those who may read it whole. */
export async function askNeed(client: QueryClient, id: string): Promise<void> {
  const need = await client.fetchQuery(needQueries.get(id))
  if (need.access === 'full') await client.prefetchQuery(matchQueries.ofNeed(need.id))
}
