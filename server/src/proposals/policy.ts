import { type ProposalStage, proposalArrows, type StageArrow } from '@duijie/shared/stages'
import { type Actor, isAccount } from '../access/actor.ts'
import { sideOf } from '../leads/policy.ts'
import type { LeadRow } from '../leads/service.ts'
import type { ProposalRow } from './repository.ts'

const arrows: readonly StageArrow<ProposalStage>[] = proposalArrows

const open: readonly ProposalStage[] = ['submitted', 'shortlisted']

/** The institution may change what it offers until the enterprise decides. */
export const mayEdit = (actor: Actor, lead: LeadRow, { stage }: ProposalRow) =>
  open.includes(stage) && (actor.role === 'staff' || sideOf(actor, lead) === 'institution')

/** The arrow that takes the proposal there, where the actor may take it. */
export function arrowTo(actor: Actor, lead: LeadRow, { stage }: ProposalRow, to: ProposalStage) {
  if (!isAccount(actor) || (actor.role !== 'staff' && sideOf(actor, lead) === null)) return undefined
  return arrows.find(
    (arrow) => arrow.to === to && arrow.from.includes(stage) && arrow.by.includes(actor.role),
  )
}

export const movesOf = (actor: Actor, lead: LeadRow, proposal: ProposalRow): ProposalStage[] =>
  [...new Set(arrows.map(({ to }) => to))].filter((to) => arrowTo(actor, lead, proposal, to))
