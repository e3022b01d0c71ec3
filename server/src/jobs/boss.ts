import type { Database } from '@duijie/db/client'
import { PostgresJsSession } from 'drizzle-orm/postgres-js'
import PgBoss from 'pg-boss'

const DAY_SECONDS = 86_400

/** A job done is counted for so many days, then forgotten. */
export const DONE_KEPT_DAYS = 7

/**
 * pg-boss over our own connection, or over a transaction of it. Its tables come with our migrations. Its worker
 * and its clock are not used: they do not wait for what they write, and a schedule that falls into a stop is lost.
 */
export function bossOf(db: Database): PgBoss {
  return new PgBoss({
    db: executorOf(db),
    schema: 'pgboss',
    migrate: false,
    supervise: false,
    schedule: false,
    archiveCompletedAfterSeconds: DONE_KEPT_DAYS * DAY_SECONDS,
    archiveFailedAfterSeconds: 3650 * DAY_SECONDS,
    deleteAfterDays: 1,
  })
}

/** What pg-boss brackets into a transaction of its own, which a connection of a pool must not be sent. */
const BRACKETED = /^\s*BEGIN;([\s\S]*)COMMIT;\s*$/

function executorOf(db: Database): PgBoss.Db {
  return {
    async executeSql(text, values = []) {
      const [, inner] = BRACKETED.exec(text) ?? []
      if (inner === undefined) return { rows: await query(db, text, values) }
      return { rows: await db.transaction((tx) => query(tx, inner, values)) }
    },
  }
}

async function query(db: Database, text: string, values: unknown[]) {
  const { session } = db._
  if (!(session instanceof PostgresJsSession)) throw new Error('The queue works over postgres.js alone')
  return [...(await session.queryObjects(text, values.map(asParameter)))]
}

/** As the driver that pg-boss expects would send it. */
function asParameter(value: unknown): unknown {
  if (value === undefined) return null
  const plain =
    typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date)
  return plain ? JSON.stringify(value) : value
}
