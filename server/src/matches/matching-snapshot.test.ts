import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { needTermWeights } from '@duijie/db/schema/need-term-weights'
import { outbox } from '@duijie/db/schema/outbox'
import { researchResults } from '@duijie/db/schema/research-results'
import { thesaurusGroups } from '@duijie/db/schema/thesaurus'
import { createTestDatabase, type TestDatabase } from '@duijie/db/testing'
import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { system } from '../access/actor.ts'
import { attachmentPlace } from '../attachments/place.ts'
import type { Config } from '../config.ts'
import { createIndexesHere, type Indexes } from '../indexes/indexes.ts'
import { createLogger } from '../logger.ts'
import { createServices } from '../services.ts'
import { createFactories, type Factories } from '../testing/factories.ts'

let dataDir: string
let database: TestDatabase
let factories: Factories
let needId: string
let known: string
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'duijie-matching-'))
  database = await createTestDatabase()
  factories = createFactories(database.db)
  needId = (await factories.need({ title: '低速重载轴承的声发射诊断' })).id
  known = (await factories.result({ title: '轴承声发射监测', summary: '低速重载轴承早期故障诊断。' })).id
  await factories.result({ title: '酸奶发酵剂' })
})
afterAll(async () => {
  await database.close()
  await rm(dataDir, { recursive: true })
})

const file = () => join(dataDir, 'matching.snapshot')

/** One run of the product, as far as matching goes: what it answers, and whether it analysed every record anew. */
async function run(embedder?: Config['embedder']) {
  const indexes = createIndexesHere()
  let rebuilds = 0
  const matching: Indexes['matching'] = Object.create(indexes.matching, {
    beginRebuild: {
      value: (...args: Parameters<Indexes['matching']['beginRebuild']>) => {
        rebuilds++
        return indexes.matching.beginRebuild(...args)
      },
    },
  })
  const services = await createServices({
    attachmentPlace: attachmentPlace(dataDir),
    connection: database,
    clock: () => new Date(),
    embedder,
    indexes: { ...indexes, matching },
    log: createLogger('silent', false),
    meilisearch: undefined,
    dataDir,
    publicUrl: 'http://duijie.test',
    secret: 'of these tests',
  })
  try {
    const query = { top: 20, dismissed: 'leave_out' } as const
    const { items } = await services.matches.ofNeed(system, needId, query)
    const answers = items.map(({ result, score, level, explanation }) => ({
      id: result.id,
      score,
      level,
      explanation,
    }))
    const held = await services.matches.bestOfEach([needId], 20)
    return { rebuilds, answers, held }
  } finally {
    await services.close()
  }
}

describe('what matching holds, in a file', () => {
  it('is what the next start begins with: the same scores and reasons, then what changed meanwhile', async () => {
    const first = await run()
    expect(first.rebuilds).toBe(1)
    expect(await run()).toEqual({ ...first, rebuilds: 0 })

    const { db } = database
    const noted = (subjectId: string) => db.insert(outbox).values({ subjectKind: 'result', subjectId })
    await db
      .update(researchResults)
      .set({ title: '酸奶菌种', summary: '', version: sql`version + 1` })
      .where(eq(researchResults.id, known))
    await noted(known)
    const late = await factories.result({ title: '重载轴承声发射故障诊断系统' })
    const caughtUp = await run()
    expect(caughtUp.rebuilds).toBe(0)
    expect(caughtUp.answers[0]?.id).toBe(late.id)
    await rm(file())
    expect(await run()).toEqual({ ...caughtUp, rebuilds: 1 })
  })

  it('has the words of a need as they are weighed, which are no words of its text', async () => {
    const { db } = database
    const before = await run()
    await db.insert(needTermWeights).values({
      needId,
      weights: [
        { term: '轴承', weight: 0, added: false },
        { term: '发酵剂', weight: 3, added: true },
      ],
    })
    await db.insert(outbox).values({ subjectKind: 'need', subjectId: needId })
    const weighed = await run()
    expect(weighed.rebuilds).toBe(0)
    expect(weighed.answers).not.toEqual(before.answers)
    const scores = ({ answers }: typeof weighed) => answers.map(({ id, score }) => [id, score])
    expect(weighed.held.map(({ resultId, score }) => [resultId, score])).toEqual(scores(weighed))
    expect(await run()).toEqual(weighed)
    await rm(file())
    expect(await run()).toEqual({ ...weighed, rebuilds: 1 })
  })

  const changed = async (change: (content: Buffer) => Buffer) =>
    writeFile(file(), change(await readFile(file())))
  const broken: [string, () => Promise<unknown>][] = [
    ['is cut off', () => changed((content) => content.subarray(0, -10))],
    [
      'has another content than was written',
      () =>
        changed((content) => {
          const middle = content.length >> 1
          content[middle] = (content[middle] ?? 0) ^ 1
          return content
        }),
    ],
    [
      'was made by other code',
      () =>
        changed((content) =>
          Buffer.from(content.toString('latin1').replace(/"code":"./, '"code":"x'), 'latin1'),
        ),
    ],
    [
      'is of words that were cut by another thesaurus',
      () =>
        database.db.insert(thesaurusGroups).values({
          id: '00000000-0000-4000-8000-000000000001',
          techField: 'general',
          kind: 'synonym',
          words: ['重载轴承', '大负荷轴承'],
          status: 'active',
        }),
    ],
  ]
  it.each(broken)('is made anew where it %s', async (_case, breakIt) => {
    await breakIt()
    expect((await run()).rebuilds).toBe(1)
  })

  it('is made anew where documents get their vectors from another model', async () => {
    expect((await run()).rebuilds).toBe(0)
    const embedder = { url: 'http://127.0.0.1:9/v1', model: 'another', dimensions: 8, sendRestricted: false }
    expect((await run({ ...embedder, key: '' })).rebuilds).toBe(1)
  })
})
