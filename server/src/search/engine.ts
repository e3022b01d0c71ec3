import type { SearchKind } from '@duijie/shared/search-queries'
import type { Filter } from '../access/filter.ts'
import type { SearchDocument } from './documents.ts'
import type { SynonymGroup } from './synonyms.ts'

/**
 * What one reader may know of some of the documents. `visible` says which documents; of these only `fields`
 * are searched and only `facets` are counted, so that nothing else shows through hits, totals or counts.
 */
export interface SearchScope {
  visible: Filter
  fields: readonly string[]
  facets: readonly string[]
}

export interface SearchRequest {
  kind: SearchKind
  /** As typed, in any script or width. Without a letter or digit it lists everything. */
  q: string
  /** A document belongs to the first scope whose `visible` it fulfils, and to none if it fulfils none. */
  scopes: readonly SearchScope[]
  /** What the reader chose: holds for every hit besides. */
  filter: Filter
  /** Fact fields whose values are to be counted among all hits. */
  facets: readonly string[]
  /** `relevance`: best score first; `newest`: latest `publishedAt` first, blanks last. Ties: newest, then id. */
  sort: 'relevance' | 'newest'
  offset: number
  limit: number
}

/** `score` is 0–1, comparable within one answer only; 0 without a question. */
export interface SearchEngineHit {
  id: string
  score: number
}

export interface SearchAnswer {
  /** The hits `[offset, offset + limit)`: the same request over the same documents answers the same. */
  hits: SearchEngineHit[]
  /** facet → value (as text) → number of hits that have it */
  facets: Record<string, Record<string, number>>
  /** number of all hits */
  total: number
}

export interface EngineTerm {
  term: string
  /** above 0; relative to the other terms of the same call */
  weight: number
}

export interface CandidateRequest {
  kind: SearchKind
  terms: readonly EngineTerm[]
  filter: Filter
  /** at most this many candidates */
  k: number
  /** unit vector of what is looked for: an engine that holds vectors keeps a quarter of the places for the nearest */
  vector?: Float32Array | null
}

export interface TermStatistics {
  /** number of documents of the kind */
  documents: number
  /** term, as given → number of documents that contain it, or a synonym, in any text field but the initials */
  frequencies: ReadonlyMap<string, number>
}

/**
 * A search engine over needs and results. Every adapter passes the suite in `engine-contract.ts`.
 * All methods reject when the engine cannot do its work; a change that resolved is visible to the next search.
 */
export interface SearchEngine {
  /**
   * Documents that contain every word of the question; where the reader's documents have none such, those
   * that contain most of it by rarity (`coverage.ts`). Words that none of them contains are passed over. The
   * filter narrows what the question found and never widens it. Who contains a synonym of a word contains the
   * word. A text or fact field that the kind does not
   * have is a programming error and throws.
   */
  search(request: SearchRequest): Promise<SearchAnswer>

  termStatistics(kind: SearchKind, terms: readonly string[]): Promise<TermStatistics>

  /**
   * The `k` documents that speak most of the terms, best first: the sum over the terms of weight × how well
   * the document answers the term or a synonym (0–1). Ties by id. Only documents with a score above 0.
   */
  candidates(request: CandidateRequest): Promise<SearchEngineHit[]>

  /**
   * Adds or replaces documents. A document never replaces a newer version of itself. An engine that stores
   * its documents has to be built once before.
   */
  upsert(kind: SearchKind, documents: readonly SearchDocument[]): Promise<void>

  /** Unknown ids are ignored. */
  remove(kind: SearchKind, ids: readonly string[]): Promise<void>

  /**
   * Replaces all documents of a kind: builds aside, then swaps; until then searches answer from what was
   * there before, and when the documents cannot be read to their end it stays.
   */
  rebuild(kind: SearchKind, documents: AsyncIterable<readonly SearchDocument[]>): Promise<void>

  /**
   * From now on these words stand for one another, in both directions, and no others do. A group that the
   * engine cannot take is left out. The same groups may come again.
   */
  takeSynonyms(groups: readonly SynonymGroup[]): Promise<void>

  /** Resolves when the engine can answer. */
  health(): Promise<void>
}
