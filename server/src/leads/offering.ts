import { randomUUID } from 'node:crypto'
import type { Database } from '@duijie/db/client'
import { leads } from '@duijie/db/schema/leads'
import { dayOf } from '@duijie/shared/days'
import { and, eq, ne, sql } from 'drizzle-orm'
import { type Actor, isAccount, system } from '../access/actor.ts'
import { everything } from '../access/filter.ts'
import { recordChange } from '../changes/record-change.ts'
import { versionConflict } from '../errors.ts'
import type { MovingDependencies } from './moving.ts'
import { findLead, insertLead, insertMove, updateLead } from './repository.ts'
import type { LeadRow, LeadValues } from './rows.ts'
import { shareLead } from './sharing.ts'

export type OfferedTarget = Pick<LeadValues, 'targetKind' | 'resultId' | 'expertId' | 'institutionId'>

/**
 * The lead that an institution's offer belongs to, in the transaction of the offer: the open one of the pair,
 * else a new one. Both sides know of it, and the offer counts as the institution's interest.
 */
export async function offerLead(
  tx: Database,
  dependencies: Omit<MovingDependencies, 'db'>,
  actor: Actor,
  needId: string,
  target: OfferedTarget,
  match: Pick<LeadValues, 'score' | 'level'>,
): Promise<LeadRow> {
  const now = dependencies.clock()
  const by = isAccount(actor) ? actor.accountId : null
  const interest = {
    institutionAnswer: 'interested',
    institutionReason: null,
    institutionAnsweredAt: now,
  } as const
  const id = randomUUID()
  const made = await insertLead(tx, {
    id,
    needId,
    ...target,
    ...match,
    ...interest,
    source: 'proposal',
    stage: 'pushed',
    enterpriseSharedAt: now,
    institutionSharedAt: now,
    movedAt: now,
    createdAt: now,
    updatedAt: now,
    createdBy: by,
    updatedBy: by,
  })
  if (made) {
    await insertMove(tx, {
      id: randomUUID(),
      leadId: id,
      to: 'pushed',
      day: dayOf(now),
      version: 1,
      at: now,
      by,
    })
    await recordChange(tx, actor, {
      action: 'create',
      subjectKind: 'lead',
      subjectId: id,
      version: 1,
      to: 'pushed',
    })
    await dependencies.needs.advance(tx, actor, needId, 'matching', now)
    return present(tx, id)
  }
  const [open] = await tx
    .select({ id: leads.id })
    .from(leads)
    .where(
      and(
        eq(leads.needId, needId),
        sql`coalesce(${leads.resultId}, ${leads.expertId}, ${leads.institutionId}) = ${target.resultId ?? target.expertId ?? target.institutionId}`,
        ne(leads.stage, 'closed'),
      ),
    )
    .for('update')
  if (!open) throw versionConflict()
  const both = new Set(['enterprise', 'institution'] as const)
  const version = await shareLead(tx, dependencies, system, await present(tx, open.id), both)
  if (!(await updateLead(tx, open.id, version, { ...interest, updatedAt: now, updatedBy: by })))
    throw versionConflict()
  await recordChange(tx, actor, {
    action: 'answer',
    subjectKind: 'lead',
    subjectId: open.id,
    version: version + 1,
    to: 'interested',
  })
  return present(tx, open.id)
}

async function present(tx: Database, id: string): Promise<LeadRow> {
  const row = await findLead(tx, id, everything)
  if (!row) throw versionConflict()
  return row
}
