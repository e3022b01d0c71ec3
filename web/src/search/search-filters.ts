import { searchQuerySchema } from '@duijie/shared/search-queries'
import { addressReader } from '../lib/list-address.ts'

/** What a search page keeps in its address. */
export type SearchFilters = ReturnType<typeof readSearchFilters>

export const readSearchFilters = addressReader(
  () => searchQuerySchema().omit({ kind: true, cursor: true, limit: true }).partial().shape,
)

export function withQuestion({ q: _, ...others }: SearchFilters, q: string): SearchFilters {
  return q === '' ? others : { ...others, q }
}
