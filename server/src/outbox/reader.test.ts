import { createDatabase } from '@duijie/db/client'
import { outbox } from '@duijie/db/schema/outbox'
import { createTestDatabase, type TestDatabase } from '@duijie/db/testing'
import { sql } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createFactories, type Factories } from '../testing/factories.ts'
import type { Follower } from './follower.ts'
import { type OutboxReader, startOutboxReader } from './reader.ts'

const HOUR_MS = 3_600_000

/** Writes down what it is told. */
function listener() {
  const told = { taken: [] as string[], rebuilds: 0 }
  const follower: Follower = {
    async take(_kind, ids) {
      told.taken.push(...ids)
    },
    async rebuild() {
      told.rebuilds++
      told.taken = []
    },
  }
  return { told, follower }
}

describe('a reader of the outbox in memory', () => {
  let database: TestDatabase
  let factories: Factories
  let reader: OutboxReader | undefined
  let now: Date

  beforeEach(async () => {
    database = await createTestDatabase()
    factories = createFactories(database.db)
    now = new Date()
  })
  afterEach(async () => {
    await reader?.close()
    reader = undefined
    await database.close()
  })

  async function start(follower: Follower, pollMs = 60_000): Promise<OutboxReader> {
    reader = await startOutboxReader({
      db: database.db,
      followers: [follower],
      clock: () => now,
      report: () => undefined,
      pollMs,
    })
    return reader
  }

  it('starts with a rebuild and then takes what changes, once', async () => {
    const before = await factories.need()
    const { told, follower } = listener()
    const { catchUp } = await start(follower)
    // a transaction still open elsewhere may let what was there before come once more
    const takenSince = () => told.taken.filter((id) => id !== before.id)
    expect([told.rebuilds, takenSince()]).toEqual([1, []])
    const need = await factories.need()
    await catchUp()
    await catchUp()
    expect(takenSince()).toEqual([need.id])
    const result = await factories.result()
    await catchUp()
    expect(takenSince()).toEqual([need.id, result.id])
  })

  it('takes what was committed while another transaction is open, and later what that one wrote', async () => {
    const { told, follower } = listener()
    const { catchUp } = await start(follower)
    const other = createDatabase(database.url, { max: 1 })
    const late = '00000000-0000-4000-8000-000000000001'
    let letGo = () => {}
    const release = new Promise<void>((resolve) => {
      letGo = resolve
    })
    let entered = () => {}
    const inside = new Promise<void>((resolve) => {
      entered = resolve
    })
    const long = other.db.transaction(async (tx) => {
      await tx.insert(outbox).values({ subjectKind: 'need', subjectId: late })
      entered()
      await release
    })
    await inside
    const first = await factories.need()
    await catchUp()
    const second = await factories.need()
    await catchUp()
    expect(told.taken).toEqual([first.id, second.id])
    letGo()
    await long
    await catchUp()
    await catchUp()
    expect(told.taken).toEqual([first.id, second.id, late])
    await other.close()
  })

  it('skips nothing and repeats nothing over many pages', async () => {
    const { told, follower } = listener()
    const { catchUp } = await start(follower)
    const ids = Array.from(
      { length: 1700 },
      (_, at) => `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`,
    )
    await database.db
      .insert(outbox)
      .values(ids.map((subjectId) => ({ subjectKind: 'result' as const, subjectId })))
    await catchUp()
    await catchUp()
    expect(told.taken.sort()).toEqual(ids)
  })

  it('takes again what a follower failed to take', async () => {
    const { told, follower } = listener()
    let failing = true
    const { catchUp } = await start({
      ...follower,
      async take(kind, ids) {
        if (failing) throw new Error('not now')
        await follower.take(kind, ids)
      },
    })
    const need = await factories.need()
    await expect(catchUp()).rejects.toThrow('not now')
    failing = false
    await catchUp()
    expect(told.taken).toEqual([need.id])
  })

  it('gives every waiting caller what was committed before its call', async () => {
    const { told, follower } = listener()
    const { catchUp } = await start(follower)
    const seen = Array.from({ length: 30 }, async () => {
      const { id } = await factories.need()
      await catchUp()
      return told.taken.includes(id)
    })
    expect(await Promise.all(seen)).toEqual(Array(30).fill(true))
  })

  it('reads the records of a renamed organization and of a renamed expert again', async () => {
    const institution = await factories.organization({ kind: 'institution' })
    const expert = await factories.expert({ organizationId: institution.id })
    const own = await factories.result({ organizationId: institution.id })
    const joint = await factories.result({ expertIds: [expert.id] })
    const { told, follower } = listener()
    const { catchUp } = await start(follower)
    await catchUp()
    told.taken = []
    await database.db.insert(outbox).values({ subjectKind: 'organization', subjectId: institution.id })
    await catchUp()
    expect(told.taken).toEqual([own.id])
    await database.db.insert(outbox).values({ subjectKind: 'expert', subjectId: expert.id })
    await catchUp()
    expect(told.taken).toEqual([own.id, joint.id])
  })

  it('looks for the changes of other processes by itself', async () => {
    const { told, follower } = listener()
    await start(follower, 20)
    const need = await factories.need()
    await expect.poll(() => told.taken).toContain(need.id)
  })

  it('rebuilds when it was away for so long that rows may be gone', async () => {
    const { told, follower } = listener()
    const { catchUp } = await start(follower)
    await factories.need()
    await database.db.execute(sql`delete from outbox`)
    now = new Date(now.getTime() + 13 * HOUR_MS)
    await catchUp()
    expect(told.rebuilds).toBe(2)
  })
})
