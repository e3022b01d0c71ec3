import { documentShapes } from '../documents.ts'
import type { SearchRequest } from '../engine.ts'
import { every, type FilterSyntax, filterSyntax, not } from './filter-syntax.ts'

/** The documents of one scope, without those of the scopes before it. */
export interface ScopePart {
  /** absent: all of them */
  filter: string | undefined
  fields: readonly string[]
  facets: readonly string[]
}

/** A part for each scope that can have documents; with the reader's own filter, or without. */
export function partsOf({ kind, scopes, filter }: SearchRequest, chosen: boolean): ScopePart[] {
  const { factFields } = documentShapes[kind]
  const choice: FilterSyntax = chosen ? filterSyntax(filter, factFields) : true
  const before: FilterSyntax[] = []
  return scopes.flatMap(({ visible, fields, facets }) => {
    const own = filterSyntax(visible, factFields)
    const part = every([own, ...before.map(not), choice])
    before.push(own)
    return part === false ? [] : [{ filter: part === true ? undefined : part, fields, facets }]
  })
}
