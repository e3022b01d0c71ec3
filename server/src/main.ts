import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createDatabase } from '@duijie/db/client'
import { startEmbeddedPostgres } from '@duijie/db/embedded'
import { migrateDatabase } from '@duijie/db/migrate'
import { attachmentPlace } from './attachments/place.ts'
import { ConfigError, loadConfig } from './config.ts'
import { accountFile, readAccountFile } from './demo/account-file.ts'
import { isUnfinished, markFinished } from './demo/finishing.ts'
import { startIndexThread } from './indexes/indexes.ts'
import { createLogger } from './logger.ts'
import { keptJwtSecret } from './secrets.ts'
import { welcome } from './welcome.ts'

type Closer = () => Promise<void>

const WEB_ROOT = fileURLToPath(new URL('../../web/dist', import.meta.url))

/** What answers requests takes as long to load as the database to start, and loads meanwhile. */
async function loadParts() {
  const [{ buildApp }, { prepareDistrict }, { jieba }, { createServices }, { startWorker }] =
    await Promise.all([
      import('./app.ts'),
      import('./demo/prepare-district.ts'),
      import('./matching/jieba.ts'),
      import('./services.ts'),
      import('./worker.ts'),
    ])
  // Its dictionary takes 0.2 s, which the first question would have to wait for.
  jieba()
  return { buildApp, createServices, prepareDistrict, startWorker }
}

/** Environment → configuration → database → services → worker and app; closed in the opposite order. */
async function start(closers: Closer[]): Promise<void> {
  const config = loadConfig(process.env)
  const dataDir = resolve(config.dataDir)
  const log = createLogger(config.logLevel, config.production)
  const clock = () => new Date()
  const report = (error: unknown) => log.error({ err: error }, 'in the background')

  const indexes = startIndexThread(report)
  closers.unshift(indexes.close)
  const loading = loadParts()
  // Its failure is told below, once the database can be stopped.
  loading.catch(() => undefined)
  let databaseUrl = config.databaseUrl
  if (databaseUrl === undefined) {
    const embedded = await startEmbeddedPostgres({ dataDir, log: (line) => log.warn(line) })
    closers.unshift(embedded.stop)
    databaseUrl = embedded.url
  }
  const connection = createDatabase(databaseUrl)
  closers.unshift(connection.close)
  const [{ buildApp, createServices, prepareDistrict, startWorker }] = await Promise.all([
    loading,
    migrateDatabase(databaseUrl),
  ])
  const place = attachmentPlace(dataDir, config.attachments)
  await prepareDistrict({ db: connection.db, dataDir, demo: config.demo, clock })
  const unfinished = config.demo && (await isUnfinished(connection.db, dataDir))

  const secret = config.jwtSecret ?? (await keptJwtSecret(dataDir))
  const { embedder, mailServer, meilisearch, smsGateway } = config
  const services = await createServices({
    attachmentPlace: place,
    connection,
    clock,
    embedder,
    log,
    mailServer,
    meilisearch,
    indexes,
    dataDir,
    publicUrl: config.publicUrl,
    secret,
    smsGateway,
  })
  closers.unshift(services.close)
  if (unfinished) {
    const { attachDemonstrationFiles } = await import('./demo/demonstration-files.ts')
    const { writeDemonstrationPapers } = await import('./demo/demonstration-papers.ts')
    await attachDemonstrationFiles({ db: connection.db, place })
    await writeDemonstrationPapers({ ...services, clock })
  }
  if (config.role !== 'api') {
    const worker = startWorker({
      db: connection.db,
      clock,
      consumers: services.storedConsumers,
      handlers: services.jobHandlers,
      report,
    })
    closers.unshift(worker.stop)
  }
  if (config.role === 'worker') return log.info('worker is running')

  const app = await buildApp(services, {
    jwtSecret: secret,
    secureCookies: config.secureCookies,
    trustProxy: config.trustProxy,
    webRoot: existsSync(WEB_ROOT) ? WEB_ROOT : undefined,
    log,
  })
  closers.unshift(() => app.close())
  const address = await app.listen({ host: config.host, port: config.port })
  if (unfinished) {
    const { planDemonstrationYear } = await import('./demo/demonstration-plan.ts')
    // It takes seconds beside everybody: the product answers meanwhile, and a stop leaves it to the next start.
    planDemonstrationYear({ ...services, clock })
      .then(() => markFinished(dataDir))
      .catch((error: unknown) => closing || report(error))
  }
  const accountsFile = accountFile(dataDir, config.demo)
  const accounts = config.production ? [] : await readAccountFile(accountsFile)
  process.stdout.write(welcome({ address, demo: config.demo, accountsFile, accounts }))
}

async function closeAll(closers: Closer[]): Promise<void> {
  for (const close of closers.splice(0)) {
    await close().catch((error: unknown) => process.stderr.write(`${String(error)}\n`))
  }
}

const closers: Closer[] = []
let closing = false
function stop(): void {
  if (closing) return
  closing = true
  void starting.then(() => closeAll(closers)).then(() => process.exit(process.exitCode ?? 0))
}
// SIGHUP: the terminal was closed.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop)

const starting = start(closers).catch(async (error: unknown) => {
  const lines =
    error instanceof ConfigError ? error.lines : [error instanceof Error ? error.message : String(error)]
  for (const line of lines) process.stderr.write(`${line}\n`)
  if (!(error instanceof ConfigError) && process.env.LOG_LEVEL === 'debug')
    process.stderr.write(`${String(error instanceof Error ? error.stack : '')}\n`)
  await closeAll(closers)
  process.exit(1)
})
