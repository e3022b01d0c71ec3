import { readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isAbandoned } from './embedded/folder-owner.ts'
import { lockLines, serves } from './embedded/orphan.ts'

/** Ends the servers of test runs that were killed, and removes their folders; those of others are left alone. */
export function removeLeftovers(prefix: string): void {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(prefix))) {
    const folder = join(tmpdir(), name)
    try {
      if (!isAbandoned(folder)) continue
      const main = join(folder, 'postgres', 'main')
      const pid = lockLines(main)?.pid
      if (pid !== undefined && serves(pid, main)) process.kill(pid, 'SIGQUIT')
      rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
    } catch (error) {
      if (!(error instanceof Error && 'code' in error)) throw error
    }
  }
}
