import { realpathSync } from 'node:fs'
import { join, resolve } from 'node:path'
import postgres from 'postgres'
import { usableBinaries } from './embedded/binaries.ts'
import { initializeCluster, keptPassword, SUPERUSER } from './embedded/cluster.ts'
import { ownFolder } from './embedded/folder-owner.ts'
import { databasePlace, openFolder } from './embedded/place.ts'
import { chooseUser } from './embedded/run-as.ts'
import { startServer } from './embedded/server.ts'

const DATABASE = 'duijie'
const WRONG_PASSWORD = '28P01'

export interface EmbeddedPostgres {
  /** a connection string of its superuser to the product's database */
  url: string
  stop(): Promise<void>
}

interface Options {
  dataDir: string
  log: (line: string) => void
  /** settings of postgresql.conf, on top of what the launcher fixes */
  settings?: Record<string, string>
}

/**
 * Starts the PostgreSQL that npm installed, on a cluster in the data folder. The folder has one owner: a
 * second process is refused. What a killed owner left running is stopped first.
 */
export async function startEmbeddedPostgres({
  dataDir,
  log,
  settings = {},
}: Options): Promise<EmbeddedPostgres> {
  openFolder(resolve(dataDir))
  const folder = realpathSync(dataDir)
  const owned = ownFolder(folder)
  try {
    const runAs = chooseUser()
    const place = databasePlace(folder, runAs, log)
    const bin = usableBinaries(place, runAs, log)
    const password = keptPassword(folder)
    initializeCluster(bin, join(place, 'postgres'), password, runAs)
    const main = join(place, 'postgres', 'main')
    const logFile = join(folder, 'postgres.log')
    const server = await startServer({ bin, main, logFile, runAs, settings, log })
    const urlOf = (database: string) =>
      `postgres://${SUPERUSER}:${password}@127.0.0.1:${server.port}/${database}`
    await createDatabaseOnce(urlOf('postgres')).catch(async (error: unknown) => {
      await server.stop()
      throw error
    })
    return {
      url: urlOf(DATABASE),
      async stop() {
        await server.stop()
        owned.release()
      },
    }
  } catch (error) {
    owned.release()
    throw error
  }
}

async function createDatabaseOnce(url: string): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined })
  try {
    const [known] = await sql`select 1 from pg_database where datname = ${DATABASE}`
    if (!known) await sql`create database ${sql(DATABASE)}`
  } catch (error) {
    if (!(error instanceof postgres.PostgresError && error.code === WRONG_PASSWORD)) throw error
    throw new Error('数据目录中的 postgres-password 与数据库不符，请恢复原文件', { cause: error })
  } finally {
    await sql.end()
  }
}
