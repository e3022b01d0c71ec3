import { randomUUID } from 'node:crypto'
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import postgres from 'postgres'
import { type Connection, createDatabase } from './client.ts'
import { startEmbeddedPostgres } from './embedded.ts'
import { migrateDatabase } from './migrate.ts'
import { removeLeftovers } from './testing-leftovers.ts'
import { testingRoot } from './testing-root.ts'

const TEMPLATE = 'duijie_template'
const SERVER_VARIABLE = 'DUIJIE_TEST_SERVER'
const SOCKET_VARIABLE = 'DUIJIE_TEST_SOCKET'
const FOLDER = 'duijie-test-'
/** What systems take as the path of a socket, the shortest of them. */
const LONGEST_SOCKET = 100
/** Nothing of a test run has to outlive a crash; its socket is in its data folder. */
const FORGETFUL = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '300',
  unix_socket_directories: '.',
}

export interface TestServer {
  url: string
  /** by which it costs a third less to ask than by its port */
  socket?: string
  stop(): Promise<void>
}

/**
 * One server a test run, with a migrated template database. `DATABASE_URL_TEST` names a server to use instead,
 * with a user who may create databases.
 */
export async function startTestServer(): Promise<TestServer> {
  const server = await givenOrEmbedded(process.env.DATABASE_URL_TEST)
  const template = `${TEMPLATE}_${randomUUID().slice(0, 8)}`
  await asSuperuser(server.url, (sql) => sql`create database ${sql(template)}`)
  await migrateDatabase(databaseUrl(server.url, template))
  return {
    ...server,
    url: databaseUrl(server.url, template),
    async stop() {
      await asSuperuser(server.url, (sql) => sql`drop database ${sql(template)} with (force)`)
      await server.stop()
    },
  }
}

async function givenOrEmbedded(given: string | undefined): Promise<TestServer> {
  if (given) return { url: given, stop: async () => undefined }
  removeLeftovers(FOLDER)
  const folder = mkdtempSync(join(testingRoot(), FOLDER))
  // The database user has to walk through the folder, as through an ordinary data folder.
  chmodSync(folder, 0o711)
  const server = await startEmbeddedPostgres({ dataDir: folder, log: () => undefined, settings: FORGETFUL })
  const socket = await socketOf(server.url)
  return {
    url: server.url,
    ...(socket && { socket }),
    async stop() {
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function socketOf(url: string): Promise<string | undefined> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined })
  const [row] = await sql<{ data_directory: string }[]>`show data_directory`
  await sql.end()
  const socket = join(row?.data_directory ?? '', `.s.PGSQL.${new URL(url).port}`)
  return socket.length <= LONGEST_SOCKET && existsSync(socket) ? socket : undefined
}

/** Starts the server that the test files of this run find; one that is announced already is used by all. */
export async function announceTestServer(): Promise<() => Promise<void>> {
  if (process.env[SERVER_VARIABLE]) return async () => undefined
  const server = await startTestServer()
  process.env[SERVER_VARIABLE] = server.url
  if (server.socket) process.env[SOCKET_VARIABLE] = server.socket
  return async () => {
    delete process.env[SERVER_VARIABLE]
    delete process.env[SOCKET_VARIABLE]
    await server.stop()
  }
}

export interface TestDatabase extends Connection {
  url: string
}

/** The database that test databases are copies of. */
export function testTemplateUrl(): string {
  const url = process.env[SERVER_VARIABLE]
  if (!url) throw new Error(`No test server: ${SERVER_VARIABLE} is set by the global set-up of the tests`)
  return url
}

/** A database of its own with the real schema; closing it drops it. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const templateUrl = testTemplateUrl()
  const template = new URL(templateUrl).pathname.slice(1)
  const name = `duijie_test_${randomUUID().replaceAll('-', '')}`
  // Copying files costs a quarter of logging every page of the template.
  await asSuperuser(
    templateUrl,
    (sql) => sql`create database ${sql(name)} template ${sql(template)} strategy file_copy`,
  )
  const url = databaseUrl(templateUrl, name)
  const connection = createDatabase(url, { max: 8, ...testSocket() })
  return {
    ...connection,
    url,
    async close() {
      await connection.close()
      await asSuperuser(templateUrl, (sql) => sql`drop database if exists ${sql(name)} with (force)`)
    },
  }
}

function testSocket(): { path?: string } {
  const path = process.env[SOCKET_VARIABLE]
  return path ? { path } : {}
}

function databaseUrl(url: string, database: string): string {
  const other = new URL(url)
  other.pathname = `/${database}`
  return other.href
}

async function asSuperuser(url: string, work: (sql: postgres.Sql) => Promise<unknown>): Promise<void> {
  const sql = postgres(databaseUrl(url, 'postgres'), { max: 1, onnotice: () => undefined, ...testSocket() })
  try {
    await work(sql)
  } finally {
    await sql.end()
  }
}
