import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import postgres from 'postgres'
import { usableBinaries } from './embedded/binaries.ts'
import { clusterFolder, initializeCluster, keptPassword, SUPERUSER } from './embedded/cluster.ts'
import { ownFolder } from './embedded/folder-owner.ts'
import { clearOrphan } from './embedded/orphan.ts'
import { chooseUser } from './embedded/run-as.ts'
import { startServer } from './embedded/server.ts'

const DATABASE = 'duijie'

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
  const folder = resolve(dataDir)
  mkdirSync(folder, { recursive: true })
  const owned = ownFolder(folder)
  try {
    const runAs = chooseUser()
    const bin = join(usableBinaries(runAs, log), 'bin')
    const cluster = clusterFolder(folder, runAs, log)
    const main = join(cluster, 'main')
    const password = keptPassword(folder)
    initializeCluster(bin, cluster, password, runAs)
    await clearOrphan(bin, main, runAs, log)
    const urlOf = (port: number, database: string) =>
      `postgres://${SUPERUSER}:${password}@127.0.0.1:${port}/${database}`
    const server = await startServer({
      bin,
      main,
      logFile: join(folder, 'postgres.log'),
      runAs,
      settings,
      urlOf,
    })
    await createDatabaseOnce(urlOf(server.port, 'postgres'))
    return {
      url: urlOf(server.port, DATABASE),
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
  } finally {
    await sql.end()
  }
}
