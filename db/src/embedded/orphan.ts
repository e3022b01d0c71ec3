import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { processStart } from './process-state.ts'
import { type RunAs, succeeds } from './run-as.ts'

const PATIENCE_MS = 20_000

/**
 * Deals with what a killed owner left: stops its server when that still runs, waits for a zombie to go, and
 * removes the lock file of a server that is no more.
 */
export async function clearOrphan(
  bin: string,
  main: string,
  runAs: RunAs,
  log: (line: string) => void,
): Promise<void> {
  const lockFile = join(main, 'postmaster.pid')
  const deadline = Date.now() + PATIENCE_MS
  while (existsSync(lockFile)) {
    const pid = Number(readFileSync(lockFile, 'utf8').split('\n')[0])
    if (!Number.isInteger(pid) || pid <= 0 || processStart(pid) === undefined) {
      rmSync(lockFile, { force: true })
      return
    }
    log(`停止上次遗留的 PostgreSQL（进程号 ${pid}）`)
    const stopped = ['fast', 'immediate'].some((mode) =>
      succeeds(join(bin, 'pg_ctl'), ['stop', '-D', main, '-m', mode, '-w', '-t', '8'], runAs),
    )
    if (stopped) return
    if (Date.now() > deadline)
      throw new Error(`无法停止上次遗留的 PostgreSQL（进程号 ${pid}），请手动停止后重试`)
    await sleep(250)
  }
}
