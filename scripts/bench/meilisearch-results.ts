import { randomUUID } from 'node:crypto'
import { everything } from '@duijie/server/access/filter'
import type { ResultDocument } from '@duijie/server/matching/documents'
import type { WeightedTerm } from '@duijie/server/matching/key-terms'
import { createMeilisearchEngine } from '@duijie/server/search/meilisearch/meilisearch-engine'
import { resultForEngine } from '../match/engine-documents.ts'

export type ResultFinder = {
  /** ids of the candidates for weighted terms, best first */
  find(terms: WeightedTerm[], k: number): Promise<string[]>
  close(): Promise<void>
}

/** Results in an index of their own on a Meilisearch server, asked as the product asks for candidates. */
export async function meilisearchResults(
  url: string,
  key: string,
  results: readonly ResultDocument[],
): Promise<ResultFinder> {
  const engine = createMeilisearchEngine({ url, key, prefix: `bench_${randomUUID().slice(0, 8)}` })
  async function* pages() {
    for (let from = 0; from < results.length; from += 1000) {
      yield results.slice(from, from + 1000).map((result, at) => resultForEngine(`d${from + at}`, result))
    }
  }
  const close = () => engine.drop('results')
  try {
    await engine.rebuild('results', pages())
  } catch (error) {
    await close().catch(() => {})
    throw error
  }
  return {
    async find(terms, k) {
      const found = await engine.candidates({ kind: 'results', terms, filter: everything, vector: null, k })
      return found.flatMap(({ id }) => results[Number(id.slice(1))]?.id ?? [])
    },
    close,
  }
}
