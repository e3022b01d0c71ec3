import type { Proposal } from '@duijie/shared/proposals'
import type { Actor } from '../access/actor.ts'
import type { LeadRow } from '../leads/service.ts'
import { mayEdit, movesOf } from './policy.ts'
import type { ProposalRow } from './repository.ts'

export function presentProposal(actor: Actor, proposal: ProposalRow, row: LeadRow): Proposal {
  const { lead, need, institution } = row
  const priced = proposal.priceMinFen !== null || proposal.priceMaxFen !== null
  return {
    id: proposal.id,
    leadId: lead.id,
    need: { id: need.id, title: need.title },
    institution,
    result: lead.resultId ? { id: lead.resultId, title: row.resultTitle ?? '' } : null,
    expert: lead.expertId
      ? { id: lead.expertId, name: row.expertName ?? '', title: row.expertTitle ?? '' }
      : null,
    approach: proposal.approach,
    team: proposal.team,
    trl: proposal.trl,
    months: proposal.months,
    priceFen: priced ? { min: proposal.priceMinFen, max: proposal.priceMaxFen } : null,
    priceNegotiable: proposal.priceNegotiable,
    stage: proposal.stage,
    declineReason: proposal.declineReason,
    decisionNote: proposal.decisionNote,
    permissions: { edit: mayEdit(actor, row, proposal), moves: movesOf(actor, row, proposal) },
    version: proposal.version,
    createdAt: proposal.createdAt.toISOString(),
    updatedAt: proposal.updatedAt.toISOString(),
  }
}
