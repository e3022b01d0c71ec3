import { randomUUID } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { giveTo, type RunAs, succeeds } from './run-as.ts'

/** Where root keeps databases of data folders that the database user cannot walk to. */
const ELSEWHERE = '/var/lib/duijie'

/**
 * The folder whose `postgres` holds the cluster: the data folder, or one that the database user can reach, noted
 * in the data folder so that moving or deleting this takes the database along. Never begins an empty database
 * in the place of one that is out of reach.
 */
export function databasePlace(dataDir: string, runAs: RunAs, log: (line: string) => void): string {
  const note = join(dataDir, 'postgres-location')
  if (existsSync(note)) return placeElsewhere(note, runAs)
  if (reachable(dataDir, runAs)) return dataDir
  if (existsSync(join(dataDir, 'postgres', 'main'))) {
    throw new Error(`数据库用户无法进入 ${dataDir}，请允许其他用户进入上级目录（chmod o+x），数据没有改动`)
  }
  rmdirSync(join(dataDir, 'postgres'))
  const place = join(ELSEWHERE, randomUUID())
  openFolder(ELSEWHERE)
  openFolder(place)
  if (!reachable(place, runAs)) throw new Error(`数据库用户无法使用 ${place}，请设置 DATABASE_URL`)
  writeFileSync(`${note}.new`, place)
  renameSync(`${note}.new`, note)
  log(`数据库用户无法进入 ${dataDir}，数据库文件保存在 ${place}`)
  return place
}

function placeElsewhere(note: string, runAs: RunAs): string {
  const place = readFileSync(note, 'utf8').trim()
  if (!existsSync(place)) {
    throw new Error(`数据库文件应在 ${place}，但该目录不存在；若要从空数据库开始，请删除 ${note}`)
  }
  if (!reachable(place, runAs)) throw new Error(`数据库用户无法使用 ${place}`)
  return place
}

/** Makes the folder of the cluster inside, and tries whether the database user can write there. */
function reachable(place: string, runAs: RunAs): boolean {
  const folder = join(place, 'postgres')
  mkdirSync(folder, { recursive: true })
  chmodSync(folder, 0o700)
  giveTo(runAs, folder)
  return runAs.uid === undefined || succeeds('test', ['-w', folder], runAs)
}

/** A folder that others may walk through but not list. */
export function openFolder(folder: string): void {
  if (existsSync(folder)) return
  mkdirSync(folder, { recursive: true })
  chmodSync(folder, 0o711)
}
