import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { outbox, outboxPositions } from '@duijie/db/schema/outbox'
import { researchResults } from '@duijie/db/schema/research-results'
import { createTestDatabase, type TestDatabase } from '@duijie/db/testing'
import { eq, sql } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { everything } from '../../access/filter.ts'
import { callHere, remoteGroups } from '../../calls/calls.ts'
import { pruneOutbox } from '../../outbox/prune.ts'
import { startOutboxReader } from '../../outbox/reader.ts'
import { createSnapshots } from '../../snapshots/snapshots.ts'
import { createFactories, type Factories } from '../../testing/factories.ts'
import { createEngineFollower } from '../engine-follower.ts'
import { wholeScope } from '../testing/documents.ts'
import { createSearchStore } from './search-store.ts'
import { createStoredEngine } from './stored-engine.ts'

let folder: string
let database: TestDatabase
let factories: Factories
const closers: (() => Promise<unknown>)[] = []
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'duijie-snapshot-'))
  database = await createTestDatabase()
  factories = createFactories(database.db)
})
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close()
  await database.close()
  await rm(folder, { recursive: true })
})

const file = () => join(folder, 'search-index.snapshot')

/** One run of the product, as far as search goes. */
async function run({ db } = database) {
  const { search: store } = remoteGroups<{ search: ReturnType<typeof createSearchStore> }>(
    ['search'],
    callHere({ search: createSearchStore() }),
  )
  const engine = createStoredEngine(store)
  const follower = createEngineFollower({ db, engine, thesaurus: async () => [] })
  let rebuilds = 0
  const faults: unknown[] = []
  const reader = await startOutboxReader({
    db,
    followers: [
      {
        ...follower,
        rebuild: () => {
          rebuilds++
          return follower.rebuild()
        },
      },
    ],
    snapshots: createSnapshots({ db, store, path: file() }),
    clock: () => new Date(),
    report: (error) => faults.push(error),
  })
  return {
    rebuilds: () => rebuilds,
    faults,
    async find(q = '') {
      await reader.catchUp()
      const scopes = [wholeScope('results')]
      const request = { kind: 'results', q, scopes, filter: everything, facets: ['techField'] } as const
      const page = await engine.search({ ...request, sort: 'relevance', offset: 0, limit: 100 })
      return page.hits.map(({ id }) => id).sort()
    },
    close: reader.close,
  }
}

describe('a search index in a file', () => {
  it('is what the next start begins with, and then takes what changed meanwhile', async () => {
    const [kept, changed, gone] = [
      await factories.result({ title: '超声测厚' }),
      await factories.result({ title: '滴灌带缺陷检测' }),
      await factories.result({ title: '酸奶发酵剂' }),
    ]
    const first = await run()
    expect(first.rebuilds()).toBe(1)
    const early = await factories.result({ title: '声发射监测' })
    await first.find()
    await first.close()
    expect((await stat(file())).mode & 0o777).toBe(0o600)

    const { db } = database
    const noted = (subjectId: string) => db.insert(outbox).values({ subjectKind: 'result', subjectId })
    await db
      .update(researchResults)
      .set({ title: '光伏玻璃镀膜', version: sql`version + 1` })
      .where(eq(researchResults.id, changed.id))
    await noted(changed.id)
    await db.delete(researchResults).where(eq(researchResults.id, gone.id))
    await noted(gone.id)
    const late = await factories.result({ title: '机器人打磨' })

    const second = await run()
    expect(second.rebuilds()).toBe(0)
    expect(await second.find()).toEqual([kept.id, changed.id, early.id, late.id].sort())
    expect(await second.find('镀膜')).toEqual([changed.id])
    expect(await second.find('滴灌')).toEqual([])
    expect(await second.find('超声')).toEqual([kept.id])
    await second.close()
    expect([...first.faults, ...second.faults]).toEqual([])
    expect(await database.db.select().from(outboxPositions)).toHaveLength(1)
  })

  const broken: [string, () => Promise<unknown>][] = [
    ['is not there', () => rm(file())],
    ['is cut off', async () => writeFile(file(), (await readFile(file())).subarray(0, -10))],
    ['is empty', () => writeFile(file(), '')],
    [
      'has another content than was written',
      async () => {
        const content = await readFile(file())
        content[content.length - 20] = (content[content.length - 20] ?? 0) ^ 1
        await writeFile(file(), content)
      },
    ],
    [
      'was made by other code',
      async () =>
        writeFile(file(), (await readFile(file(), 'latin1')).replace(/"code":"./, '"code":"x'), 'latin1'),
    ],
    ['stands for a place that nobody kept rows for', () => database.db.delete(outboxPositions)],
  ]
  it.each(broken)('is made anew where it %s', async (_case, breakIt) => {
    const result = await factories.result()
    await (await run()).close()
    await breakIt()
    const next = await run()
    expect(next.rebuilds()).toBe(1)
    expect(await next.find()).toEqual([result.id])
    await next.close()
    const last = await run()
    expect(last.rebuilds()).toBe(0)
    await last.close()
  })

  it('is not taken for that of another database', async () => {
    await factories.result()
    await (await run()).close()
    const other = await createTestDatabase()
    closers.push(other.close)
    await other.db
      .insert(outboxPositions)
      .select(database.db.select().from(outboxPositions))
      .catch(() => undefined)
    const theirs = await createFactories(other.db).result()
    const next = await run(other)
    expect(next.rebuilds()).toBe(1)
    expect(await next.find()).toEqual([theirs.id])
    await next.close()
  })

  it('has the rows behind its place kept for it', async () => {
    await (await run()).close()
    const late = await factories.result()
    const inTwoDays = new Date(Date.now() + 2 * 86_400_000)
    await pruneOutbox(database.db, inTwoDays)
    const next = await run()
    expect(next.rebuilds()).toBe(0)
    expect(await next.find()).toEqual([late.id])
    await next.close()
  })

  it('is not written anew where nothing changed', async () => {
    await factories.result()
    await (await run()).close()
    // what other databases of the server are writing meanwhile may hold the outbox back at first
    await expect
      .poll(async () => {
        const before = await readFile(file())
        await (await run()).close()
        return (await readFile(file())).equals(before)
      })
      .toBe(true)
  })
})
