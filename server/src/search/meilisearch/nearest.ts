import { MeilisearchApiError } from 'meilisearch'
import { documentShapes } from '../documents.ts'
import type { CandidateRequest, SearchEngineHit } from '../engine.ts'
import { filterSyntax } from './filter-syntax.ts'
import { liveIndex, type MeilisearchIndexes } from './indexes.ts'
import { EMBEDDER } from './stored-document.ts'

/** Places among the candidates that are kept for the nearest in meaning. */
const SHARE = 0.25

/** The documents whose vectors come nearest; none where the index was not built for such vectors yet. */
export async function nearest(
  { client, prefix, dimensions }: MeilisearchIndexes,
  { kind, filter, k, vector }: CandidateRequest,
): Promise<SearchEngineHit[]> {
  const condition = filterSyntax(filter, documentShapes[kind].factFields)
  const limit = Math.floor(k * SHARE)
  if (!vector || vector.length !== dimensions || condition === false || limit === 0) return []
  try {
    const { hits } = await client.index(liveIndex({ client, prefix }, kind)).search('', {
      vector: [...vector],
      hybrid: { embedder: EMBEDDER, semanticRatio: 1 },
      attributesToRetrieve: ['id'],
      showRankingScore: true,
      limit,
      ...(condition !== true && { filter: condition }),
    })
    return hits.map(({ id, _rankingScore }) => ({ id: String(id), score: _rankingScore ?? 0 }))
  } catch (error) {
    if (error instanceof MeilisearchApiError) return []
    throw error
  }
}
