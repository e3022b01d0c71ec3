import type { SearchKind } from '@duijie/shared/search-queries'
import type { Actor } from '../access/actor.ts'
import { needRungs, visibleResults } from '../access/visibility.ts'
import { contentFields, type NeedFactField, type NeedTextField, resultFactFields } from './documents.ts'
import type { SearchScope } from './engine.ts'

const teaserFields = ['title', 'teaser', 'industry'] as const satisfies NeedTextField[]
const wholeFields = ['problem', 'targets', 'currentState'] as const satisfies NeedTextField[]
const teaserFacts = ['techField', 'kind', 'cooperationModes', 'status'] as const satisfies NeedFactField[]

/** A liaison reads a need whole, but not what passes between the enterprise and the bureau. */
const readsOriginalText = (actor: Actor) => actor.role !== 'liaison'

/**
 * What the actor may search, from the most telling scope on. The fields and facts of a scope are those that
 * the presenter of the record shows to such a reader, and no others.
 */
export function scopesOf(kind: SearchKind, actor: Actor): SearchScope[] {
  if (kind === 'results') {
    return [{ visible: visibleResults(actor), fields: contentFields(kind), facets: resultFactFields }]
  }
  return needRungs(actor).map(({ visible, whole, organization, township }) => {
    const fields: NeedTextField[] = [...teaserFields]
    const facets: NeedFactField[] = [...teaserFacts]
    if (whole) {
      fields.push(...wholeFields)
      facets.push('minTrl')
      if (readsOriginalText(actor)) fields.push('originalText')
    }
    if (organization) {
      fields.push('organizationName')
      facets.push('organizationId')
    }
    if (township) facets.push('townshipId')
    return { visible, fields, facets }
  })
}

/** The same readers asking for titles by their beginnings. */
export function titleScopesOf(kind: SearchKind, actor: Actor): SearchScope[] {
  return scopesOf(kind, actor).map((scope) => ({ ...scope, fields: ['title', 'initials'] }))
}
