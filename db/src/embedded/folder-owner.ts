import { existsSync, linkSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { processIdentity } from './process-state.ts'

/** Another living process works in the data folder. */
export class FolderInUse extends Error {
  constructor(folder: string, pid: string) {
    super(`数据目录 ${folder} 正被另一个进程使用（进程号 ${pid}），请先停止它，或用 DATA_DIR 指定其他目录`)
    this.name = 'FolderInUse'
  }
}

/**
 * Makes this process the one owner of the folder, until released. Throws {@link FolderInUse}.
 *
 * Claims are files `owner.1`, `owner.2` …; the highest counts, and stands until a higher one exists. A claim is
 * never taken over in place: of two processes that find a dead owner, one could remove the other's new claim.
 */
export function ownFolder(folder: string): { release(): void } {
  const draft = join(folder, `owner-draft.${process.pid}`)
  writeFileSync(draft, processIdentity(process.pid) ?? '')
  try {
    for (;;) {
      const last = claims(folder).at(-1) ?? 0
      const owner = ownerOf(folder, last)
      if (owner !== undefined) throw new FolderInUse(folder, owner)
      const mine = last + 1
      if (!claim(draft, claimFile(folder, mine))) continue
      const known = claims(folder)
      const older = known.filter((number) => number < mine)
      if (known.at(-1) === mine) {
        for (const number of older) rmSync(claimFile(folder, number), { force: true })
        return { release: () => release(claimFile(folder, mine)) }
      }
      rmSync(claimFile(folder, mine), { force: true })
    }
  } finally {
    rmSync(draft, { force: true })
  }
}

/** Whether somebody worked in the folder and is no more: killed, or ended without releasing it. */
export function isAbandoned(folder: string): boolean {
  const last = claims(folder).at(-1)
  return last !== undefined && ownerOf(folder, last) === undefined
}

/** The claim stays, without an owner: numbers must not begin again. */
function release(file: string): void {
  if (existsSync(file)) writeFileSync(file, '')
}

const claimFile = (folder: string, number: number) => join(folder, `owner.${number}`)

/** Numbers of the claims, ascending. */
function claims(folder: string): number[] {
  return readdirSync(folder)
    .flatMap((name) => /^owner\.(\d+)$/.exec(name)?.[1] ?? [])
    .map(Number)
    .sort((a, b) => a - b)
}

/** The process number behind a claim, when that process lives. */
function ownerOf(folder: string, number: number): string | undefined {
  const identity = read(claimFile(folder, number))
  const pid = identity.split(' ')[0] ?? ''
  return identity !== '' && processIdentity(Number(pid)) === identity ? pid : undefined
}

/** A hard link appears with its whole content or not at all, and never replaces another. */
function claim(draft: string, file: string): boolean {
  try {
    linkSync(draft, file)
    return true
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false
    throw error
  }
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return ''
    throw error
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}
