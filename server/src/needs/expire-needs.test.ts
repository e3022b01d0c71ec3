import { needs } from '@duijie/db/schema/needs'
import { outbox } from '@duijie/db/schema/outbox'
import { createTestDatabase, type TestDatabase } from '@duijie/db/testing'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createFactories, type Factories } from '../testing/factories.ts'
import { trailOf } from '../testing/trail.ts'
import { expireNeeds } from './expire-needs.ts'

// 00:30 in Shanghai on 11 March
const NOW = new Date('2025-03-10T16:30:00Z')

let database: TestDatabase
let factories: Factories
beforeAll(async () => {
  database = await createTestDatabase()
  factories = createFactories(database.db)
})
afterAll(() => database.close())

test('what is past its last day expires once, on the record; the rest stays', async () => {
  const { db } = database
  const past = '2025-03-10'
  const due = await factories.need({ validUntil: past })
  const kept = [
    await factories.need({ validUntil: '2025-03-11' }),
    await factories.need({ validUntil: null }),
    await factories.need({ validUntil: past, status: 'on_hold' }),
    await factories.need({ validUntil: past, stage: 'draft' }),
    await factories.need({ validUntil: past, stage: 'signed' }),
    await factories.need({ validUntil: past, stage: 'resolved' }),
  ]

  expect(await expireNeeds(db, NOW)).toBe(1)
  expect(await expireNeeds(db, NOW)).toBe(0)

  const [expired] = await db.select().from(needs).where(eq(needs.id, due.id))
  expect(expired).toMatchObject({ status: 'expired', version: 2, updatedAt: NOW })
  for (const { id, status } of kept) {
    const [need] = await db.select().from(needs).where(eq(needs.id, id))
    expect(need).toMatchObject({ status, version: 1 })
  }
  const trail = await trailOf(db, due.id)
  expect(trail.at(-1)).toMatchObject({
    action: 'expire',
    actorRole: 'system',
    from: 'active',
    to: 'expired',
    subjectVersion: 2,
  })
  expect(await db.$count(outbox, eq(outbox.subjectId, due.id))).toBe(2)
})

test('workers that run at once expire every need once', async () => {
  const { db } = database
  const organizationId = (await factories.organization()).id
  for (let made = 0; made < 20; made += 1) await factories.need({ organizationId, validUntil: '2025-01-01' })

  const counts = await Promise.all([expireNeeds(db, NOW), expireNeeds(db, NOW), expireNeeds(db, NOW)])

  expect(counts.reduce((sum, count) => sum + count)).toBe(20)
})
