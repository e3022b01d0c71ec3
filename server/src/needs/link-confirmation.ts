import type { Database } from '@duijie/db/client'
import { type Actor, isAccount } from '../access/actor.ts'
import { recordChange } from '../changes/record-change.ts'
import { notFound, stageConflict, versionConflict } from '../errors.ts'
import { findNeed, updateNeed } from './repository.ts'

/** The enterprise agrees with the bureau's wording behind a link that showed who it is. */
export async function confirmNeedByLink(
  tx: Database,
  actor: Actor,
  id: string,
  { version, by, at }: { version: number; by: string; at: Date },
): Promise<void> {
  const row = await findNeed(tx, id)
  if (!row) throw notFound()
  const { need } = row
  if (need.stage !== 'refined' || need.status !== 'active') {
    throw stageConflict('此凝练稿已经处理，无需再确认')
  }
  if (need.version !== version) throw versionConflict()
  const updatedBy = isAccount(actor) ? actor.accountId : null
  const changed = await updateNeed(tx, id, need, { stage: 'confirmed', updatedAt: at, updatedBy })
  if (!changed) throw versionConflict()
  await recordChange(tx, actor, {
    action: 'confirm',
    subjectKind: 'need',
    subjectId: id,
    version: version + 1,
    from: 'refined',
    to: 'confirmed',
    reason: by === '' ? '经确认链接' : `${by}经确认链接`,
  })
}
