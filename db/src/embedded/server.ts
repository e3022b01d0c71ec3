import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync, rmSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { clearOrphan, lockLines } from './orphan.ts'
import { programEnvironment, type RunAs } from './run-as.ts'

/** How long processes of a killed server may take to let go. */
const CONTENTION_MS = 20_000
const CONTENTION =
  /lock file .* (?:already exists|is empty)|shared memory block|could not bind|could not create any TCP/
const IMPATIENCE_MS = 15_000
const MAX_LOG_BYTES = 10_000_000

export interface RunningServer {
  port: number
  /** stops it fast: open transactions are rolled back, everything committed is on disk */
  stop(): Promise<void>
}

interface ServerOptions {
  bin: string
  /** the folder of the cluster */
  main: string
  logFile: string
  runAs: RunAs
  settings: Record<string, string>
  log: (line: string) => void
}

/** Starts a server on a free loopback port and waits until it takes connections, after a crash as long as recovery takes. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { bin, main, runAs, log, logFile } = options
  const deadline = Date.now() + CONTENTION_MS
  for (;;) {
    await clearOrphan(bin, main, runAs, log)
    if (sizeOf(logFile) > MAX_LOG_BYTES) rmSync(logFile)
    const logged = sizeOf(logFile)
    const port = await freePort()
    const child = launch(options, port)
    if (await becomesReady(child, main)) return running(child, port, log)
    const reason = readFileSync(logFile).subarray(logged).toString('utf8').trim()
    if (!CONTENTION.test(reason) || Date.now() > deadline) {
      throw new Error(
        `内置 PostgreSQL 未能启动，日志 ${logFile}：\n${reason.split('\n').slice(-6).join('\n')}`,
      )
    }
    await sleep(250)
  }
}

function launch({ bin, main, logFile, runAs, settings }: ServerOptions, port: number): ChildProcess {
  const fixed = { port: String(port), listen_addresses: '127.0.0.1', unix_socket_directories: '' }
  const flags = Object.entries({ ...fixed, ...settings }).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ])
  const output = openSync(logFile, 'a', 0o600)
  try {
    // In a process group of its own: Ctrl-C must reach the application first, not the database.
    const child = spawn(join(bin, 'postgres'), ['-D', main, ...flags], {
      ...runAs,
      cwd: '/',
      detached: true,
      stdio: ['ignore', output, output],
      env: programEnvironment(),
    })
    child.on('error', () => undefined)
    return child
  } finally {
    closeSync(output)
  }
}

/** True once the server says in its lock file that it takes connections, false when it ended before. */
async function becomesReady(child: ChildProcess, main: string): Promise<boolean> {
  while (isAlive(child)) {
    const lock = lockLines(main)
    if (lock?.pid === child.pid && lock?.status === 'ready') return true
    await sleep(15)
  }
  return false
}

function running(child: ChildProcess, port: number, log: (line: string) => void): RunningServer {
  let stopping = false
  // When this process ends without having stopped it, by an error that nobody caught.
  const lastWord = () => child.kill('SIGINT')
  process.once('exit', lastWord)
  child.once('exit', (code, signal) => {
    process.removeListener('exit', lastWord)
    if (!stopping) log(`内置 PostgreSQL 意外退出（${signal ?? code}），请重新启动`)
  })
  child.unref()
  return {
    port,
    async stop() {
      stopping = true
      await stopped(child)
    },
  }
}

async function stopped(child: ChildProcess): Promise<void> {
  if (!isAlive(child)) return
  child.ref()
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  child.kill('SIGINT')
  const impatient = setTimeout(() => child.kill('SIGQUIT'), IMPATIENCE_MS)
  await ended
  clearTimeout(impatient)
}

const isAlive = (child: ChildProcess) =>
  child.pid !== undefined && child.exitCode === null && child.signalCode === null

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

const sizeOf = (file: string) => statSync(file, { throwIfNoEntry: false })?.size ?? 0
