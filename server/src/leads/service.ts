import type { Database } from '@duijie/db/client'
import type { LeadSide } from '@duijie/shared/leads'
import type { NeedFull } from '@duijie/shared/needs'
import { type AccountActor, type Actor, system } from '../access/actor.ts'
import { visibleLeads } from '../access/visibility.ts'
import { agreeLead } from './agreeing.ts'
import { createLeadAnswering } from './answering.ts'
import { contactsOf } from './contacts.ts'
import { createLeadEntering, type EnteringDependencies } from './entering.ts'
import { type MetAtEvent, meetAtEvent } from './meeting.ts'
import { createLeadMoves } from './moves.ts'
import type { MovingDependencies } from './moving.ts'
import { moveLead } from './moving.ts'
import { type OfferedTarget, offerLead } from './offering.ts'
import { institutionMayRead } from './policy.ts'
import { createLeadReading, readableLead } from './reading.ts'
import { findLeads } from './repository.ts'
import type { LeadRow, LeadValues } from './rows.ts'
import { shareLead } from './sharing.ts'
import { type SuggestedPair, suggestLeads } from './suggesting.ts'

export type { LeadRow } from './rows.ts'
export type { SuggestedPair } from './suggesting.ts'
export type LeadService = ReturnType<typeof createLeadService>

type Dependencies = Omit<EnteringDependencies & MovingDependencies, 'reading'>

export function createLeadService(dependencies: Dependencies) {
  const { db } = dependencies
  const reading = createLeadReading(dependencies)
  return {
    ...reading,
    ...createLeadEntering({ ...dependencies, reading }),
    ...createLeadMoves({ ...dependencies, reading }),
    ...createLeadAnswering({ ...dependencies, reading }),

    /** The lead itself, for the features that send it on, if the actor may see it. */
    row: (actor: Actor, id: string) => readableLead(db, actor, id),
    /** The leads themselves, by id; those that the actor may not see are left out. */
    async rows(actor: Actor, ids: readonly string[]): Promise<Map<string, LeadRow>> {
      const found = await findLeads(db, [...new Set(ids)], visibleLeads(actor))
      return new Map(found.map((row) => [row.lead.id, row]))
    },
    rowWithin: (tx: Database, actor: Actor, id: string) => readableLead(tx, actor, id),
    shareWithin: (tx: Database, actor: Actor, row: LeadRow, sides: ReadonlySet<LeadSide>) =>
      shareLead(tx, dependencies, actor, row, sides),
    offerWithin: (
      tx: Database,
      actor: Actor,
      needId: string,
      target: OfferedTarget,
      match: Pick<LeadValues, 'score' | 'level'>,
    ) => offerLead(tx, dependencies, actor, needId, target, match),
    /** The two sides agreed to talk: they are introduced without the bureau's further doing. */
    introduceWithin: (tx: Database, row: LeadRow, note: string) =>
      moveLead(tx, dependencies, system, row, { to: 'introduced', closeReason: null, note }),
    /** What a meeting at an event came to; answers the lead. */
    meetWithin: (tx: Database, met: MetAtEvent) => meetAtEvent(tx, dependencies, met),
    /** An agreement of the lead is signed. */
    agreeWithin: (tx: Database, actor: AccountActor, id: string, signing: { day: string; note: string }) =>
      agreeLead(tx, dependencies, actor, id, signing),
    /** Leads of matches for the bureau to screen, where the pair never had one; answers how many are new. */
    suggest: (pairs: readonly SuggestedPair[]) => suggestLeads(dependencies, pairs),
    /** The need of a lead while its institution may read it; undefined once that is over. */
    async needForInstitution({ lead, institution }: LeadRow): Promise<NeedFull | undefined> {
      const need = await dependencies.needs.get(system, lead.needId)
      return need.access === 'full' && institutionMayRead(need, institution.id) ? need : undefined
    },
    contacts: (actor: Actor, id: string) => contactsOf(dependencies, actor, id),
  }
}
