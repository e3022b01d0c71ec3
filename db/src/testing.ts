import { randomUUID } from 'node:crypto'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import postgres from 'postgres'
import { type Connection, createDatabase } from './client.ts'
import { startEmbeddedPostgres } from './embedded.ts'
import { migrateDatabase } from './migrate.ts'

const TEMPLATE = 'duijie_template'
const SERVER_VARIABLE = 'DUIJIE_TEST_SERVER'

export interface TestServer {
  url: string
  stop(): Promise<void>
}

/**
 * One server a test run, with a migrated template database. `TEST_DATABASE_URL` names a server to use
 * instead; its databases of earlier runs are left alone.
 */
export async function startTestServer(): Promise<TestServer> {
  const given = process.env.TEST_DATABASE_URL
  const folder = mkdtempSync(join(tmpdir(), 'duijie-test-'))
  // The database user has to walk through the folder, as through an ordinary data folder.
  chmodSync(folder, 0o711)
  const settings = {
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
    max_connections: '300',
  }
  const server = given
    ? { url: given, stop: async () => undefined }
    : await startEmbeddedPostgres({ dataDir: folder, log: () => undefined, settings })
  const template = `${TEMPLATE}_${randomUUID().slice(0, 8)}`
  await asSuperuser(server.url, (sql) => sql`create database ${sql(template)}`)
  await migrateDatabase(databaseUrl(server.url, template))
  return {
    url: databaseUrl(server.url, template),
    async stop() {
      await asSuperuser(server.url, (sql) => sql`drop database ${sql(template)} with (force)`)
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Lets the test files of this run find the server. */
export function announceTestServer(server: TestServer): void {
  process.env[SERVER_VARIABLE] = server.url
}

export interface TestDatabase extends Connection {
  url: string
}

/** A database of its own with the real schema; closing it drops it. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const templateUrl = process.env[SERVER_VARIABLE]
  if (!templateUrl)
    throw new Error(`No test server: ${SERVER_VARIABLE} is set by the global set-up of the tests`)
  const template = new URL(templateUrl).pathname.slice(1)
  const name = `duijie_test_${randomUUID().replaceAll('-', '')}`
  await asSuperuser(templateUrl, (sql) => sql`create database ${sql(name)} template ${sql(template)}`)
  const url = databaseUrl(templateUrl, name)
  const connection = createDatabase(url, { max: 8 })
  return {
    ...connection,
    url,
    async close() {
      await connection.close()
      await asSuperuser(templateUrl, (sql) => sql`drop database if exists ${sql(name)} with (force)`)
    },
  }
}

function databaseUrl(url: string, database: string): string {
  const other = new URL(url)
  other.pathname = `/${database}`
  return other.href
}

async function asSuperuser(url: string, work: (sql: postgres.Sql) => Promise<unknown>): Promise<void> {
  const sql = postgres(databaseUrl(url, 'postgres'), { max: 1, onnotice: () => undefined })
  try {
    await work(sql)
  } finally {
    await sql.end()
  }
}
