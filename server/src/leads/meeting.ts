import { randomUUID } from 'node:crypto'
import type { Database } from '@duijie/db/client'
import { leads } from '@duijie/db/schema/leads'
import type { DeclineReason } from '@duijie/shared/judgements'
import { type LeadStage, leadStages } from '@duijie/shared/stages'
import { and, desc, eq, ne } from 'drizzle-orm'
import { system } from '../access/actor.ts'
import { everything } from '../access/filter.ts'
import { recordChange } from '../changes/record-change.ts'
import { versionConflict } from '../errors.ts'
import { type MovingDependencies, moveLead } from './moving.ts'
import { findLead, insertLead } from './repository.ts'
import type { LeadRow } from './rows.ts'

/** What a meeting at an event came to, for the lead of the two. */
export interface MetAtEvent {
  needId: string
  institutionId: string
  expertId: string | null
  day: string
  to: Extract<LeadStage, 'met' | 'negotiating' | 'agreed' | 'closed'>
  closeReason: DeclineReason | null
  /** who looks after it from now on where nobody does */
  ownerId: string | null
  /** why the lead skips what usually comes before */
  note: string
}

/**
 * Takes the lead of a need and an institution to where a meeting brought it, in the transaction of its outcome:
 * the open one that has come furthest, else a new one. A lead that has come further stays; answers its id.
 */
export async function meetAtEvent(
  tx: Database,
  dependencies: Omit<MovingDependencies, 'db'>,
  met: MetAtEvent,
): Promise<string> {
  const row = (await openLead(tx, met)) ?? (await newLead(tx, dependencies.clock(), met))
  const at = (stage: LeadStage) => leadStages.indexOf(stage)
  const further = met.to !== 'closed' && at(row.lead.stage) >= at(met.to)
  if (!further) {
    const ownerId = row.lead.ownerId ?? met.ownerId
    const owned = { ...row, lead: { ...row.lead, ownerId } }
    await moveLead(tx, dependencies, system, owned, { ...met, with: { ownerId } })
  }
  return row.lead.id
}

async function openLead(tx: Database, { needId, institutionId, expertId }: MetAtEvent) {
  const found = await tx
    .select({ id: leads.id, expertId: leads.expertId, stage: leads.stage })
    .from(leads)
    .where(and(eq(leads.needId, needId), eq(leads.institutionId, institutionId), ne(leads.stage, 'closed')))
    .orderBy(desc(leads.movedAt))
    .for('update')
  const order = (stage: LeadStage) => leadStages.indexOf(stage)
  const [best] = found
    .filter((lead) => lead.expertId === null || lead.expertId === expertId)
    .sort(
      (a, b) => Number(b.expertId !== null) - Number(a.expertId !== null) || order(b.stage) - order(a.stage),
    )
  return best && findLead(tx, best.id, everything)
}

async function newLead(
  tx: Database,
  now: Date,
  { needId, institutionId, expertId }: MetAtEvent,
): Promise<LeadRow> {
  const id = randomUUID()
  const made = await insertLead(tx, {
    id,
    needId,
    targetKind: expertId ? 'expert' : 'institution',
    expertId,
    institutionId,
    source: 'event',
    stage: 'screened',
    movedAt: now,
    createdAt: now,
    updatedAt: now,
  })
  const row = made ? await findLead(tx, id, everything) : undefined
  if (!row) throw versionConflict()
  await recordChange(tx, system, {
    action: 'create',
    subjectKind: 'lead',
    subjectId: id,
    version: 1,
    to: 'screened',
  })
  return row
}
