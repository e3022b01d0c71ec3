import type { SearchKind } from '@duijie/shared/search-queries'
import type { FilterRecord } from '../access/filter.ts'

/**
 * A record as a search engine is given it. `text` is searched, as written (the engine folds it, and makes the
 * initials of the title); `facts` are
 * filtered, counted and sorted by. A blank text is `''`, a blank fact `null` or `[]`.
 */
export interface SearchDocument<Text extends string = string, Fact extends string = string> {
  id: string
  /** grows with every change of the record */
  version: number
  text: Readonly<Record<Text, string>>
  facts: Readonly<Record<Fact, FilterRecord[string]>>
  /** unit vector of the text by an outside model, for engines that compare such */
  vector?: Float32Array | null
}

export const needTextFields = [
  'title',
  'initials',
  'teaser',
  'problem',
  'targets',
  'currentState',
  'originalText',
  'industry',
  'organizationName',
] as const
export type NeedTextField = (typeof needTextFields)[number]

export const needFactFields = [
  'organizationId',
  'townshipId',
  'stage',
  'status',
  'confidentiality',
  'showOrganization',
  'preferredInstitutionIds',
  'createdBy',
  'techField',
  'kind',
  'cooperationModes',
  'minTrl',
  'publishedAt',
] as const
export type NeedFactField = (typeof needFactFields)[number]

export const resultTextFields = [
  'title',
  'initials',
  'summary',
  'innovation',
  'applications',
  'expertNames',
  'organizationName',
] as const
export type ResultTextField = (typeof resultTextFields)[number]

export const resultFactFields = [
  'organizationId',
  'stage',
  'status',
  'techField',
  'form',
  'cooperationModes',
  'trl',
  'publishedAt',
] as const
export type ResultFactField = (typeof resultFactFields)[number]

type WrittenField<Field extends string> = Exclude<Field, 'initials'>

export type NeedSearchDocument = SearchDocument<WrittenField<NeedTextField>, NeedFactField>
export type ResultSearchDocument = SearchDocument<WrittenField<ResultTextField>, ResultFactField>

/** What an engine has to know of the documents of a kind; text fields from the most to the least telling. */
export interface DocumentShape {
  textFields: readonly string[]
  factFields: readonly string[]
  /** How much one mention in a text field counts. */
  weights: Readonly<Record<string, number>>
}

const needWeights: Record<NeedTextField, number> = {
  title: 4,
  initials: 2,
  teaser: 1.5,
  problem: 1.5,
  targets: 1,
  currentState: 0.7,
  originalText: 0.7,
  industry: 1,
  organizationName: 1.5,
}

const resultWeights: Record<ResultTextField, number> = {
  title: 4,
  initials: 2,
  summary: 1.5,
  innovation: 1,
  applications: 1,
  expertNames: 2,
  organizationName: 1.5,
}

export const documentShapes: Record<SearchKind, DocumentShape> = {
  needs: { textFields: needTextFields, factFields: needFactFields, weights: needWeights },
  results: { textFields: resultTextFields, factFields: resultFactFields, weights: resultWeights },
}

/** The text fields that say something; initials only help to type a title. */
export const contentFields = (kind: SearchKind): readonly string[] =>
  documentShapes[kind].textFields.filter((field) => field !== 'initials')
