import { announceTestServer, createTestDatabase } from '@duijie/db/testing'
import type { NeedDocument, ResultDocument } from '@duijie/server/matching/documents'
import { fold } from '@duijie/server/matching/fold'
import { jieba } from '@duijie/server/matching/jieba'
import { createMatcher } from '@duijie/server/matching/matcher'
import MiniSearch from 'minisearch'
import { meilisearchResults } from './meilisearch-results.ts'
import { recombinedNeeds, recombinedResults } from './recombined.ts'
import { quantile, timed } from './stopwatch.ts'

export type RivalFigures =
  | { system: string; results: number; needs: number; build: number; p50: number; p99: number }
  | { system: string; skipped: string }

/** Over more results than this some take seconds for each need. */
const MANY = 10_000
const needsFor = (results: number) => (results > MANY ? 20 : 100)
const TOP = 10
const KEY_TERMS = 24

const words = (text: string) =>
  jieba()
    .cut(fold(text), true)
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
const needText = ({ title, problem }: NeedDocument) => `${title}\n${problem}`
const resultText = ({ title, summary, applications }: ResultDocument) =>
  `${title}\n${summary}\n${applications}`

/** Asks about each need in turn; building took so many milliseconds. */
async function figures(
  system: string,
  results: number,
  needs: readonly NeedDocument[],
  build: number,
  ask: (need: NeedDocument) => unknown,
): Promise<RivalFigures> {
  const walls: number[] = []
  for (const need of needs) walls.push((await timed(() => ask(need))).wall)
  const [p50, p99] = [quantile(walls, 0.5), quantile(walls, 0.99)]
  return { system, results, needs: needs.length, build: build / 1000, p50, p99 }
}

/** Other systems over the same results, segmenting included where it is theirs to do. */
export async function* rivalFigures(size: number): AsyncGenerator<RivalFigures> {
  const results = [...recombinedResults(size)]
  const needs = [...recombinedNeeds(needsFor(size))]
  yield await miniSearch(needs, results)
  yield await postgreSql(needs, results)
  yield await meilisearch(needs, results)
}

async function miniSearch(
  needs: readonly NeedDocument[],
  results: readonly ResultDocument[],
): Promise<RivalFigures> {
  const index = new MiniSearch({ fields: ['text'], tokenize: words })
  const { wall } = await timed(() =>
    index.addAll(results.map((result) => ({ id: result.id, text: resultText(result) }))),
  )
  return figures('MiniSearch BM25', results.length, needs, wall, (need) =>
    index.search(needText(need)).slice(0, TOP),
  )
}

async function postgreSql(
  needs: readonly NeedDocument[],
  results: readonly ResultDocument[],
): Promise<RivalFigures> {
  const stop = await announceTestServer()
  try {
    const { sql, close } = await createTestDatabase()
    try {
      await sql`create table texts (id text primary key, body tsvector not null)`
      const { wall } = await timed(async () => {
        for (let from = 0; from < results.length; from += 500) {
          const rows = results
            .slice(from, from + 500)
            .map((result) => ({ id: result.id, text: words(resultText(result)).join(' ') }))
          await sql`insert into texts select id, to_tsvector('simple', text) from json_to_recordset(${JSON.stringify(rows)}::text::json) as given (id text, text text)`
        }
        await sql`create index on texts using gin (body)`
        await sql`vacuum analyze texts`
      })
      return await figures('PostgreSQL tsvector, GIN', results.length, needs, wall, (need) => {
        const query = [...new Set(words(needText(need)))].map((word) => `'${word}'`).join(' | ')
        return sql`select id, ts_rank(body, query) as rank from texts, to_tsquery('simple', ${query}) as query where body @@ query order by rank desc limit ${TOP}`
      })
    } finally {
      await close()
    }
  } finally {
    await stop()
  }
}

async function meilisearch(
  needs: readonly NeedDocument[],
  results: readonly ResultDocument[],
): Promise<RivalFigures> {
  const { MEILI_URL, MEILI_MASTER_KEY = '' } = process.env
  const system = 'Meilisearch fan-out'
  if (MEILI_URL === undefined) return { system, skipped: 'not measured, MEILI_URL is not set' }
  const matcher = createMatcher()
  for (const need of needs) matcher.upsertNeed(need)
  for (const result of results) matcher.upsertResult(result)
  let finder: Awaited<ReturnType<typeof meilisearchResults>> | undefined
  const { wall } = await timed(async () => {
    finder = await meilisearchResults(MEILI_URL, MEILI_MASTER_KEY, results)
  })
  if (finder === undefined) return { system, skipped: 'not measured, it did not take the results' }
  const { find, close } = finder
  try {
    return await figures(`${system}, scored`, results.length, needs, wall, async (need) => {
      const candidates = await find(matcher.needKeyTerms(need.id, KEY_TERMS), 400)
      return matcher.matchNeed(need.id, { top: TOP, candidates })
    })
  } finally {
    await close()
  }
}
