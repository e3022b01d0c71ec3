import { createTestDatabase, type TestDatabase } from '@duijie/db/testing'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { defineJob } from './job.ts'
import { ensureQueues } from './queues.ts'
import { enqueueDue, lastRun, nextRun } from './schedule.ts'

const job = defineJob({ name: 'morning', payload: z.object({}), coalesced: true })
const schedules = [{ job, cron: '30 8 * * 1-5' }]

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
  await ensureQueues(database.db, [job])
})
afterAll(() => database.close())

const at = (instant: string) => enqueueDue(database.db, schedules, new Date(instant))
const jobs = async () => (await database.db.execute(sql`select 1 from pgboss.job`)).length

it('goes by the clock of Shanghai', () => {
  expect(lastRun('30 8 * * *', new Date('2026-03-02T00:30:00Z')).toISOString()).toBe(
    '2026-03-02T00:30:00.000Z',
  )
  expect(lastRun('30 8 * * *', new Date('2026-03-02T00:29:59Z')).toISOString()).toBe(
    '2026-03-01T00:30:00.000Z',
  )
  expect(nextRun('0 0 1 * *', new Date('2026-02-28T16:00:00Z')).toISOString()).toBe(
    '2026-03-31T16:00:00.000Z',
  )
})

it('enqueues once what came due, whoever looks, and makes up for what was missed', async () => {
  await at('2026-03-02T01:00:00Z')
  expect(await jobs()).toBe(0)
  await at('2026-03-03T00:29:00Z')
  expect(await jobs()).toBe(0)
  await Promise.all([1, 2, 3].map(() => at('2026-03-03T00:30:10Z')))
  expect(await jobs()).toBe(1)
  await database.db.execute(sql`delete from pgboss.job`)
  await at('2026-03-03T09:00:00Z')
  expect(await jobs()).toBe(0)
  await at('2026-03-09T12:00:00Z')
  expect(await jobs()).toBe(1)
})
