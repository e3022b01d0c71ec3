import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import postgres from 'postgres'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startEmbeddedPostgres } from '../embedded.ts'
import { dataFolder } from './testing/data-folder.ts'

const WRITER = fileURLToPath(new URL('./testing/writer.ts', import.meta.url))
/** Twenty and more are for an hour of doubt, three for every day. */
const ROUNDS = Number(process.env.KILL_ROUNDS ?? 3)
const silent = () => undefined

let dataDir: string
beforeEach(() => {
  dataDir = dataFolder()
})
afterEach(() => rmSync(dataDir, { recursive: true, force: true }))

/** A process that owns the folder and writes numbers one by one, saying each once it is committed. */
function writer(): { child: ChildProcess; acknowledged: number[]; said: (count: number) => Promise<void> } {
  const child = spawn(process.execPath, ['--import', 'tsx', WRITER, dataDir], {
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const acknowledged: number[] = []
  const lines = createInterface({ input: child.stdout })
  lines.on('line', (line) => acknowledged.push(Number(line)))
  return {
    child,
    acknowledged,
    said: (count) =>
      new Promise((resolve, reject) => {
        lines.on('line', () => acknowledged.length >= count && resolve())
        child.once('exit', () => reject(new Error('the writer ended early')))
      }),
  }
}

async function numbersIn(url: string): Promise<Set<number>> {
  const sql = postgres(url, { max: 1 })
  try {
    return new Set((await sql<{ n: number }[]>`select n::int from numbers`).map(({ n }) => n))
  } finally {
    await sql.end()
  }
}

describe('the embedded server', () => {
  it('keeps what was written, on a loopback port, with a password of its own', async () => {
    const first = await startEmbeddedPostgres({ dataDir, log: silent })
    expect(new URL(first.url).hostname).toBe('127.0.0.1')
    expect(statSync(join(dataDir, 'postgres-password')).mode & 0o777).toBe(0o600)
    const sql = postgres(first.url, { max: 1 })
    await sql`create table kept (word text)`
    await sql`insert into kept values ('对接')`
    const [settings] =
      await sql`select current_setting('fsync') fsync, current_setting('server_encoding') encoding`
    await sql.end()
    expect(settings).toEqual({ fsync: 'on', encoding: 'UTF8' })
    await first.stop()

    const wrong = new URL(first.url)
    const second = await startEmbeddedPostgres({ dataDir, log: silent })
    wrong.port = new URL(second.url).port
    wrong.password = 'guess'
    const stranger = postgres(wrong.href, { max: 1 })
    await expect(stranger`select 1`).rejects.toThrow(/password/)
    await stranger.end()
    const again = postgres(second.url, { max: 1 })
    expect([...(await again`select word from kept`)]).toEqual([{ word: '对接' }])
    await again.end()
    await second.stop()
  })

  it('has one owner a folder', async () => {
    const owner = writer()
    await owner.said(1)
    await expect(startEmbeddedPostgres({ dataDir, log: silent })).rejects.toThrow(`进程号 ${owner.child.pid}`)
    const ended = new Promise((resolve) => owner.child.once('exit', resolve))
    owner.child.kill('SIGTERM')
    await ended
    const mine = await startEmbeddedPostgres({ dataDir, log: silent })
    await mine.stop()
  })

  it('loses nothing that was acknowledged when everything is killed in the middle of writes', async () => {
    const all: number[] = []
    for (let round = 0; round < ROUNDS; round++) {
      const { child, acknowledged, said } = writer()
      await said(20)
      const postmaster = Number(
        readFileSync(join(dataDir, 'postgres/main/postmaster.pid'), 'utf8').split('\n')[0],
      )
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
      // The database is in a group of its own: in every other round it goes on as an orphan.
      if (round % 2 > 0) process.kill(-postmaster, 'SIGKILL')
      await new Promise((resolve) => child.once('close', resolve))
      all.push(...acknowledged)
    }
    const server = await startEmbeddedPostgres({ dataDir, log: silent })
    const present = await numbersIn(server.url)
    await server.stop()
    expect(all.length).toBeGreaterThanOrEqual(20 * ROUNDS)
    expect(all.filter((n) => !present.has(n))).toEqual([])
  })
})
