import {
  cooperationModeLabels,
  type Label,
  needKindLabels,
  needStatusLabels,
  resultFormLabels,
  resultStatusLabels,
  techFieldLabels,
} from '@duijie/shared/labels'
import type { SearchKind } from '@duijie/shared/search-queries'
import type { SearchFilters } from './search-filters.ts'

/** The filters that are lists of values, each with counts. */
export type FacetName =
  | 'techField'
  | 'cooperationMode'
  | 'needKind'
  | 'form'
  | 'townshipId'
  | 'organizationId'
  | 'status'

export interface Facet {
  name: FacetName
  title: 'techField' | 'cooperationMode' | 'needKind' | 'form' | 'township' | 'organization' | 'status'
  /** names of the closed list's values; absent where the API names them */
  labels?: Record<string, Label>
}

const techField: Facet = { name: 'techField', title: 'techField', labels: techFieldLabels }
const cooperationMode: Facet = {
  name: 'cooperationMode',
  title: 'cooperationMode',
  labels: cooperationModeLabels,
}
const organization: Facet = { name: 'organizationId', title: 'organization' }

export const facetsOf: Record<SearchKind, readonly Facet[]> = {
  needs: [
    techField,
    { name: 'needKind', title: 'needKind', labels: needKindLabels },
    cooperationMode,
    { name: 'townshipId', title: 'township' },
    organization,
    { name: 'status', title: 'status', labels: needStatusLabels },
  ],
  results: [
    techField,
    { name: 'form', title: 'form', labels: resultFormLabels },
    cooperationMode,
    organization,
    { name: 'status', title: 'status', labels: resultStatusLabels },
  ],
}

export function chosenValues(filters: SearchFilters, name: FacetName): readonly string[] {
  return filters[name] ?? []
}

/** The filters with that value of the facet added, or taken away where it was chosen. */
export function toggleValue(filters: SearchFilters, name: FacetName, value: string): SearchFilters {
  const chosen = chosenValues(filters, name)
  const next = chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value]
  const { [name]: _, ...others } = filters
  return next.length === 0 ? others : { ...others, [name]: next }
}

/** What is left when only the question and its order stay. */
export function withoutFilters({ q, sort }: SearchFilters): SearchFilters {
  return { ...(q && { q }), ...(sort && { sort }) }
}

export function countFilters(kind: SearchKind, filters: SearchFilters): number {
  const values = facetsOf[kind].reduce((sum, { name }) => sum + chosenValues(filters, name).length, 0)
  return values + (filters.minTrl === undefined ? 0 : 1) + (filters.maxTrl === undefined ? 0 : 1)
}
