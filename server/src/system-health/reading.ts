import { readFile, statfs } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Database } from '@duijie/db/client'
import { attachmentFiles } from '@duijie/db/schema/attachments'
import { instantSchema } from '@duijie/shared/fields'
import { sql } from 'drizzle-orm'
import type { AttachmentPlace } from '../attachments/place.ts'
import { inTime } from '../calls/in-time.ts'

/** In the data folder: the instant of the last backup, written by whoever made it. */
const BACKUP_NOTE = 'last-backup'
const UNKNOWN_FILE = '0'.repeat(64)

/** Size, version and migrations of the database. */
export async function readDatabase(db: Database) {
  const [row] = await db.execute<{ version: string; bytes: string; migrations: number }>(sql`
    select current_setting('server_version') as version,
      pg_database_size(current_database())::text as bytes,
      (select count(*)::int from drizzle.__drizzle_migrations) as migrations`)
  return { version: row?.version ?? '', bytes: Number(row?.bytes ?? 0), migrations: row?.migrations ?? 0 }
}

/** Where attachments are kept, whether it answers, and how many there are. */
export async function readStorage(db: Database, place: AttachmentPlace) {
  const [[kept], reachable, freeBytes] = await Promise.all([
    db
      .select({
        files: sql<number>`count(*)::int`,
        bytes: sql<string>`coalesce(sum(${attachmentFiles.size}), 0)::text`,
      })
      .from(attachmentFiles),
    inTime(place.store.has(UNKNOWN_FILE), 'The store of attachments').then(
      () => true,
      () => false,
    ),
    place.kind === 'disk' ? freeSpace(place.incoming) : null,
  ])
  return {
    ...{ kind: place.kind, reachable, freeBytes },
    files: kept?.files ?? 0,
    bytes: Number(kept?.bytes ?? 0),
  }
}

/** Folders are made when the first file comes: the nearest one that is there stands on the same disk. */
async function freeSpace(folder: string): Promise<number | null> {
  try {
    const { bavail, bsize } = await statfs(folder)
    return bavail * bsize
  } catch {
    const above = dirname(folder)
    return above === folder ? null : freeSpace(above)
  }
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
