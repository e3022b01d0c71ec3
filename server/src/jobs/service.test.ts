import { randomUUID } from 'node:crypto'
import { createTestDatabase, type TestDatabase } from '@duijie/db/testing'
import { failedJobQuerySchema } from '@duijie/shared/jobs'
import { sql } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Actor } from '../access/actor.ts'
import { encodeCursor } from '../paging/cursor.ts'
import { trailOf } from '../testing/trail.ts'
import { bossOf } from './boss.ts'
import { enqueue } from './enqueue.ts'
import { defineJob } from './job.ts'
import { ensureQueues } from './queues.ts'
import { createJobService, type JobService } from './service.ts'

const greet = defineJob({
  name: 'greet',
  payload: z.object({ id: z.string(), phone: z.string() }),
  retryLimit: 0,
})
const sweep = defineJob({ name: 'sweep', payload: z.object({}) })
const staff: Actor = { role: 'staff', accountId: randomUUID(), organizationId: null, townshipId: null }
const now = new Date('2026-03-05T02:00:00Z')

describe('what is told of jobs', () => {
  let database: TestDatabase
  let service: JobService
  beforeEach(async () => {
    database = await createTestDatabase()
    const { db } = database
    const jobs = [greet, sweep]
    await ensureQueues(db, jobs)
    service = createJobService({
      db,
      clock: () => now,
      jobs,
      schedules: [{ job: sweep, cron: '30 8 * * *' }],
    })
  })
  afterEach(() => database.close())

  async function fail(subjectId: string = randomUUID()): Promise<string> {
    const boss = bossOf(database.db)
    await enqueue(database.db, greet, { id: subjectId, phone: '13812345678' })
    const [job] = await boss.fetch(greet.name)
    await boss.fail(greet.name, job?.id ?? '', { message: 'no way' })
    return job?.id ?? ''
  }
  const failed = (query: object = {}) => service.listFailed(staff, failedJobQuerySchema.parse(query))

  it('counts each kind and says when it comes next by the clock of Shanghai', async () => {
    await fail()
    await enqueue(database.db, greet, { id: 'a', phone: '' })
    expect((await service.overview(staff)).items).toEqual([
      { name: 'greet', waiting: 1, running: 0, failed: 1, done: 0, nextRunAt: null },
      { name: 'sweep', waiting: 0, running: 0, failed: 0, done: 0, nextRunAt: '2026-03-06T00:30:00.000Z' },
    ])
  })

  it('shows of a failed job its error and the records it was about, nothing else', async () => {
    const subjectId = randomUUID()
    const id = await fail(subjectId)
    const page = await failed()
    expect(page).toMatchObject({
      total: 1,
      items: [{ id, name: 'greet', subjectIds: [subjectId], error: 'no way', attempts: 1 }],
    })
    expect(JSON.stringify(page)).not.toContain('138')
  })

  it('pages through those that failed, the last one first', async () => {
    const ids = []
    for (let n = 0; n < 5; n++) ids.push(await fail())
    const seen = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const page = await failed({ limit: 2, ...(cursor && { cursor }) })
      seen.push(...page.items.map((job) => job.id))
      cursor = page.nextCursor
    }
    expect(seen).toEqual(ids.reverse())
    expect((await failed({ name: 'sweep' })).total).toBe(0)
    for (const place of [null, 'yesterday', '-1'])
      await expect(failed({ cursor: encodeCursor([place, randomUUID()]) })).rejects.toMatchObject({
        code: 'cursor_invalid',
      })
  })

  it('runs failed ones again, once, and says who wanted it', async () => {
    const id = await fail()
    await fail()
    expect(await service.retryOne(staff, id)).toEqual({ retried: 1 })
    await expect(service.retryOne(staff, id)).rejects.toMatchObject({ code: 'stage_conflict' })
    await expect(service.retryOne(staff, randomUUID())).rejects.toMatchObject({ code: 'not_found' })
    expect(await trailOf(database.db, id)).toMatchObject([
      { action: 'retry', actorRole: 'staff', reason: 'greet' },
    ])
    expect(await service.retryAll(staff, 'sweep')).toEqual({ retried: 0 })
    expect(await service.retryAll(staff, undefined)).toEqual({ retried: 1 })
    expect(await database.db.execute(sql`select 1 from pgboss.job where state = 'created'`)).toHaveLength(2)
  })
})
