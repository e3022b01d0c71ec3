import { setTimeout as sleep } from 'node:timers/promises'
import { createTestDatabase, type TestDatabase } from '@duijie/db/testing'
import { sql } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { bossOf } from './boss.ts'
import { enqueue } from './enqueue.ts'
import { handBack } from './hand-back.ts'
import { defineJob, handleJob, type Run } from './job.ts'
import { ensureQueues } from './queues.ts'
import { startJobWorker } from './worker.ts'

const payload = z.object({ id: z.string() })
const greet = defineJob({ name: 'greet', payload, retryLimit: 2, retryDelaySeconds: 1, expireInSeconds: 30 })
const wide = defineJob({ name: 'wide', payload, concurrency: 4 })
const fit = defineJob({ name: 'fit', payload: z.object({}), coalesced: true })

describe('the queue', () => {
  let database: TestDatabase
  let reported: string[]
  let workers: { stop(): Promise<void> }[]

  beforeEach(async () => {
    database = await createTestDatabase()
    await ensureQueues(database.db, [greet, wide, fit])
    reported = []
    workers = []
  })
  afterEach(async () => {
    await Promise.all(workers.map((worker) => worker.stop()))
    await database.close()
  })

  type Handlers = Parameters<typeof startJobWorker>[0]['handlers']
  function work(handlers: Handlers, graceMs = 5000) {
    const worker = startJobWorker({
      db: database.db,
      handlers,
      schedules: [],
      clock: () => new Date(),
      report: (error) => reported.push(String(error)),
      pollMs: 20,
      graceMs,
    })
    workers.push(worker)
    return worker
  }
  const states = async () =>
    (
      await database.db.execute<{ name: string; state: string; tries: number; output: unknown }>(
        sql`select name, state, retry_count + 1 as tries, output from pgboss.job order by created_on, id`,
      )
    ).map((row) => ({ ...row }))
  /** As if the time that a waiting job waits were over. */
  const skipTheWait = () =>
    database.db.execute(sql`update pgboss.job set start_after = now() - interval '1s'`)

  it('has the tables that this pg-boss expects', async () => {
    await expect(bossOf(database.db).start()).resolves.toBeDefined()
  })

  it('runs what was enqueued once its transaction is committed', async () => {
    const ran: string[] = []
    work([handleJob(greet, async ({ id }) => void ran.push(id))])
    await database.db.transaction(async (tx) => {
      await enqueue(tx, greet, { id: 'a' })
      await sleep(150)
      expect(ran).toEqual([])
    })
    await expect.poll(() => ran).toEqual(['a'])
    await expect.poll(states).toMatchObject([{ state: 'completed' }])
  })

  it('runs nothing of a transaction that was rolled back', async () => {
    const ran: string[] = []
    await expect(
      database.db.transaction(async (tx) => {
        await enqueue(tx, greet, { id: 'a' })
        throw new Error('no')
      }),
    ).rejects.toThrow('no')
    await enqueue(database.db, greet, { id: 'b' })
    work([handleJob(greet, async ({ id }) => void ran.push(id))])
    await expect.poll(() => ran).toEqual(['b'])
    expect(await states()).toHaveLength(1)
  })

  it('refuses a payload that is not what the job is given, and a queue that nobody made', async () => {
    await expect(enqueue(database.db, greet, JSON.parse('{"id":7}'))).rejects.toThrow()
    await expect(enqueue(database.db, defineJob({ name: 'gone', payload }), { id: 'a' })).rejects.toThrow(
      'gone',
    )
  })

  it('gives each job to one of several workers, and each worker so many as it may run at once', async () => {
    const ran: string[] = []
    let atOnce = 0
    let most = 0
    const handler = handleJob(wide, async ({ id }) => {
      most = Math.max(most, ++atOnce)
      ran.push(id)
      await sleep(5)
      atOnce--
    })
    const ids = Array.from({ length: 60 }, (_, n) => `job ${n}`)
    for (const id of ids) await enqueue(database.db, wide, { id })
    for (let n = 0; n < 3; n++) work([handler])
    await expect.poll(() => ran.length, { timeout: 10_000 }).toBe(60)
    await sleep(100)
    expect([...ran].sort()).toEqual(ids.sort())
    expect(most).toBeLessThanOrEqual(12)
  })

  it('tries again, later every time, gives up at last, and runs once more when asked to', async () => {
    const runs: Pick<Run, 'attempt' | 'last'>[] = []
    let broken = true
    work([
      handleJob(greet, async (_payload, { attempt, last }) => {
        runs.push({ attempt, last })
        if (broken) throw new Error(`no way to 张三 <zhang@example.com>, 13812345678`)
      }),
    ])
    await enqueue(database.db, greet, { id: 'a' })
    await expect.poll(states).toMatchObject([{ state: 'retry' }])
    const [first] = await database.db.execute<{ wait: number }>(
      sql`select extract(epoch from start_after - now())::float as wait from pgboss.job`,
    )
    expect(first?.wait).toBeGreaterThan(0.3)
    await skipTheWait()
    await expect.poll(async () => (await states())[0]?.tries).toBe(2)
    await expect.poll(states).toMatchObject([{ state: 'retry' }])
    await skipTheWait()
    await expect
      .poll(states)
      .toMatchObject([
        { state: 'failed', tries: 3, output: { message: 'no way to 张三 <***@example.com>, ***' } },
      ])
    expect(runs).toEqual([
      { attempt: 1, last: false },
      { attempt: 2, last: false },
      { attempt: 3, last: true },
    ])
    expect(reported.join()).not.toContain('zhang')

    broken = false
    const [job] = await database.db.execute<{ id: string }>(sql`select id from pgboss.job`)
    expect(await handBack(database.db, greet.name, job?.id ?? '', 'failed')).toBe(true)
    await expect.poll(states).toMatchObject([{ state: 'completed', tries: 1 }])
    expect(await handBack(database.db, greet.name, job?.id ?? '', 'failed')).toBe(false)
  })

  it('tries again what a worker that died had begun', async () => {
    await enqueue(database.db, greet, { id: 'a' })
    await bossOf(database.db).fetch(greet.name)
    await database.db.execute(sql`update pgboss.job set started_on = now() - interval '1 minute'`)
    const runs: number[] = []
    work([handleJob(greet, async (_payload, { attempt }) => void runs.push(attempt))])
    await expect.poll(states).toMatchObject([{ state: 'retry' }])
    await skipTheWait()
    await expect.poll(() => runs).toEqual([2])
    await bossOf(database.db).maintain()
    expect(reported).toEqual([])
  })

  it('waits at a stop for what runs, and hands back what takes too long', async () => {
    let letGo = () => {}
    const held = new Promise<void>((resolve) => {
      letGo = resolve
    })
    let runs = 0
    const handler = handleJob(greet, async () => {
      runs++
      await held
    })
    await enqueue(database.db, greet, { id: 'a' })
    const impatient = work([handler], 50)
    await expect.poll(() => runs).toBe(1)
    await impatient.stop()
    expect(await states()).toMatchObject([{ state: 'created', tries: 1 }])

    const patient = work([handler])
    await expect.poll(() => runs).toBe(2)
    const stopping = patient.stop()
    await sleep(50)
    letGo()
    await stopping
    expect(await states()).toMatchObject([{ state: 'completed' }])
  })

  it('lets one coalesced job wait, and one more beside the one that runs', async () => {
    for (let n = 0; n < 3; n++) await enqueue(database.db, fit, {})
    expect(await states()).toHaveLength(1)
    for (let n = 0; n < 3; n++) await enqueue(database.db, fit, {}, { key: 'field' })
    expect(await states()).toHaveLength(2)
    await bossOf(database.db).fetch(fit.name, { batchSize: 2 })
    await enqueue(database.db, fit, {})
    expect((await states()).map(({ state }) => state).sort()).toEqual(['active', 'active', 'created'])
  })

  it('runs a coalesced job only when the last transaction that asked for it can be seen', async () => {
    await enqueue(database.db, fit, {})
    await database.db.transaction(async (tx) => {
      await enqueue(tx, fit, {})
      expect(await bossOf(database.db).fetch(fit.name)).toEqual([])
    })
    expect(await bossOf(database.db).fetch(fit.name)).toHaveLength(1)
  })

  it('keeps the settings of its queues as the jobs have them', async () => {
    await Promise.all(
      [1, 2].map(() =>
        ensureQueues(database.db, [{ ...greet, retryLimit: 9 }, defineJob({ name: 'new', payload })]),
      ),
    )
    expect(await bossOf(database.db).getQueue('greet')).toMatchObject({ retryLimit: 9, retryBackoff: true })
    expect(await bossOf(database.db).getQueue('new')).toMatchObject({ retryLimit: 5 })
  })
})
