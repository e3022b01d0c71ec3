import type { SearchKind } from '@duijie/shared/search-queries'
import { everything } from '../../access/filter.ts'
import {
  documentShapes,
  type NeedSearchDocument,
  type ResultSearchDocument,
  type SearchDocument,
} from '../documents.ts'
import type { SearchScope } from '../engine.ts'

/** A reader who may know everything. */
export const wholeScope = (kind: SearchKind): SearchScope => ({
  visible: everything,
  fields: documentShapes[kind].textFields,
  facets: documentShapes[kind].factFields,
})

export function makeNeed(
  id: string,
  title: string,
  text: Partial<NeedSearchDocument['text']> = {},
  facts: Partial<NeedSearchDocument['facts']> = {},
  version = 1,
): NeedSearchDocument {
  return {
    id,
    version,
    text: {
      title,
      teaser: '',
      problem: '',
      targets: '',
      currentState: '',
      originalText: '',
      industry: '',
      organizationName: '',
      ...text,
    },
    facts: {
      organizationId: 'enterprise',
      townshipId: null,
      stage: 'published',
      status: 'active',
      confidentiality: 'public',
      showOrganization: 'verified',
      preferredInstitutionIds: [],
      createdBy: null,
      techField: 'new_materials',
      kind: 'technical_challenge',
      cooperationModes: [],
      minTrl: null,
      publishedAt: 0,
      ...facts,
    },
  }
}

export function makeResult(
  id: string,
  title: string,
  text: Partial<ResultSearchDocument['text']> = {},
  facts: Partial<ResultSearchDocument['facts']> = {},
  version = 1,
): ResultSearchDocument {
  return {
    id,
    version,
    text: {
      title,
      summary: '',
      innovation: '',
      applications: '',
      expertNames: '',
      organizationName: '',
      ...text,
    },
    facts: {
      organizationId: 'institution',
      stage: 'published',
      status: 'active',
      techField: 'new_materials',
      form: null,
      cooperationModes: [],
      trl: null,
      publishedAt: 0,
      ...facts,
    },
  }
}

export async function* pagesOf(...pages: SearchDocument[][]): AsyncIterable<SearchDocument[]> {
  yield* pages
}
