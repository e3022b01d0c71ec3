import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Database } from '@duijie/db/client'
import { instantSchema } from '@duijie/shared/fields'
import { sql } from 'drizzle-orm'

/** In the data folder: the instant of the last backup, written by whoever made it. */
const BACKUP_NOTE = 'last-backup'

/** Size, version and migrations of the database. */
export async function readDatabase(db: Database) {
  const [row] = await db.execute<{ version: string; bytes: string; migrations: number }>(sql`
    select current_setting('server_version') as version,
      pg_database_size(current_database())::text as bytes,
      (select count(*)::int from drizzle.__drizzle_migrations) as migrations`)
  return { version: row?.version ?? '', bytes: Number(row?.bytes ?? 0), migrations: row?.migrations ?? 0 }
}

/** How many changes each store outside the process has still to take. */
export async function changesBehind(db: Database) {
  const rows = await db.execute<{ consumer: string; changes: number }>(sql`
    select position.consumer,
      (select count(*)::int from outbox
        where (outbox.transaction, outbox.seq) > (position.transaction, position.seq)) as changes
    from outbox_positions position
    where position.consumer not like 'snapshot:%' order by position.consumer`)
  return [...rows]
}

/** When somebody noted that a backup was made; null where nobody did, or the note is none. */
export async function lastBackup(dataDir: string | undefined): Promise<string | null> {
  if (dataDir === undefined) return null
  const note = await readFile(join(dataDir, BACKUP_NOTE), 'utf8').catch(() => '')
  const at = new Date(note.trim())
  return Number.isNaN(at.getTime()) ? null : (instantSchema.safeParse(at.toISOString()).data ?? null)
}
