import type { SearchKind } from '@duijie/shared/search-queries'
import type { Filter } from '../../access/filter.ts'
import { contentFields, documentShapes } from '../documents.ts'
import type { SearchScope } from '../engine.ts'
import type { Bitset } from './bitset.ts'
import type { DocumentIndex } from './document-index.ts'
import type { TextView } from './text-index.ts'

/** The slots that belong to one scope, and the facets it tells. */
export interface ScopePart {
  slots: Bitset
  facets: readonly string[]
}

/** Gives each document to the first scope that sees it. */
export function searchView(
  index: DocumentIndex,
  kind: SearchKind,
  scopes: readonly SearchScope[],
): { view: TextView; parts: ScopePart[] } {
  const view = { scopes: new Uint8Array(index.size), fieldMasks: [0] }
  const parts: ScopePart[] = []
  for (const [at, { visible, fields, facets }] of scopes.entries()) {
    const slots = index.matching(visible)
    for (const { slots: taken } of parts) slots.without(taken)
    slots.forEach((slot) => {
      view.scopes[slot] = at + 1
    })
    view.fieldMasks.push(maskOf(kind, fields))
    parts.push({ slots, facets })
  }
  return { view, parts }
}

/** What the documents that fulfil the filter say, in any field. */
export function viewOfAll(index: DocumentIndex, kind: SearchKind, filter: Filter): TextView {
  const scopes = new Uint8Array(index.size)
  index.matching(filter).forEach((slot) => {
    scopes[slot] = 1
  })
  return { scopes, fieldMasks: [0, maskOf(kind, contentFields(kind))] }
}

function maskOf(kind: SearchKind, fields: readonly string[]): number {
  const known = documentShapes[kind].textFields
  return fields.reduce((mask, field) => {
    const at = known.indexOf(field)
    if (at < 0) throw new RangeError(`No text field ${field} of ${kind}`)
    return mask | (1 << at)
  }, 0)
}
