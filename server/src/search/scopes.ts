import type { SearchKind } from '@duijie/shared/search'
import type { Actor } from '../access/actor.ts'
import { fullNeeds, knownNeeds, visibleResults } from '../access/visibility.ts'
import { contentFields, type NeedFactField, type NeedTextField, resultFactFields } from './documents.ts'
import type { SearchScope } from './engine.ts'

const teaserFields = ['title', 'teaser', 'industry'] as const satisfies NeedTextField[]
const fullFields = [
  ...teaserFields,
  'problem',
  'targets',
  'currentState',
  'organizationName',
] as const satisfies NeedTextField[]
const innerFields = [...fullFields, 'originalText'] as const satisfies NeedTextField[]

const teaserFacts = [
  'techField',
  'kind',
  'cooperationModes',
  'townshipId',
  'status',
] as const satisfies NeedFactField[]
const fullFacts = [...teaserFacts, 'organizationId', 'minTrl'] as const satisfies NeedFactField[]

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
  return [
    {
      visible: fullNeeds(actor),
      fields: readsOriginalText(actor) ? innerFields : fullFields,
      facets: fullFacts,
    },
    { visible: knownNeeds(actor), fields: teaserFields, facets: teaserFacts },
  ]
}

/** The same readers asking for titles by their beginnings. */
export function titleScopesOf(kind: SearchKind, actor: Actor): SearchScope[] {
  return scopesOf(kind, actor).map((scope) => ({ ...scope, fields: ['title', 'initials'] }))
}
