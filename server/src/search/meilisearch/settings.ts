import type { SearchKind } from '@duijie/shared/search-queries'
import type { Settings } from 'meilisearch'
import { documentShapes } from '../documents.ts'
import { EMBEDDER, TITLE_CHARACTERS } from './stored-document.ts'

/** Grows with every change of the settings or of how documents are written: the indexes are then built anew. */
export const INDEX_SHAPE = '3'

/**
 * Everything that decides what is found is said here, because the defaults differ from version to version.
 * No typo tolerance: Chinese has none to speak of, and of technical codes 6061 is not 6063.
 */
export function settingsOf(kind: SearchKind, dimensions?: number): Settings {
  const { textFields, factFields } = documentShapes[kind]
  return {
    searchableAttributes: [...textFields, TITLE_CHARACTERS],
    filterableAttributes: [...factFields],
    sortableAttributes: ['id', 'publishedAt'],
    displayedAttributes: ['*'],
    rankingRules: ['sort', 'words', 'proximity', 'attribute', 'exactness', 'publishedAt:desc', 'id:asc'],
    localizedAttributes: [{ attributePatterns: ['*'], locales: ['cmn'] }],
    typoTolerance: { enabled: false },
    stopWords: [],
    distinctAttribute: null,
    proximityPrecision: 'byWord',
    pagination: { maxTotalHits: 1_000_000 },
    faceting: { maxValuesPerFacet: 2000, sortFacetValuesBy: { '*': 'count' } },
    searchCutoffMs: 5000,
    ...(dimensions !== undefined && { embedders: { [EMBEDDER]: { source: 'userProvided', dimensions } } }),
  }
}
