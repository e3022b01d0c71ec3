import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import postgres from 'postgres'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startEmbeddedPostgres } from '../embedded.ts'
import { lockLines, serves } from './orphan.ts'
import { chooseUser } from './run-as.ts'
import { dataFolder } from './testing/data-folder.ts'

const silent = () => undefined

let dataDir: string
let main: string
let lockFile: string
let stranger: ChildProcess | undefined
beforeEach(async () => {
  dataDir = dataFolder()
  main = join(dataDir, 'postgres', 'main')
  lockFile = join(main, 'postmaster.pid')
  await (await startEmbeddedPostgres({ dataDir, log: silent })).stop()
})
afterEach(() => {
  stranger?.kill('SIGKILL')
  rmSync(dataDir, { recursive: true, force: true })
})

async function startsAndAnswers(): Promise<void> {
  const server = await startEmbeddedPostgres({ dataDir, log: silent })
  const sql = postgres(server.url, { max: 1 })
  expect([...(await sql`select 1 as one`)]).toEqual([{ one: 1 }])
  await sql.end()
  await server.stop()
}

describe('what a killed owner leaves', () => {
  it('a running server is stopped, and only then another started', async () => {
    const lines: string[] = []
    const orphan = await startEmbeddedPostgres({ dataDir, log: silent })
    const pid = lockLines(main)?.pid ?? 0
    // As if the owner had been another process, dead by now.
    writeFileSync(join(dataDir, 'owner.2'), '999999999 1 gone')
    expect(serves(pid, main)).toBe(true)
    const server = await startEmbeddedPostgres({ dataDir, log: (line) => lines.push(line) })
    expect(lines).toContain(`停止上次遗留的 PostgreSQL（进程号 ${pid}）`)
    expect(serves(pid, main)).toBe(false)
    expect(server.url).not.toBe(orphan.url)
    await server.stop()
    await orphan.stop()
  })

  it('a lock file whose number a stranger has got is taken over, the stranger left alone', async () => {
    // Of the database's own user: PostgreSQL itself would respect this number for ever.
    stranger = spawn('sleep', ['60'], { ...chooseUser(), stdio: 'ignore' })
    writeFileSync(lockFile, `${stranger.pid}\n${main}\n1700000000\n5432\n\n127.0.0.1\n  1 1\nready   \n`)
    await startsAndAnswers()
    expect(stranger.exitCode).toBe(null)
    expect(stranger.signalCode).toBe(null)
  })

  it('a lock file of a dead process, and an empty one, are taken over', async () => {
    writeFileSync(lockFile, `999999999\n${main}\n1700000000\n5432\n\n127.0.0.1\n  1 1\nready   \n`)
    await startsAndAnswers()
    writeFileSync(lockFile, '')
    await startsAndAnswers()
  })

  it('a password that does not fit is said at once', async () => {
    const file = join(dataDir, 'postgres-password')
    const kept = readFileSync(file, 'utf8')
    writeFileSync(file, 'another')
    await expect(startsAndAnswers()).rejects.toThrow('postgres-password')
    writeFileSync(file, kept)
    await startsAndAnswers()
  })
})
