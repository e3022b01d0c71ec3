import type { Database } from '@duijie/db/client'
import type { VectorSpace } from './embedder.ts'
import { readVectors } from './repository.ts'
import { hashOf } from './texts.ts'

/** The vectors of texts, in their order; null where there is none (yet). */
export type VectorsOf = (texts: readonly string[]) => Promise<(Float32Array | null)[]>

/** Where no embedder is set up. */
export const noVectors: VectorsOf = async (texts) => texts.map(() => null)

/** Stored vectors alone: nothing is asked for here. */
export function storedVectors(db: Database, space: VectorSpace): VectorsOf {
  return async (texts) => {
    const hashes = texts.map(hashOf)
    const known = await readVectors(db, space, [...new Set(hashes)])
    return hashes.map((hash) => known.get(hash) ?? null)
  }
}
