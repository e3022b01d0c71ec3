import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { announceTestServer, createTestDatabase } from '@duijie/db/testing'
import { buildApp } from '@duijie/server/app'
import { attachmentPlace } from '@duijie/server/attachments/place'
import { startIndexThread } from '@duijie/server/indexes/indexes'
import { createLogger } from '@duijie/server/logger'
import { createServices } from '@duijie/server/services'
import { workbookStream } from '@duijie/server/tables/workbook-stream'
import { importSchema } from '@duijie/shared/imports'
import { sql } from 'drizzle-orm'
import { loopDelayDuring } from './loop-delay.ts'
import { megabytes } from './stopwatch.ts'

const ENTERPRISES = 1000
const SAMPLE_MS = 20
const AIM_SECONDS = 10
const AIM_MB = 200

const headings = [
  ...['序号', '企业名称', '技术需求名称', '技术领域', '拟解决的技术难题', '现有基础', '预期技术指标'],
  ...['拟投入经费（万元）', '完成时限', '合作方式', '联系人', '联系电话'],
]
const fields = ['新材料', '先进制造与自动化', '电子信息', '生物与新医药', '资源与环境']
const things = ['涂布机', '回转支承', '发酵罐', '铝锭', '齿轮箱', '纺丝组件', '光伏背板', '压铸模']
const faults = ['厚度波动', '早期剥落', '后酸化', '气孔率偏高', '异响', '断头', '黄变', '龟裂']

function row(number: number): (string | number)[] {
  const thing = things[number % things.length] ?? ''
  const fault = faults[Math.floor(number / things.length) % faults.length] ?? ''
  const text = `${thing}在第 ${number} 号工况下${fault}，每月返修 ${(number % 90) + 3} 件，现有检测每班只能抽检一次，等发现时已有整批报废。`
  return [
    ...[
      number + 1,
      `临河第${(number % ENTERPRISES) + 1}机械厂`,
      `${thing}${fault}的在线检测与控制 ${number}`,
    ],
    ...[fields[number % fields.length] ?? '', text.repeat(3), text, `${fault}降低到 ${number % 7}% 以下`],
    ...[`${(number % 50) + 20}-${(number % 50) + 90}`, '2027年6月底前', '委托开发、联合开发', '周工'],
    `138${String(number).padStart(8, '0')}`,
  ]
}

async function workbook(count: number): Promise<Buffer> {
  const rows = Array.from({ length: count }, (_, at) => row(at))
  const columns = headings.map((heading) => ({ heading, width: 16 }))
  return buffer(workbookStream([{ name: '需求汇总', columns, rows: [rows] }]))
}

/**
 * A list of needs imported over HTTP and by the job: time to read and judge it, time to enter it, by how much the
 * process grew, and how long other requests would have waited. `BENCH_DOCUMENTS` names the number of rows.
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

  async function enter(bytes: Buffer) {
    const startedAt = performance.now()
    const { id, version } = await send(bytes)
    const read = performance.now()
    const grown = megabytes()
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
    await enter(await workbook(20))
    const bytes = await workbook(count)
    globalThis.gc?.()
    const before = megabytes()
    let most = before
    const sample = setInterval(() => {
      most = Math.max(most, megabytes())
    }, SAMPLE_MS)
    let figures = { reading: 0, entering: 0, created: 0, grown: 0 }
    const cpu = process.cpuUsage()
    const delay = await loopDelayDuring(async () => {
      figures = await enter(bytes)
    })
    clearInterval(sample)
    const { user, system } = process.cpuUsage(cpu)
    const { reading, entering, created, grown } = figures
    const seconds = reading + entering
    const rise = most - before
    console.log(`\n${count} rows, ${(bytes.length / 2 ** 20).toFixed(1)} MB; ${created} entered`)
    console.log(
      `read and judged ${reading.toFixed(1)} s, entered ${entering.toFixed(1)} s, together ${seconds.toFixed(1)} s (aim ${AIM_SECONDS} s)`,
    )
    console.log(
      `the process grew by ${rise.toFixed(0)} MB at most (aim ${AIM_MB} MB), from ${before.toFixed(0)} MB; once it was read, ${(grown - before).toFixed(0)} MB`,
    )
    console.log(
      `processor time of this process, its threads among it: ${((user + system) / 1e6).toFixed(1)} s`,
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
