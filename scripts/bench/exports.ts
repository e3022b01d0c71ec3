import { randomUUID } from 'node:crypto'
import { tmpdir } from 'node:os'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import type { Connection } from '@duijie/db/client'
import { announceTestServer, createTestDatabase } from '@duijie/db/testing'
import { buildApp } from '@duijie/server/app'
import { attachmentPlace } from '@duijie/server/attachments/place'
import { createIndexesHere } from '@duijie/server/indexes/indexes'
import { createLogger } from '@duijie/server/logger'
import { createServices } from '@duijie/server/services'
import { type ExportFormat, exportFormats } from '@duijie/shared/exports'
import { sql } from 'drizzle-orm'
import { megabytes } from './stopwatch.ts'

const ENTERPRISES = 1000
const SAMPLE_MS = 20

const sentence =
  '涂布线速度每分钟六十米时厚度波动超过三微米，需要在线检测并反馈调节，现有方法返修多、易剥落。'

/** Needs whose texts are as long as real ones, each with a contact, by enterprises of their own. */
async function fillNeeds({ db }: Connection, count: number): Promise<void> {
  await db.execute(sql`
    insert into organizations (id, kind, name, status)
    select gen_random_uuid(), 'enterprise', '临河第' || n || '机械厂', 'active' from generate_series(1, ${ENTERPRISES}::int) n`)
  await db.execute(sql`
    insert into needs (id, organization_id, title, tech_field, kind, problem, current_state, targets, original_text,
      cooperation_modes, min_trl, budget_min_fen, budget_max_fen, deadline, contact_name, contact_phone,
      confidentiality, no_state_secret, source, stage, status, published_at, created_at, updated_at)
    select gen_random_uuid(), o.ids[1 + n % ${ENTERPRISES}::int], '涂布厚度在线检测需求' || n, 'new_materials',
      'technical_challenge', repeat(${sentence}, 4), ${sentence}, ${sentence}, repeat(${sentence}, 3),
      '{commissioned,joint_lab}', 4, 50000000, 80000000, '2026-12-31', '联系人', '13800000000',
      'public', true, 'self_posted', 'published', 'active', now(), now() - n * interval '1 second', now()
    from generate_series(1, ${count}::int) n, (select array_agg(id) ids from organizations) o`)
  await db.execute(sql`analyze`)
}

/**
 * All needs exported over HTTP, with all the staff's columns: time by the clock and of the processor, size, what the process grew by, and how long
 * other requests would have waited. `BENCH_DOCUMENTS` names the number of needs.
 */
export async function benchExports(): Promise<void> {
  const count = Number(process.env.BENCH_DOCUMENTS ?? 100_000)
  const stop = await announceTestServer()
  const connection = await createTestDatabase()
  const log = createLogger('silent', false)
  const services = await createServices({
    attachmentPlace: attachmentPlace(tmpdir()),
    connection,
    clock: () => new Date(),
    log,
    meilisearch: undefined,
    indexes: createIndexesHere(),
    publicUrl: 'http://duijie.bench',
    secret: 'a secret of the benchmark, for nobody else',
  })
  const app = await buildApp(services, {
    jwtSecret: 'a secret of the benchmark, for nobody else',
    secureCookies: false,
    trustProxy: false,
    log,
  })
  const address = await app.listen({ port: 0, host: '127.0.0.1' })
  // written straight into the database, so that no index follows: the exports alone are measured
  await fillNeeds(connection, count)
  const staff = randomUUID()
  await connection.db.execute(sql`
    insert into accounts (id, account, name, role, status, password_hash)
    values (${staff}, 'bench', '某', 'staff', 'active', '')`)
  const authorization = `Bearer ${app.jwt.sign({ sub: staff })}`

  async function run(format: ExportFormat): Promise<void> {
    globalThis.gc?.()
    const before = megabytes()
    let most = before
    const sample = setInterval(() => {
      most = Math.max(most, megabytes())
    }, SAMPLE_MS)
    const delay = monitorEventLoopDelay({ resolution: 5 })
    delay.enable()
    const cpu = process.cpuUsage()
    const started = performance.now()
    const answer = await fetch(`${address}/api/v1/exports/needs?format=${format}`, {
      headers: { authorization },
    })
    const first = performance.now()
    let bytes = 0
    for await (const chunk of answer.body ?? []) bytes += (chunk as Uint8Array).length
    const ended = performance.now()
    const { user, system } = process.cpuUsage(cpu)
    clearInterval(sample)
    delay.disable()
    const cells = [
      String(answer.status),
      ((first - started) / 1000).toFixed(2),
      ((ended - started) / 1000).toFixed(2),
      ((user + system) / 1e6).toFixed(2),
      (bytes / 1e6).toFixed(1),
      (most - before).toFixed(0),
      (delay.percentile(99) / 1e6).toFixed(0),
      (delay.max / 1e6).toFixed(0),
    ]
    console.log(format.padEnd(6) + cells.map((cell) => cell.padStart(11)).join(''))
  }

  console.log(`\n${count} needs`)
  console.log(
    '      ' +
      ['status', 'first s', 'all s', 'CPU s', 'MB', 'RSS +MB', 'p99 ms', 'longest ms']
        .map((cell) => cell.padStart(11))
        .join(''),
  )
  for (const format of [...exportFormats, ...exportFormats]) await run(format)
  await app.close()
  await services.close()
  await connection.close()
  await stop()
}
