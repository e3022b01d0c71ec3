import type { Database } from '@duijie/db/client'
import { embeddings } from '@duijie/db/schema/embeddings'
import { and, eq, inArray } from 'drizzle-orm'
import type { VectorSpace } from './embedder.ts'

const inSpace = ({ model, dimensions }: VectorSpace, hashes: readonly string[]) =>
  and(
    eq(embeddings.model, model),
    eq(embeddings.dimensions, dimensions),
    inArray(embeddings.textHash, [...hashes]),
  )

/** The vectors that there are, by the hashes of their texts. */
export async function readVectors(
  db: Database,
  space: VectorSpace,
  hashes: readonly string[],
): Promise<Map<string, Float32Array>> {
  if (hashes.length === 0) return new Map()
  const rows = await db
    .select({ hash: embeddings.textHash, vector: embeddings.vector })
    .from(embeddings)
    .where(inSpace(space, hashes))
  return new Map(rows.map(({ hash, vector }) => [hash, new Float32Array(new Uint8Array(vector).buffer)]))
}

/** Which of the texts have a vector. */
export async function readKnownHashes(
  db: Database,
  space: VectorSpace,
  hashes: readonly string[],
): Promise<Set<string>> {
  if (hashes.length === 0) return new Set()
  const rows = await db.select({ hash: embeddings.textHash }).from(embeddings).where(inSpace(space, hashes))
  return new Set(rows.map(({ hash }) => hash))
}

export async function insertVectors(
  tx: Database,
  { model, dimensions }: VectorSpace,
  vectors: ReadonlyMap<string, Float32Array>,
): Promise<void> {
  const rows = Array.from(vectors, ([textHash, { buffer, byteOffset, byteLength }]) => ({
    textHash,
    model,
    dimensions,
    vector: Buffer.from(buffer, byteOffset, byteLength),
  }))
  if (rows.length > 0) await tx.insert(embeddings).values(rows).onConflictDoNothing()
}
