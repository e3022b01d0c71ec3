import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { mails as mailTable } from '@duijie/db/schema/mails'
import { createTestDatabase, type TestDatabase } from '@duijie/db/testing'
import { eq, sql } from 'drizzle-orm'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createMailService } from './service.ts'
import { type SmtpSink, startSmtpSink } from './testing/smtp-sink.ts'

const WORKER = fileURLToPath(new URL('./testing/mail-worker.ts', import.meta.url))
/** more by hand: KILLED_MAILS=500 KILLS=10 */
const MAILS = Number(process.env.KILLED_MAILS ?? 80)
const KILLS = Number(process.env.KILLS ?? 3)
const LIMIT_MS = 120_000 + KILLS * 40_000
const from = 'noreply@kjj.example.cn'

let database: TestDatabase
let sink: SmtpSink
let worker: ChildProcess | undefined
beforeEach(async () => {
  database = await createTestDatabase()
  sink = await startSmtpSink()
})
afterEach(async () => {
  await kill()
  await sink.close()
  await database.close()
})

function start(): void {
  worker = spawn(process.execPath, ['--import', 'tsx', WORKER], {
    env: { ...process.env, DATABASE_URL: database.url, SMTP_URL: sink.url, MAIL_FROM: from },
    stdio: 'ignore',
  })
}

async function kill(): Promise<void> {
  if (!worker || worker.exitCode !== null || worker.signalCode !== null) return
  worker.kill('SIGKILL')
  await once(worker, 'exit')
}

it(
  'a worker killed among its mails loses none, and repeats at most one a kill, under its message id',
  async () => {
    const server = { url: sink.url, from }
    const mails = createMailService({ db: database.db, clock: () => new Date(), server })
    await database.db.transaction(async (tx) => {
      for (let n = 0; n < MAILS; n++) {
        await mails.queue(tx, {
          kind: 'push',
          to: { name: `收件人 ${n}`, address: `receiver-${n}@firm.example.cn` },
          subject: `第 ${n} 封`,
          text: '正文',
          html: '<p>正文</p>',
          key: `push:${n}`,
        })
      }
    })
    for (let round = 1; round <= KILLS; round++) {
      start()
      const enough = (round * MAILS) / (KILLS + 1)
      await expect.poll(() => sink.received.length, { timeout: 60_000, interval: 5 }).toBeGreaterThan(enough)
      await kill()
    }
    // as if the time were over after which a job counts as abandoned, and the one until its next try
    await database.db.execute(
      sql`update pgboss.job set started_on = now() - interval '5 minutes' where state = 'active'`,
    )
    start()
    await expect
      .poll(
        async () => {
          await database.db.execute(sql`update pgboss.job set start_after = now() where state = 'retry'`)
          return database.db.$count(mailTable, eq(mailTable.state, 'sent'))
        },
        { timeout: LIMIT_MS, interval: 250 },
      )
      .toBe(MAILS)
    const wanted = new Set((await database.db.select().from(mailTable)).map(({ messageId }) => messageId))
    const arrived = sink.received.map(({ messageId }) => messageId)
    expect(new Set(arrived)).toEqual(wanted)
    expect(arrived.length - wanted.size).toBeLessThanOrEqual(KILLS)
  },
  LIMIT_MS,
)
