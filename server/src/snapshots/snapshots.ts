import { randomUUID } from 'node:crypto'
import type { Database } from '@duijie/db/client'
import {
  databaseIdentity,
  forgetPosition,
  isKept,
  keepPosition,
  touchPosition,
} from '../outbox/kept-position.ts'
import type { Snapshots } from '../outbox/reader.ts'
import { readSnapshotHeader, type SnapshotHeader } from './snapshot-file.ts'

/** Something in another thread that writes all it holds to a file, and begins with what a file holds. */
export interface Stored {
  save(path: string, header: Omit<SnapshotHeader, 'code'>): Promise<unknown>
  /** False where the file is not whole, not that snapshot, or of no use at present. */
  load(path: string, header: SnapshotHeader): Promise<boolean>
}

interface Options {
  db: Database
  store: Stored
  /** Only its owner may read the file: restricted texts lie in it. */
  path: string
  /** what the copies are made from besides the database; a snapshot from anything else is passed over */
  basis?: string | undefined
}

/** The copies of a store in a file, so that the next start needs not make them anew. */
export function createSnapshots({ db, store, path, basis = '' }: Options): Snapshots {
  let current: string | undefined

  return {
    async load() {
      const header = await readSnapshotHeader(path)
      if (!header || header.basis !== basis) return undefined
      if (header.database !== (await databaseIdentity(db))) return undefined
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
        await store.save(path, { id, database, basis, transaction, seq })
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
