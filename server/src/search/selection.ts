import type { SearchKind, SearchQuery } from '@duijie/shared/search-queries'
import { allOf, between, type Filter, oneOf } from '../access/filter.ts'
import type { NeedFactField, ResultFactField } from './documents.ts'

type FacetName =
  | 'techField'
  | 'needKind'
  | 'form'
  | 'cooperationMode'
  | 'townshipId'
  | 'organizationId'
  | 'status'

export interface Facet {
  /** in the query and in the answer */
  name: FacetName
  /** in the documents */
  fact: string
}

const needFacets: (Facet & { fact: NeedFactField })[] = [
  { name: 'techField', fact: 'techField' },
  { name: 'needKind', fact: 'kind' },
  { name: 'cooperationMode', fact: 'cooperationModes' },
  { name: 'townshipId', fact: 'townshipId' },
  { name: 'organizationId', fact: 'organizationId' },
  { name: 'status', fact: 'status' },
]

const resultFacets: (Facet & { fact: ResultFactField })[] = [
  { name: 'techField', fact: 'techField' },
  { name: 'form', fact: 'form' },
  { name: 'cooperationMode', fact: 'cooperationModes' },
  { name: 'organizationId', fact: 'organizationId' },
  { name: 'status', fact: 'status' },
]

export const facetsOf: Record<SearchKind, readonly Facet[]> = { needs: needFacets, results: resultFacets }

/** One thing the reader chose, on one fact of the documents. */
export interface Choice {
  fact: string
  filter: Filter
}

/** What the reader chose; filters that the kind does not have are passed over. */
export function choicesOf(query: SearchQuery): Choice[] {
  const choices: Choice[] = facetsOf[query.kind].flatMap(({ name, fact }) => {
    const values = query[name]
    return values ? [{ fact, filter: oneOf(fact, values) }] : []
  })
  const { minTrl, maxTrl } = query
  if (minTrl !== undefined || maxTrl !== undefined) {
    const fact = query.kind === 'needs' ? 'minTrl' : 'trl'
    choices.push({ fact, filter: between(fact, minTrl, maxTrl) })
  }
  return choices
}

export const filterOf = (choices: readonly Choice[]): Filter => allOf(...choices.map(({ filter }) => filter))
