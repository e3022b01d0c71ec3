import { randomUUID } from 'node:crypto'
import { everything } from '@duijie/server/access/filter'
import type { WeightedTerm } from '@duijie/server/matching/key-terms'
import type { SearchDocument } from '@duijie/server/search/documents'
import { createMeilisearchEngine } from '@duijie/server/search/meilisearch/meilisearch-engine'
import type { SearchKind } from '@duijie/shared/search-queries'
import { EngineUnavailable } from './engine-unavailable.ts'

/** Finds ids for weighted terms in an index that exists for one run. */
export type CandidateFinder = {
  find(terms: readonly WeightedTerm[]): Promise<string[]>
  close(): Promise<void>
}

export type MeilisearchServer = { url: string; key: string }

const pageSize = 1000

async function* pagesOf(documents: readonly SearchDocument[]): AsyncIterable<readonly SearchDocument[]> {
  for (let at = 0; at < documents.length; at += pageSize) yield documents.slice(at, at + pageSize)
}

/** The innermost reason, such as `connect ECONNREFUSED`, on one line. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  if (error.cause instanceof Error) return reasonOf(error.cause)
  const code = 'code' in error ? String(error.code) : error.name
  return error.message.split('\n')[0] || code
}

/**
 * Puts the documents, one per id, into an index of their own on a Meilisearch server and asks it for at most `most`
 * candidates at a time; `close` takes the index away again. Rejects with {@link EngineUnavailable} when the server
 * cannot be reached or refuses.
 */
export async function meilisearchCandidates<Document>(
  server: MeilisearchServer,
  kind: SearchKind,
  documents: readonly { id: string; document: Document }[],
  forEngine: (id: string, document: Document) => SearchDocument,
  most: number,
): Promise<CandidateFinder> {
  const engine = createMeilisearchEngine({ ...server, prefix: `match_${randomUUID().slice(0, 8)}` })
  async function ask<Answer>(answer: Promise<Answer>): Promise<Answer> {
    try {
      return await answer
    } catch (error) {
      const { origin } = new URL(server.url)
      throw new EngineUnavailable(`Meilisearch（${origin}）不可用：${reasonOf(error)}`)
    }
  }
  // Their own ids may hold characters that the engine does not take.
  const stored = documents.map(({ document }, at) => forEngine(`d${at}`, document))
  const close = () => ask(engine.drop(kind))
  try {
    await ask(engine.rebuild(kind, pagesOf(stored)))
  } catch (error) {
    await close().catch(() => {})
    throw error
  }
  return {
    async find(terms) {
      const found = await ask(engine.candidates({ kind, terms, filter: everything, k: most }))
      return found.flatMap(({ id }) => documents[Number(id.slice(1))]?.id ?? [])
    },
    close,
  }
}
