import { searchQuerySchema } from '@duijie/shared/search-queries'
import type { z } from 'zod'

const filterShape = searchQuerySchema.omit({ kind: true, cursor: true, limit: true }).partial().shape

/** What a search page keeps in its address; a value that means nothing is left out, not refused. */
export type SearchFilters = { [Name in keyof typeof filterShape]?: z.output<(typeof filterShape)[Name]> }

export function readSearchFilters(search: Record<string, unknown>): SearchFilters {
  const filters: Record<string, unknown> = {}
  for (const [name, schema] of Object.entries(filterShape)) {
    if (search[name] === undefined || search[name] === '') continue
    const parsed = schema.safeParse(search[name])
    if (parsed.success && parsed.data !== undefined) filters[name] = parsed.data
  }
  return filters
}

export function withQuestion({ q: _, ...others }: SearchFilters, q: string): SearchFilters {
  return q === '' ? others : { ...others, q }
}
