import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { Database } from '@duijie/db/client'
import type { Remote } from '../../calls/calls.ts'
import {
  databaseIdentity,
  forgetPosition,
  isKept,
  keepPosition,
  touchPosition,
} from '../../outbox/kept-position.ts'
import type { Snapshots } from '../../outbox/reader.ts'
import type { SearchStore } from './search-store.ts'
import { readSnapshotHeader } from './snapshot-file.ts'

/** The search indexes in a file of the data folder: only its owner may read it, as restricted texts lie in it. */
export function createSnapshots(db: Database, store: Remote<SearchStore>, dataDir: string): Snapshots {
  const path = join(dataDir, 'search-index.snapshot')
  let current: string | undefined

  return {
    async load() {
      const header = await readSnapshotHeader(path)
      if (!header || header.database !== (await databaseIdentity(db))) return undefined
      const { id, transaction, seq } = header
      if (!(await isKept(db, id, { transaction, seq }))) return undefined
      if (!(await store.load(path, header))) return undefined
      current = id
      return { transaction, seq }
    },

    async save({ transaction, seq }, changed) {
      if (current !== undefined && !changed && (await touchPosition(db, current))) return
      const id = randomUUID()
      const database = await databaseIdentity(db)
      // Kept before it is written: whatever is in the file can be caught up from.
      await keepPosition(db, id, { transaction, seq })
      try {
        await store.save(path, { id, database, transaction, seq })
      } catch (error) {
        await forgetPosition(db, id)
        throw error
      }
      const before = current
      current = id
      if (before !== undefined) await forgetPosition(db, before)
    },
  }
}
