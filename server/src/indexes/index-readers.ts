import { join } from 'node:path'
import type { Database } from '@duijie/db/client'
import type { MatchModel } from '../matches/matching-corpus.ts'
import type { Follower } from '../outbox/follower.ts'
import { type OutboxReader, startOutboxReader } from '../outbox/reader.ts'
import { createSnapshots, type Stored } from '../snapshots/snapshots.ts'
import type { Indexes } from './indexes.ts'

interface Options {
  db: Database
  indexes: Indexes
  /** those that keep each index as the database is; they share nothing, so none waits for another */
  followers: { search: readonly Follower[]; matching: Follower; duplicates: Follower }
  /** what matching goes by at present */
  model: () => Promise<MatchModel>
  /** where the vectors in documents come from, as plain data */
  vectorSpace: unknown
  /** where indexes are kept for the next start; absent: nowhere */
  dataDir: string | undefined
  clock: () => Date
  report: (error: unknown) => void
}

export type IndexReaders = Record<'search' | 'matching' | 'duplicates', OutboxReader>

/** Search can be asked once this resolves; matching and duplicates are filled beside, and questions wait for them. */
export async function startIndexReaders(options: Options): Promise<IndexReaders> {
  const { db, indexes, followers, model, vectorSpace, dataDir, clock, report } = options
  const snapshots = (store: Stored, name: string, basis?: string) =>
    dataDir === undefined ? undefined : createSnapshots({ db, store, path: join(dataDir, name), basis })
  const matching: Stored = {
    save: indexes.matching.save,
    load: async (path, header) => indexes.matching.load(path, header, await model()),
  }

  const readers = {
    search: await startOutboxReader({
      db,
      followers: followers.search,
      snapshots: snapshots(indexes.search, 'search-index.snapshot'),
      clock,
      report,
    }),
    matching: await startOutboxReader({
      db,
      followers: [followers.matching],
      snapshots: snapshots(matching, 'matching.snapshot', JSON.stringify(vectorSpace)),
      inBackground: true,
      clock,
      report,
    }),
    duplicates: await startOutboxReader({
      db,
      followers: [followers.duplicates],
      inBackground: true,
      clock,
      report,
    }),
  }
  for (const { startOver } of Object.values(readers)) indexes.onLost(startOver)
  return readers
}
