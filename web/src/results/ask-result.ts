import type { QueryClient } from '@tanstack/react-query'
import { session } from '../lib/session.ts'
import { matchQueries } from '../matches/queries.ts'
import { resultQueries } from './queries.ts'
import { seesNeeds } from './sees-needs.ts'

/** The result, and the needs it may answer for those who see them. */
export async function askResult(client: QueryClient, id: string): Promise<void> {
  const result = await client.fetchQuery(resultQueries.get(id))
  if (seesNeeds(session.get().account, result)) await client.prefetchQuery(matchQueries.ofResult(result.id))
}
