import { type SearchKind, searchKinds } from '@duijie/shared/search-queries'
import { type Index, Meilisearch } from 'meilisearch'
import { everything } from '../../access/filter.ts'
import { documentShapes } from '../documents.ts'
import type { SearchAnswer, SearchEngine, SearchRequest } from '../engine.ts'
import { createTurns } from '../in-turn.ts'
import type { SynonymGroup } from '../synonyms.ts'
import { readQuestion } from '../text/question.ts'
import { askByUnits } from './fan-out.ts'
import { writeSynonyms } from './index-synonyms.ts'
import { asideIndex, liveIndex, type MeilisearchIndexes, unlessMissing } from './indexes.ts'
import { candidates, termStatistics } from './terms.ts'
import { askWhole } from './whole-question.ts'
import { dropIfThere, rebuild, remove, upsert } from './writes.ts'

export interface MeilisearchOptions {
  url: string
  key: string
  /** begins the names of the indexes */
  prefix: string
  /** of the vectors that documents bring, if they do */
  dimensions?: number | undefined
  /** what could not be taken, and was left out */
  report?: (error: unknown) => void
}

export interface MeilisearchEngine extends SearchEngine {
  /** How many documents the index of a kind holds; undefined where there is none as this engine builds it. */
  documents(kind: SearchKind): Promise<number | undefined>
  /** Takes the index of a kind away, and what a rebuild that was cut off left beside it. */
  drop(kind: SearchKind): Promise<void>
}

/** A request to the server is given up after this long; the choice of engines is less patient. */
const REQUEST_MS = 30_000

/** It stands nearby: to pack an answer and to unpack it takes longer than to hand it over. */
const UNPACKED = { headers: { 'accept-encoding': 'identity' } }

/** Meilisearch reads ten words of a query; its own segmentation may make some more of ours. */
const WORDS_READ = 7

/** A search engine on a Meilisearch server. The kinds have to be built once before they can be used. */
export function createMeilisearchEngine(options: MeilisearchOptions): MeilisearchEngine {
  const { url, key, prefix, dimensions, report = () => undefined } = options
  const client = new Meilisearch({ host: url, apiKey: key, timeout: REQUEST_MS, requestInit: UNPACKED })
  const indexes: MeilisearchIndexes = { client, prefix, dimensions }
  /** Writes to a kind one after the other, so that none is lost in a rebuild under way. */
  const inTurn = createTurns<SearchKind>()
  /** what an index that is built goes by */
  let synonyms: readonly SynonymGroup[] = []

  async function goBySynonyms(index: Index): Promise<void> {
    const refused = await writeSynonyms(indexes, index, synonyms)
    if (refused.length > 0)
      report(
        new Error(`Meilisearch refuses as synonyms: ${refused.map((group) => group.join('=')).join('; ')}`),
      )
  }

  return {
    search: (request) => search(indexes, request),
    candidates: (request) => candidates(indexes, request),
    termStatistics: (kind, terms) => termStatistics(indexes, kind, terms),
    upsert: (kind, documents) => inTurn(kind, () => upsert(indexes, kind, documents)),
    remove: (kind, ids) => inTurn(kind, () => remove(indexes, kind, ids)),
    rebuild: (kind, documents) => inTurn(kind, () => rebuild(indexes, kind, documents, goBySynonyms)),

    async takeSynonyms(groups) {
      synonyms = groups
      for (const kind of searchKinds) {
        await inTurn(kind, () => unlessMissing(goBySynonyms(client.index(liveIndex(indexes, kind)))))
      }
    },

    async health() {
      for (const kind of searchKinds) await client.index(liveIndex(indexes, kind)).getStats()
    },

    async documents(kind) {
      const index = client.index(liveIndex(indexes, kind))
      const filterable = await unlessMissing(index.getFilterableAttributes())
      const { factFields } = documentShapes[kind]
      if (!filterable || !factFields.every((field) => filterable.includes(field))) return undefined
      return (await index.getStats()).numberOfDocuments
    },

    drop: (kind) =>
      inTurn(kind, async () => {
        await dropIfThere(indexes, liveIndex(indexes, kind))
        await dropIfThere(indexes, asideIndex(indexes, kind))
      }),
  }
}

async function search(indexes: MeilisearchIndexes, request: SearchRequest): Promise<SearchAnswer> {
  const question = readQuestion(request.q)
  if (question.units.length <= WORDS_READ) {
    const answer = await askWhole(indexes, request, question)
    if (question.units.length === 0 || answer.total > 0) return answer
    const unfiltered = { ...request, filter: everything, facets: [], limit: 0 }
    if ((await askWhole(indexes, unfiltered, question)).total > 0) return answer
  }
  return askByUnits(indexes, request, question)
}
