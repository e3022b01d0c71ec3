import type { Database } from '@duijie/db/client'
import { affectedRecords } from './affected-records.ts'
import type { OutboxChange } from './changes.ts'
import { type Follower, recordKinds } from './follower.ts'

/** At most this many records in one call of a follower. */
const BATCH = 200

/** Lets the followers take the thesaurus where it changed, and every record that the changes touch. */
export async function deliver(
  db: Database,
  changes: readonly OutboxChange[],
  followers: readonly Follower[],
): Promise<void> {
  if (changes.length === 0) return
  if (changes.some(({ subjectKind }) => subjectKind === 'thesaurus_group')) {
    for (const follower of followers) await follower.takeThesaurus?.()
  }
  if (changes.some(({ subjectKind }) => subjectKind === 'match_fit')) {
    for (const follower of followers) await follower.takeMatchFits?.()
  }
  const affected = await affectedRecords(db, changes)
  for (const kind of recordKinds) {
    for (let from = 0; from < affected[kind].length; from += BATCH) {
      const ids = affected[kind].slice(from, from + BATCH)
      for (const follower of followers) await follower.take(kind, ids)
    }
  }
}
