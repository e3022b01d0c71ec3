import { outbox, outboxPositions } from '@duijie/db/schema/outbox'
import { createTestDatabase, type TestDatabase } from '@duijie/db/testing'
import { sql } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createFactories, type Factories } from '../testing/factories.ts'
import type { StoredFollower } from './follower.ts'
import { pruneOutbox } from './prune.ts'
import { drainStored } from './stored-reader.ts'

const DAY_MS = 86_400_000

describe('a stored reader of the outbox', () => {
  let database: TestDatabase
  let factories: Factories
  let taken: string[]
  let rebuilds: number
  let complete: boolean
  let failure: Error | undefined
  let pause: Promise<void> | undefined
  let working: number

  const follower: StoredFollower = {
    async take(_kind, ids) {
      working++
      await pause
      if (failure) throw failure
      taken.push(...ids)
    },
    async rebuild() {
      if (failure) throw failure
      rebuilds++
      complete = true
    },
    isComplete: async () => complete,
  }
  const drain = (shape = '1', check = false) =>
    drainStored(database.db, { name: 'engine', shape, follower }, check)
  /** Other databases of the server have transactions too, and what they hold back comes a little later. */
  async function drainAll(): Promise<void> {
    const [newest] = await database.db.select({ seq: sql<string>`max(${outbox.seq})` }).from(outbox)
    await expect
      .poll(async () => {
        await drain()
        return (await places()).map(({ seq }) => seq)
      })
      .toEqual([Number(newest?.seq)])
  }
  const unsettled = () =>
    database.db.$count(outbox, sql`${outbox.transaction} >= pg_snapshot_xmin(pg_current_snapshot())`)
  const places = () => database.db.select().from(outboxPositions)

  beforeEach(async () => {
    database = await createTestDatabase()
    factories = createFactories(database.db)
    taken = []
    working = 0
    rebuilds = 0
    complete = true
    failure = undefined
    pause = undefined
  })
  afterEach(() => database.close())

  it('rebuilds the first time, then goes on from its place', async () => {
    await factories.need()
    expect(await drain()).toBe(true)
    expect({ taken, rebuilds }).toEqual({ taken: [], rebuilds: 1 })
    const need = await factories.need()
    await drainAll()
    await drain()
    expect(taken.filter((id) => id === need.id)).toHaveLength(1)
    expect(rebuilds).toBe(1)
  })

  it('rebuilds when the copies are incomplete or of another shape, and keeps one place', async () => {
    await drain()
    complete = false
    await drain()
    expect(rebuilds).toBe(1)
    await drain('1', true)
    expect(rebuilds).toBe(2)
    await drain('2')
    expect(rebuilds).toBe(3)
    expect((await places()).map(({ consumer }) => consumer)).toEqual(['engine:2'])
  })

  it('loses nothing when the follower fails, and repeats from its place', async () => {
    await drain()
    const first = await factories.need()
    await expect.poll(unsettled).toBe(0)
    failure = new Error('engine down')
    await expect(drain()).rejects.toThrow('engine down')
    const second = await factories.need()
    await expect(drain()).rejects.toThrow('engine down')
    failure = undefined
    await drainAll()
    expect(taken).toEqual([first.id, second.id])
  })

  it('lets one reader at it at a time', async () => {
    await drain()
    const need = await factories.need()
    await expect.poll(unsettled).toBe(0)
    let letGo = () => {}
    pause = new Promise((resolve) => {
      letGo = resolve
    })
    const first = drain()
    await expect.poll(() => working).toBe(1)
    expect(await drain()).toBe(false)
    letGo()
    expect(await first).toBe(true)
    expect(taken).toEqual([need.id])
  })

  it('does not hold back other readers while the follower works', async () => {
    await drain()
    await factories.need()
    await expect.poll(unsettled).toBe(0)
    let letGo = () => {}
    pause = new Promise((resolve) => {
      letGo = resolve
    })
    const draining = drain()
    await expect.poll(() => working).toBe(1)
    await factories.need()
    await expect.poll(unsettled).toBe(0)
    letGo()
    await draining
  })

  describe('old rows', () => {
    const rows = () => database.db.$count(outbox)
    const inDays = (days: number) => new Date(Date.now() + days * DAY_MS)

    it('go once they are a day old, where nobody keeps a place', async () => {
      await factories.need()
      await pruneOutbox(database.db, new Date())
      expect(await rows()).toBeGreaterThan(0)
      await expect.poll(async () => pruneOutbox(database.db, inDays(1.1)).then(rows)).toBe(0)
    })

    it('stay until every stored place has passed them', async () => {
      await drain()
      const need = await factories.need()
      await expect.poll(unsettled).toBe(0)
      await pruneOutbox(database.db, inDays(2))
      expect(await rows()).toBeGreaterThan(0)
      await drainAll()
      expect(taken).toEqual([need.id])
      await expect.poll(async () => pruneOutbox(database.db, inDays(2)).then(rows)).toBe(0)
    })

    it('do not wait for a place that nobody has moved for a month', async () => {
      await drain()
      await factories.need()
      await expect.poll(async () => pruneOutbox(database.db, inDays(31)).then(rows)).toBe(0)
      await drain()
      expect(rebuilds).toBe(2)
    })
  })
})
