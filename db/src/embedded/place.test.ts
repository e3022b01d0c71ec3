import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import postgres from 'postgres'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startEmbeddedPostgres } from '../embedded.ts'
import { installedBinaries, usableBinaries } from './binaries.ts'
import { databasePlace } from './place.ts'
import { chooseUser } from './run-as.ts'
import { dataFolder } from './testing/data-folder.ts'

const isRoot = process.getuid?.() === 0
const silent = () => undefined

let parent: string
let dataDir: string
beforeEach(() => {
  parent = dataFolder()
  dataDir = join(parent, 'data')
})
afterEach(() => {
  const note = join(dataDir, 'postgres-location')
  if (existsSync(note)) rmSync(readFileSync(note, 'utf8'), { recursive: true, force: true })
  rmSync(parent, { recursive: true, force: true })
})

describe('where the database lies', () => {
  it('is the data folder', async () => {
    const server = await startEmbeddedPostgres({ dataDir, log: silent })
    await server.stop()
    expect(existsSync(join(dataDir, 'postgres', 'main', 'PG_VERSION'))).toBe(true)
    expect(existsSync(join(dataDir, 'postgres-location'))).toBe(false)
  })

  it.runIf(isRoot)(
    'is elsewhere when root keeps the data folder from others, and is found again',
    async () => {
      chmodSync(parent, 0o700)
      const lines: string[] = []
      const log = (line: string) => lines.push(line)
      for (const statement of ['create table kept (n int)', 'insert into kept values (1)']) {
        const server = await startEmbeddedPostgres({ dataDir, log })
        const sql = postgres(server.url, { max: 1 })
        await sql.unsafe(statement)
        await sql.end()
        await server.stop()
      }
      const place = readFileSync(join(dataDir, 'postgres-location'), 'utf8')
      expect(lines.filter((line) => line.includes(place) && line.includes('数据库文件保存在'))).toHaveLength(
        1,
      )
      expect(existsSync(join(dataDir, 'postgres'))).toBe(false)
      rmSync(place, { recursive: true })
      await expect(startEmbeddedPostgres({ dataDir, log })).rejects.toThrow(place)
    },
  )

  it.runIf(isRoot)('is never an empty database in the place of one that is out of reach', () => {
    const runAs = chooseUser()
    mkdirSync(join(dataDir, 'postgres', 'main'), { recursive: true })
    chmodSync(parent, 0o700)
    expect(() => databasePlace(dataDir, runAs, silent)).toThrow(dataDir)
    expect(existsSync(join(dataDir, 'postgres', 'main'))).toBe(true)
  })
})

describe('the binaries', () => {
  it('run as npm installed them', () => {
    expect(usableBinaries(parent, {}, silent)).toBe(join(installedBinaries().native, 'bin'))
  })

  it.runIf(isRoot)('are copied where the database user cannot read those, in place of older copies', () => {
    const hidden = join(parent, 'hidden')
    cpSync(installedBinaries().native, join(hidden, 'native'), { recursive: true, verbatimSymlinks: true })
    chmodSync(hidden, 0o700)
    const lines: string[] = []
    const copyOf = (version: string) =>
      usableBinaries(parent, chooseUser(), (line) => lines.push(line), {
        native: join(hidden, 'native'),
        version,
      })
    expect(copyOf('18.4.0')).toBe(join(parent, 'postgres-programs-18.4.0', 'bin'))
    expect(copyOf('18.4.0')).toBe(join(parent, 'postgres-programs-18.4.0', 'bin'))
    expect(lines).toHaveLength(1)
    expect(copyOf('18.4.1')).toBe(join(parent, 'postgres-programs-18.4.1', 'bin'))
    expect(readdirSync(parent).filter((name) => name.startsWith('postgres-programs-'))).toHaveLength(1)
  })
})
