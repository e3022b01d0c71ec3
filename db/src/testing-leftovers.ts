import { readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isAbandoned } from './embedded/folder-owner.ts'
import { lockLines, serves } from './embedded/orphan.ts'
import { testingRoot } from './testing-root.ts'

/** Ends the servers of test runs that were killed, and removes their folders; those of others are left alone. */
export function removeLeftovers(prefix: string): void {
  const roots = [...new Set([testingRoot(), tmpdir()])]
  for (const folder of roots.flatMap((root) => foldersIn(root, prefix))) {
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

const foldersIn = (root: string, prefix: string) =>
  readdirSync(root)
    .filter((name) => name.startsWith(prefix))
    .map((name) => join(root, name))
