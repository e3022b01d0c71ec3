import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { processStart } from './process-state.ts'

/** Another living process works in the data folder. */
export class FolderInUse extends Error {
  constructor(folder: string, pid: number) {
    super(`数据目录 ${folder} 正被另一个进程使用（进程号 ${pid}），请先停止它，或用 DATA_DIR 指定其他目录`)
    this.name = 'FolderInUse'
  }
}

/**
 * Makes this process the one owner of the folder, until released. An owner that died, even by kill -9, is
 * known by its number and start. Throws {@link FolderInUse}.
 */
export function ownFolder(folder: string): { release(): void } {
  const file = join(folder, 'owner')
  const mine = `${process.pid} ${processStart(process.pid)}`
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, mine, { mode: 0o600 })
  try {
    while (!claim(draft, file)) {
      const owner = read(file)
      if (owner === undefined) continue
      const [pid, start] = [Number(owner.split(' ')[0]), owner.slice(owner.indexOf(' ') + 1)]
      if (pid !== process.pid && processStart(pid) === start) throw new FolderInUse(folder, pid)
      if (read(file) === owner) rmSync(file, { force: true })
    }
  } finally {
    rmSync(draft, { force: true })
  }
  return {
    release() {
      if (read(file) === mine) rmSync(file, { force: true })
    },
  }
}

/** A hard link appears whole or not at all. */
function claim(draft: string, file: string): boolean {
  try {
    linkSync(draft, file)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}
