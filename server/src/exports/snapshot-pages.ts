import { PassThrough, type Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Database } from '@duijie/db/client'
import { sql } from 'drizzle-orm'

/** A reader that takes nothing for so long is taken to be gone: a snapshot is not held for it. */
const STALLED_SECONDS = 120

/**
 * Objects read page by page in one snapshot of the database, no faster than they are taken. Destroying the stream ends
 * the transaction; whatever the pages throw, it throws.
 */
export function snapshotPages<Page>(
  db: Database,
  pagesOf: (snapshot: Database) => AsyncIterable<Page>,
): Readable {
  const pages = new PassThrough({ objectMode: true, highWaterMark: 1 })
  db.transaction(
    async (tx) => {
      await tx.execute(sql.raw(`set local idle_in_transaction_session_timeout = ${STALLED_SECONDS * 1000}`))
      await pipeline(pagesOf(tx), pages)
    },
    { isolationLevel: 'repeatable read', accessMode: 'read only' },
  ).catch((error: Error) => pages.destroy(error))
  return pages
}
