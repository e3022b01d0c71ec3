import { randomBytes, randomUUID } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { giveTo, type RunAs, runToEnd } from './run-as.ts'

export const SUPERUSER = 'duijie'

/** The superuser's password, made on first use and kept where only the owner of the data folder reads it. */
export function keptPassword(dataDir: string): string {
  const file = join(dataDir, 'postgres-password')
  if (!existsSync(file)) {
    writeFileSync(`${file}.new`, randomBytes(24).toString('base64url'), { mode: 0o600 })
    renameSync(`${file}.new`, file)
  }
  return readFileSync(file, 'utf8').trim()
}

/** Runs initdb unless it ended well before; a half-made cluster of an earlier crash is made anew. */
export function initializeCluster(bin: string, folder: string, password: string, runAs: RunAs): void {
  const finished = join(folder, 'main')
  if (existsSync(join(finished, 'PG_VERSION'))) return
  for (const name of readdirSync(folder).filter((entry) => entry.startsWith('making-'))) {
    rmSync(join(folder, name), { recursive: true, force: true, maxRetries: 5 })
  }
  // A name of its own: the initdb of a killed owner may still be writing.
  const aside = join(folder, `making-${randomUUID()}`)
  const passwordFile = join(folder, 'initial-password')
  writeFileSync(passwordFile, password, { mode: 0o600 })
  giveTo(runAs, passwordFile)
  try {
    const identity = ['-U', SUPERUSER, '--auth=scram-sha-256', `--pwfile=${passwordFile}`]
    runToEnd(join(bin, 'initdb'), ['-D', aside, ...localeFlags(), '-E', 'UTF8', ...identity], runAs)
  } finally {
    rmSync(passwordFile, { force: true })
  }
  renameSync(aside, finished)
}

/** Order and character classes by code point; only Linux has them as a locale of the system. */
function localeFlags(): string[] {
  if (process.platform === 'linux') return ['--locale=C.UTF-8']
  return ['--no-locale', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
}
