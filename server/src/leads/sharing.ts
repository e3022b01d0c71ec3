import type { Database } from '@duijie/db/client'
import type { LeadSide } from '@duijie/shared/leads'
import { type Actor, isAccount } from '../access/actor.ts'
import { recordChange } from '../changes/record-change.ts'
import { stageConflict, versionConflict } from '../errors.ts'
import { type MovingDependencies, moveLead, refuseHiddenNeed } from './moving.ts'
import { updateLead } from './repository.ts'
import type { LeadRow } from './rows.ts'

/**
 * Lets sides know of a lead, in the transaction of what tells them: an early lead becomes a pushed one, a
 * later one stays where it is. Answers the new version.
 */
export async function shareLead(
  tx: Database,
  dependencies: Omit<MovingDependencies, 'db'>,
  actor: Actor,
  row: LeadRow,
  sides: ReadonlySet<LeadSide>,
): Promise<number> {
  const { lead } = row
  const now = dependencies.clock()
  const shared = {
    enterpriseSharedAt: lead.enterpriseSharedAt ?? (sides.has('enterprise') ? now : null),
    institutionSharedAt: lead.institutionSharedAt ?? (sides.has('institution') ? now : null),
  }
  if (lead.stage === 'closed') throw stageConflict('线索已关闭，请先重新打开')
  if (lead.status === 'on_hold') throw stageConflict('线索暂缓中，请先恢复')
  if (lead.stage === 'suggested' || lead.stage === 'screened') {
    const note = lead.stage === 'suggested' ? '筛选后直接推送' : ''
    return moveLead(tx, dependencies, actor, row, { to: 'pushed', closeReason: null, note, with: shared })
  }
  await refuseHiddenNeed(dependencies.needs, actor, row)
  const by = { updatedAt: now, updatedBy: isAccount(actor) ? actor.accountId : null }
  if (!(await updateLead(tx, lead.id, lead.version, { ...shared, ...by }))) throw versionConflict()
  await recordChange(tx, actor, {
    action: 'share',
    subjectKind: 'lead',
    subjectId: lead.id,
    version: lead.version + 1,
  })
  return lead.version + 1
}
