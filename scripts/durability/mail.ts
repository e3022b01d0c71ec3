import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { createDatabase } from '@duijie/db/client'
import { startEmbeddedPostgres } from '@duijie/db/embedded'
import { migrateDatabase } from '@duijie/db/migrate'
import { mails as mailTable } from '@duijie/db/schema/mails'
import { allJobs } from '@duijie/server/all-jobs'
import { ensureQueues } from '@duijie/server/jobs/queues'
import { createMailService } from '@duijie/server/mail/service'
import { startSmtpSink } from '@duijie/server/mail/testing/smtp-sink'
import { eq } from 'drizzle-orm'

const MAIN = fileURLToPath(new URL('../../server/src/main.ts', import.meta.url))
const ROUNDS = Number(process.argv[3] ?? 10)
const MAILS = 500
/** The last killed worker's mail waits until its job counts as abandoned, and then for its next try. */
const PATIENCE_MS = 240_000
const from = 'noreply@kjj.example.cn'

const dataDir = mkdtempSync(join(tmpdir(), 'duijie-durability-'))
chmodSync(dataDir, 0o711)
const postgres = await startEmbeddedPostgres({ dataDir, log: () => undefined })
const { db, close } = createDatabase(postgres.url, { max: 2 })
const sink = await startSmtpSink()
const server = { url: sink.url, from }
const sent = () => db.$count(mailTable, eq(mailTable.state, 'sent'))

function startWorker(): ChildProcess {
  return spawn(process.execPath, ['--import', 'tsx', MAIN], {
    env: {
      ...process.env,
      DATABASE_URL: postgres.url,
      DATA_DIR: join(dataDir, 'worker'),
      DEMO: 'off',
      ROLE: 'worker',
      LOG_LEVEL: 'silent',
      SMTP_URL: server.url,
      MAIL_FROM: from,
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}

async function kill(worker: ChildProcess): Promise<void> {
  worker.kill('SIGKILL')
  if (worker.exitCode === null && worker.signalCode === null) await once(worker, 'exit')
}

async function until(done: () => boolean | Promise<boolean>, patienceMs: number): Promise<void> {
  const end = Date.now() + patienceMs
  while (!(await done()) && Date.now() < end) await sleep(10)
}

try {
  await migrateDatabase(postgres.url)
  await ensureQueues(db, allJobs)
  const mails = createMailService({ db, clock: () => new Date(), server })
  await db.transaction(async (tx) => {
    for (let n = 0; n < MAILS; n++) {
      const to = { name: `收件人 ${n}`, address: `receiver-${n}@firm.example.cn` }
      await mails.queue(tx, { kind: 'push', to, subject: `第 ${n} 封`, text: '正文', html: '<p>正文</p>' })
    }
  })
  for (let round = 1; round <= ROUNDS; round++) {
    const worker = startWorker()
    const target = (round * MAILS) / (ROUNDS + 1)
    await until(() => sink.received.length >= target, 60_000)
    await kill(worker)
    process.stdout.write(`round ${round}: killed after ${sink.received.length} mails\n`)
  }
  const last = startWorker()
  await until(async () => (await sent()) === MAILS, PATIENCE_MS)
  await kill(last)
  const wanted = new Set((await db.select().from(mailTable)).map(({ messageId }) => messageId))
  const arrived = sink.received.map(({ messageId }) => messageId ?? '')
  const lost = [...wanted].filter((messageId) => !arrived.includes(messageId)).length
  const strangers = arrived.filter((messageId) => !wanted.has(messageId)).length
  const twice = arrived.length - new Set(arrived).size
  process.stdout.write(
    `killed ${ROUNDS} times; of ${MAILS} mails ${lost} lost, ${twice} seen twice, ${strangers} under another id\n`,
  )
  process.exitCode = lost > 0 || strangers > 0 || twice > ROUNDS ? 1 : 0
} finally {
  await sink.close()
  await close()
  await postgres.stop()
  rmSync(dataDir, { recursive: true, force: true })
}
