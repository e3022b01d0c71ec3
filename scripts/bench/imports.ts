import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { announceTestServer, createTestDatabase } from '@duijie/db/testing'
import { buildApp } from '@duijie/server/app'
import { attachmentPlace } from '@duijie/server/attachments/place'
import { startIndexThread } from '@duijie/server/indexes/indexes'
import { createLogger } from '@duijie/server/logger'
import { createServices } from '@duijie/server/services'
import { importSchema } from '@duijie/shared/imports'
import { sql } from 'drizzle-orm'
import { databaseSeconds } from './database-time.ts'
import { loopDelayDuring } from './loop-delay.ts'
import { megabytes } from './stopwatch.ts'

const SAMPLE_MS = 20
const AIM_SECONDS = 10
const AIM_MB = 200
const run = promisify(execFile)

/** Written by a process of its own, so that what this one grew to before tells of no list. */
async function needList(folder: string, first: number, count: number): Promise<Buffer> {
  const path = join(folder, `${count}.xlsx`)
  const module = new URL('./need-list.ts', import.meta.url).href
  const write = `import(${JSON.stringify(module)}).then((list) => list.writeNeedList(${JSON.stringify(path)}, ${first}, ${count}))`
  await run(process.execPath, ['--import', 'tsx', '--eval', write])
  return readFile(path)
}

/** Memory that holds nothing any more is not what the process has grown to. */
function collectGarbage(): void {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  collect()
  collect()
}

/**
 * A list of needs imported over HTTP and by the job: time to read and judge it and time to enter it, by the clock
 * and of the processor; how long other requests would have waited; and by how much the resident memory of the
 * process, its threads among it, rose at most above what it was before, looked at every 20 ms. The database, a
 * process of its own, is not in that; `BENCH_DOCUMENTS` names the number of rows.
 */
export async function benchImports(): Promise<void> {
  const count = Number(process.env.BENCH_DOCUMENTS ?? 10_000)
  const stop = await announceTestServer()
  const connection = await createTestDatabase()
  const folder = await mkdtemp(join(tmpdir(), 'duijie-bench-'))
  const log = createLogger('silent', false)
  const indexes = startIndexThread((error) => console.error(error))
  const services = await createServices({
    attachmentPlace: attachmentPlace(folder),
    connection,
    clock: () => new Date(),
    log,
    meilisearch: undefined,
    indexes,
    publicUrl: 'http://duijie.bench',
    secret: 'a secret of the benchmark, for nobody else',
  })
  const app = await buildApp(services, {
    jwtSecret: 'a secret of the benchmark, for nobody else',
    secureCookies: false,
    trustProxy: false,
    log,
  })
  const staff = randomUUID()
  await connection.db.execute(sql`
    insert into accounts (id, account, name, role, status, password_hash)
    values (${staff}, 'bench', '某', 'staff', 'active', '')`)
  await app.ready()
  const headers = { authorization: `Bearer ${app.jwt.sign({ sub: staff })}` }
  const handler = services.jobHandlers.find(({ job }) => job.name === 'run-import')

  async function call(method: 'GET' | 'POST' | 'PATCH', path: string, body?: Buffer | object, more = {}) {
    const answer = await app.inject({
      method,
      url: `/api/v1${path}`,
      headers: { ...headers, ...more },
      ...(body !== undefined && { payload: body }),
    })
    if (answer.statusCode >= 400) throw new Error(answer.body)
    return importSchema.parse(answer.json())
  }

  async function send(bytes: Buffer) {
    const form = new FormData()
    form.append('file', new Blob([new Uint8Array(bytes)]), '需求汇总.xlsx')
    const sent = new Response(form)
    const type = { 'content-type': sent.headers.get('content-type') ?? '' }
    return call('POST', '/imports?kind=needs', Buffer.from(await sent.arrayBuffer()), type)
  }

  async function enter(bytes: Buffer, look = megabytes) {
    const startedAt = performance.now()
    const { id, version } = await send(bytes)
    const read = performance.now()
    const grown = look()
    await call('PATCH', `/imports/${id}`, { createOrganizations: true }, { 'if-match': `"${version}"` })
    await call('POST', `/imports/${id}/run`, { noStateSecret: true })
    const enteringAt = performance.now()
    const signal = new AbortController().signal
    await handler?.run({ importId: id }, { id, attempt: 1, last: true, signal })
    const { outcomes } = await call('GET', `/imports/${id}`)
    return {
      reading: (read - startedAt) / 1000,
      grown,
      entering: (performance.now() - enteringAt) / 1000,
      created: outcomes?.created ?? 0,
    }
  }

  try {
    // what is loaded once is not what an import costs
    await enter(await needList(folder, count, 20))
    const bytes = await needList(folder, 0, count)
    collectGarbage()
    const before = megabytes()
    let most = before
    const look = () => {
      most = Math.max(most, megabytes())
      return most
    }
    const sample = setInterval(look, SAMPLE_MS)
    let figures = { reading: 0, entering: 0, created: 0, grown: 0 }
    const cpu = process.cpuUsage()
    const database = await databaseSeconds(connection.db)
    const delay = await loopDelayDuring(async () => {
      figures = await enter(bytes, look)
    })
    clearInterval(sample)
    const { user, system } = process.cpuUsage(cpu)
    const inDatabase = (await databaseSeconds(connection.db)) - database
    const { reading, entering, created, grown } = figures
    const seconds = reading + entering
    const rise = most - before
    console.log(`\n${count} rows, ${(bytes.length / 2 ** 20).toFixed(1)} MB; ${created} entered`)
    console.log(
      `read and judged ${reading.toFixed(1)} s, entered ${entering.toFixed(1)} s, together ${seconds.toFixed(1)} s (aim ${AIM_SECONDS} s)`,
    )
    console.log(
      `the process grew by ${rise.toFixed(0)} MB at most (aim ${AIM_MB} MB), from ${before.toFixed(0)} MB; until it was read, ${(grown - before).toFixed(0)} MB`,
    )
    console.log(
      `processor time of this process, its threads among it: ${((user + system) / 1e6).toFixed(1)} s; of PostgreSQL: ${inDatabase.toFixed(1)} s`,
    )
    console.log('event loop', delay)
    if (seconds > AIM_SECONDS || rise > AIM_MB) process.exitCode = 1
  } finally {
    await app.close()
    await services.close()
    await indexes.close()
    await connection.close()
    await rm(folder, { recursive: true, force: true })
    await stop()
  }
}
