import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import postgres from 'postgres'
import type { RunAs } from './run-as.ts'

const START_MS = 60_000
const MAX_LOG_BYTES = 10_000_000

export interface RunningServer {
  port: number
  /** stops it fast: open transactions are rolled back, everything committed is on disk */
  stop(): Promise<void>
}

interface ServerOptions {
  bin: string
  main: string
  logFile: string
  runAs: RunAs
  settings: Record<string, string>
  urlOf(port: number, database: string): string
}

/** Starts a server on a free loopback port and waits until it answers. */
export async function startServer({
  bin,
  main,
  logFile,
  runAs,
  settings,
  urlOf,
}: ServerOptions): Promise<RunningServer> {
  const port = await freePort()
  const fixed = {
    port: String(port),
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    ...settings,
  }
  const args = Object.entries(fixed).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const output = openSync(logFile, tooLong(logFile) ? 'w' : 'a', 0o600)
  // In a process group of its own: Ctrl-C must reach the application first, not the database.
  const child = spawn(join(bin, 'postgres'), ['-D', main, ...args], {
    ...runAs,
    cwd: '/',
    detached: true,
    stdio: ['ignore', output, output],
    env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' },
  })
  closeSync(output)
  let failure: Error | undefined
  child.once('error', (error) => {
    failure = error
  })
  await answering(child, urlOf(port, 'postgres'), logFile, () => failure)
  child.unref()
  return { port, stop: () => stopServer(child) }
}

async function answering(child: ChildProcess, url: string, logFile: string, failed: () => Error | undefined) {
  const sql = postgres(url, { max: 1, connect_timeout: 5, idle_timeout: 1, onnotice: () => undefined })
  const deadline = Date.now() + START_MS
  try {
    for (;;) {
      const failure = failed()
      if (failure) throw failure
      if (child.exitCode !== null || child.signalCode !== null || Date.now() > deadline) {
        throw new Error(`内置 PostgreSQL 未能启动，日志 ${logFile}：\n${lastLines(logFile)}`)
      }
      const up = await sql`select 1`.then(
        () => true,
        () => false,
      )
      if (up) return
      await sleep(30)
    }
  } finally {
    await sql.end({ timeout: 1 })
  }
}

async function stopServer(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.ref()
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  child.kill('SIGINT')
  const impatient = setTimeout(() => child.kill('SIGQUIT'), 15_000)
  await ended
  clearTimeout(impatient)
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      )
    })
  })
}

function tooLong(file: string): boolean {
  return (statSync(file, { throwIfNoEntry: false })?.size ?? 0) > MAX_LOG_BYTES
}

const lastLines = (file: string) => readFileSync(file, 'utf8').trimEnd().split('\n').slice(-6).join('\n')
