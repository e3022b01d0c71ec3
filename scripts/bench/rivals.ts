import { fold } from '@duijie/server/matching/fold'
import { jieba } from '@duijie/server/matching/jieba'
import { Meilisearch } from 'meilisearch'
import MiniSearch from 'minisearch'
import type { Labelled } from './development-data.ts'

/** Scores of judged pairs, in the order of the judgements. */
export type PairScores = number[]

const words = (text: string) => jieba().cut(fold(text), true)

/** MiniSearch's BM25 over jieba words, the need's title counted three times before its text. */
export function miniSearchScores({ needs, results, judgements }: Labelled): PairScores {
  const index = new MiniSearch({ fields: ['text'], tokenize: words })
  index.addAll(results.map(({ id, title, summary }) => ({ id, text: `${title}\n${summary}` })))
  const found = new Map(
    needs.map(({ id, title, problem }) => {
      const query = `${title}\n${title}\n${title}\n${problem}`
      return [id, new Map(index.search(query).map((hit) => [hit.id as string, hit.score]))]
    }),
  )
  return judgements.map(({ need, result }) => found.get(need)?.get(result) ?? 0)
}

/** Random order, the same at every run. */
export function chanceScores({ judgements }: Labelled): PairScores {
  let state = 1
  return judgements.map(() => {
    state = (state * 48_271) % 2_147_483_647
    return state
  })
}

/** Meilisearch with the need's title as the query, its ranking score as the score; needs a server. */
export async function meilisearchScores(
  { needs, results, judgements }: Labelled,
  host: string,
  apiKey: string,
): Promise<PairScores> {
  const client = new Meilisearch({ host, apiKey })
  const uid = `bench-matching-${process.pid}`
  const index = client.index(uid)
  try {
    await client.createIndex(uid, { primaryKey: 'id' }).waitTask()
    await index
      .updateSettings({
        searchableAttributes: ['title', 'summary'],
        localizedAttributes: [{ attributePatterns: ['*'], locales: ['cmn'] }],
      })
      .waitTask()
    const documents = results.map(({ id, title, summary }) => ({ id, title, summary }))
    await index.addDocuments(documents).waitTask({ timeout: 120_000 })
    const found = new Map<string, Map<string, number>>()
    for (const { id, title } of needs) {
      const { hits } = await index.search(title, {
        limit: 1000,
        showRankingScore: true,
        locales: ['cmn'],
        attributesToRetrieve: ['id'],
      })
      found.set(id, new Map(hits.map((hit) => [String(hit.id), hit._rankingScore ?? 0])))
    }
    return judgements.map(({ need, result }) => found.get(need)?.get(result) ?? 0)
  } finally {
    await client.deleteIndex(uid).waitTask()
  }
}
