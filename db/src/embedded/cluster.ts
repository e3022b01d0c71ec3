import { createHash, randomBytes } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { type RunAs, runToEnd, succeeds } from './run-as.ts'

export const SUPERUSER = 'duijie'

/** Where the cluster lies: in the data folder, or beside it where the database user cannot walk there. */
export function clusterFolder(dataDir: string, runAs: RunAs, log: (line: string) => void): string {
  const wanted = join(dataDir, 'postgres')
  prepareFolder(wanted, runAs)
  if (succeeds('test', ['-w', wanted], runAs)) return wanted
  const elsewhere = join('/var/lib/duijie', createHash('sha256').update(dataDir).digest('hex').slice(0, 16))
  mkdirSync(elsewhere, { recursive: true })
  prepareFolder(join(elsewhere, 'postgres'), runAs)
  log(`数据库用户无法进入 ${dataDir}，数据库文件保存在 ${elsewhere}`)
  return join(elsewhere, 'postgres')
}

function prepareFolder(folder: string, runAs: RunAs): void {
  mkdirSync(folder, { recursive: true })
  chmodSync(folder, 0o700)
  if (runAs.uid !== undefined && runAs.gid !== undefined) chownSync(folder, runAs.uid, runAs.gid)
}

/** The superuser's password, made on first use and kept where only the owner of the data folder reads it. */
export function keptPassword(dataDir: string): string {
  const file = join(dataDir, 'postgres-password')
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString('base64url'), { mode: 0o600 })
  return readFileSync(file, 'utf8').trim()
}

/** Runs initdb unless it ended well before; a half-made cluster of an earlier crash is made anew. */
export function initializeCluster(bin: string, cluster: string, password: string, runAs: RunAs): void {
  const finished = join(cluster, 'main')
  if (existsSync(join(finished, 'PG_VERSION'))) return
  const aside = join(cluster, 'making')
  const passwordFile = join(cluster, 'initial-password')
  rmSync(aside, { recursive: true, force: true })
  writeFileSync(passwordFile, password, { mode: 0o600 })
  if (runAs.uid !== undefined && runAs.gid !== undefined) chownSync(passwordFile, runAs.uid, runAs.gid)
  try {
    const locale =
      process.platform === 'linux'
        ? ['--locale=C.UTF-8']
        : ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--no-locale']
    runToEnd(
      join(bin, 'initdb'),
      [
        '-D',
        aside,
        ...locale,
        '-E',
        'UTF8',
        '-U',
        SUPERUSER,
        '--auth=scram-sha-256',
        `--pwfile=${passwordFile}`,
      ],
      runAs,
      { LC_ALL: 'C' },
    )
  } finally {
    rmSync(passwordFile, { force: true })
  }
  renameSync(aside, finished)
}
