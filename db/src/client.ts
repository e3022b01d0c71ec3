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

/** Opens a pool to a PostgreSQL server; the session's time zone is UTC. */
export function createDatabase(url: string, options: { max?: number } = {}): Connection {
  const sql = postgres(url, {
    max: options.max ?? 10,
    onnotice: () => undefined,
    connection: { TimeZone: 'UTC', application_name: 'duijie' },
  })
  return { db: drizzle(sql), sql, close: () => sql.end({ timeout: 5 }) }
}
