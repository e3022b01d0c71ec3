import type { Database } from '@duijie/db/client'
import { type NeedStage, needStages } from '@duijie/shared/stages'
import { type Actor, isAccount } from '../access/actor.ts'
import { recordChange } from '../changes/record-change.ts'
import { findNeed, updateNeed } from './repository.ts'

/**
 * Takes an open need on to where its leads have come, in the transaction of the lead; a need that is as far
 * already stays where it is. False when somebody else changed the need at the same moment.
 */
export async function advanceNeed(
  tx: Database,
  actor: Actor,
  id: string,
  to: Extract<NeedStage, 'matching' | 'intent' | 'signed'>,
  at: Date,
): Promise<boolean> {
  const row = await findNeed(tx, id)
  if (!row) return true
  const { stage, status, version } = row.need
  const behind = needStages.indexOf(stage) < needStages.indexOf(to)
  if (!behind || needStages.indexOf(stage) < needStages.indexOf('published') || status !== 'active')
    return true
  const by = { updatedAt: at, updatedBy: isAccount(actor) ? actor.accountId : null }
  if (!(await updateNeed(tx, id, { stage, status, version }, { stage: to, ...by }))) return false
  await recordChange(tx, actor, {
    action: 'advance',
    subjectKind: 'need',
    subjectId: id,
    version: version + 1,
    from: stage,
    to,
  })
  return true
}
