import { statfs } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Database } from '@duijie/db/client'
import { attachmentFiles } from '@duijie/db/schema/attachments'
import { sql } from 'drizzle-orm'
import { inTime } from '../calls/in-time.ts'
import type { AttachmentPlace } from './place.ts'

const UNKNOWN_FILE = '0'.repeat(64)

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
