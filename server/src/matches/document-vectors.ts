import { textOfNeed, textOfResult } from '../embeddings/texts.ts'
import type { VectorsOf } from '../embeddings/vectors.ts'
import type { NeedDocument, ResultDocument } from '../matching/documents.ts'
import type { TermWeightsOf } from './term-weight-repository.ts'

/** The same needs with the vectors of their texts. */
export async function withNeedVectors(
  vectorsOf: VectorsOf,
  needs: readonly NeedDocument[],
): Promise<NeedDocument[]> {
  const vectors = await vectorsOf(needs.map(textOfNeed))
  return needs.map((need, at) => ({ ...need, vector: vectors[at] ?? null }))
}

/** The same needs with what their words are made to count. */
export async function withTermWeights(
  termWeightsOf: TermWeightsOf,
  needs: readonly NeedDocument[],
): Promise<NeedDocument[]> {
  const weights = await termWeightsOf(needs.map(({ id }) => id))
  return needs.map((need) => ({ ...need, termWeights: weights.get(need.id) ?? [] }))
}

/** The same results with the vectors of their texts. */
export async function withResultVectors(
  vectorsOf: VectorsOf,
  results: readonly ResultDocument[],
): Promise<ResultDocument[]> {
  const vectors = await vectorsOf(results.map(textOfResult))
  return results.map((result, at) => ({ ...result, vector: vectors[at] ?? null }))
}
