import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { commandLine, processIdentity } from './process-state.ts'
import { giveTo, type RunAs, succeeds } from './run-as.ts'

const PATIENCE_MS = 20_000
const LOCK_FILE = 'postmaster.pid'

/** Lines of the server's lock file that are read here: its process, and whether it takes connections. */
export function lockLines(main: string): { pid: number; status: string } | undefined {
  try {
    const lines = readFileSync(join(main, LOCK_FILE), 'utf8').split('\n')
    return { pid: Number(lines[0]), status: lines[7]?.trim() ?? '' }
  } catch {
    return undefined
  }
}

/** Whether a server that was started on this cluster runs under that number. */
export function serves(pid: number, main: string): boolean {
  return (
    Number.isInteger(pid) &&
    pid > 0 &&
    processIdentity(pid) !== undefined &&
    commandLine(pid).includes(` ${main} `)
  )
}

/**
 * Deals with what a killed owner left: stops its server when that still runs, and lets a lock file of a server
 * that is no more be taken over.
 */
export async function clearOrphan(
  bin: string,
  main: string,
  runAs: RunAs,
  log: (line: string) => void,
): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS
  for (;;) {
    const lock = lockLines(main)
    if (!lock) return
    if (!serves(lock.pid, main)) return await disown(main, runAs)
    if (Date.now() > deadline)
      throw new Error(`无法停止上次遗留的 PostgreSQL（进程号 ${lock.pid}），请手动停止后重试`)
    log(`停止上次遗留的 PostgreSQL（进程号 ${lock.pid}）`)
    for (const mode of ['fast', 'immediate']) {
      if (succeeds(join(bin, 'pg_ctl'), ['stop', '-D', main, '-m', mode, '-w', '-t', '8'], runAs)) break
    }
    await sleep(100)
  }
}

/**
 * A lock file whose number now belongs to a zombie or to a stranger would be respected for ever. Removing it
 * would also remove the key by which a new server finds processes of the old one that still hold its memory, and
 * two servers on one cluster destroy it. A server ignores the number of its parent, which this process becomes,
 * and still looks for that memory.
 */
async function disown(main: string, runAs: RunAs): Promise<void> {
  const file = join(main, LOCK_FILE)
  const text = readFileSync(file, 'utf8')
  if (text.trim() === '') {
    // Empty for a moment while a server starts; for longer only after the machine lost power.
    await sleep(500)
    if (readFileSync(file, 'utf8').trim() === '') rmSync(file)
    return
  }
  const adopted = `${file}.adopted`
  writeFileSync(adopted, [String(process.pid), ...text.split('\n').slice(1)].join('\n'), { mode: 0o600 })
  giveTo(runAs, adopted)
  renameSync(adopted, file)
}
