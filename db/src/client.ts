import type { PgDatabase } from 'drizzle-orm/pg-core'
import { drizzle, type PostgresJsQueryResultHKT } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'

/** The database or a transaction of it: what every repository function takes first. */
export type Database = PgDatabase<PostgresJsQueryResultHKT, Record<string, never>>

export interface Connection {
  db: Database
  sql: postgres.Sql
  close(): Promise<void>
}

/**
 * Opens a pool to a PostgreSQL server; the session's time zone is UTC. With `path` it is reached by that local
 * socket, in the place of the host and port of the address.
 */
export function createDatabase(
  url: string,
  { max = 10, path }: { max?: number; path?: string } = {},
): Connection {
  const sql = postgres(url, {
    max,
    ...(path !== undefined && { path }),
    onnotice: () => undefined,
    connection: { TimeZone: 'UTC', application_name: 'duijie' },
  })
  return { db: drizzle(sql), sql, close: () => sql.end({ timeout: 5 }) }
}
