import type { TechField } from '@duijie/shared/closed-lists'
import { searchPageSchema } from '@duijie/shared/search'
import type { SearchKind } from '@duijie/shared/search-queries'
import { queryOptions } from '@tanstack/react-query'
import { api } from './api.ts'

export interface Related {
  kind: SearchKind
  id: string
  title: string
  /** whose it is, where the reader may know */
  of: string | null
}

interface About {
  kind: SearchKind
  /** the title of what they are related to */
  title: string
  techField: TechField
}

const SHOWN = 4

/** Records of the same field: those that speak the words of a title first, then the newest. */
export const relatedQuery = ({ kind, title, techField }: About) =>
  queryOptions({
    queryKey: ['search', 'related', kind, title, techField],
    async queryFn({ signal }): Promise<Related[]> {
      const asked = { kind, techField: [techField], limit: SHOWN + 1 }
      const pages = await Promise.all([
        api.get('search', searchPageSchema, { query: { ...asked, q: title }, signal }),
        api.get('search', searchPageSchema, { query: { ...asked, sort: 'newest' }, signal }),
      ])
      const found = new Map<string, Related>()
      for (const hit of pages.flatMap(({ items }) => items)) {
        const record = hit.kind === 'needs' ? hit.need : hit.result
        const of = record.organization?.name ?? null
        if (!found.has(record.id)) found.set(record.id, { kind, id: record.id, title: record.title, of })
      }
      return [...found.values()]
    },
    staleTime: 300_000,
    select: (related) => related.filter((each) => each.title !== title).slice(0, SHOWN),
  })
