import type { Database } from '@duijie/db/client'
import { type AccountActor, system } from '../access/actor.ts'
import { visibleLeads } from '../access/visibility.ts'
import { DomainError } from '../errors.ts'
import { type MovingDependencies, moveLead, refuseHiddenNeed } from './moving.ts'
import { findLead } from './repository.ts'

/**
 * Takes a lead to `agreed` once an agreement of it is signed, in the transaction of the signing. A lead that is
 * closed, or whose need the institution may not read any more, stays as it is: the paper is signed all the same.
 */
export async function agreeLead(
  tx: Database,
  dependencies: Omit<MovingDependencies, 'db'>,
  actor: AccountActor,
  id: string,
  { day, note }: { day: string; note: string },
): Promise<void> {
  const row = await findLead(tx, id, visibleLeads(system))
  if (!row || row.lead.stage === 'agreed' || row.lead.stage === 'closed') return
  try {
    await refuseHiddenNeed(dependencies.needs, actor, row)
  } catch (error) {
    if (error instanceof DomainError) return
    throw error
  }
  const active = { ...row, lead: { ...row.lead, status: 'active' as const } }
  await moveLead(tx, dependencies, actor, active, { to: 'agreed', closeReason: null, day, note })
}
