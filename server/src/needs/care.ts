import type { Database } from '@duijie/db/client'
import type { Actor } from '../access/actor.ts'
import { isOwnDraft, keeps, runs } from './policy.ts'
import { knownNeed } from './reading.ts'

/** Whether the actor looks after the need, and may add papers to it: an enterprise's own draft is its own. */
export async function careOf(
  db: Database,
  actor: Actor,
  id: string,
): Promise<{ keeps: boolean; adds: boolean }> {
  const row = await knownNeed(db, actor, id)
  const kept = keeps(actor, row)
  return { keeps: kept, adds: kept && !(runs(actor) && isOwnDraft(row)) }
}
