import type { NeedFull } from '@duijie/shared/needs'
import { type LeadStage, leadArrows, leadStages, type StageArrow } from '@duijie/shared/stages'
import { type Actor, isAccount, liaisonOf } from '../access/actor.ts'
import { fulfils } from '../access/filter.ts'
import { fullNeeds, namedLeads, needVisibilityFields } from '../access/visibility.ts'
import type { LeadRow } from './rows.ts'

const arrows: readonly StageArrow<LeadStage>[] = leadArrows

export const runs = (actor: Actor) => actor.role === 'staff' || actor.role === 'system'

/** Whether the move is on the usual way; any other one needs a word why. */
export const isUsual = (from: LeadStage, to: LeadStage) =>
  arrows.some((arrow) => arrow.to === to && arrow.from.includes(from))

/** Where the usual arrows lead from here. */
export const usualMoves = (actor: Actor, { lead }: LeadRow): LeadStage[] =>
  runs(actor) && lead.status === 'active' ? leadStages.filter((to) => isUsual(lead.stage, to)) : []

/** The side of the lead that the actor stands on; the bureau stands on neither. */
export function sideOf(actor: Actor, row: LeadRow): 'enterprise' | 'institution' | null {
  if (!isAccount(actor)) return null
  if (actor.role === 'enterprise' && actor.organizationId === row.organization.id) return 'enterprise'
  if (actor.role === 'liaison' && actor.organizationId === row.institution.id) return 'institution'
  return actor.role === 'township' ? 'enterprise' : null
}

const UNDO_MS = 30 * 60_000

/** One's own last change of stage can be taken back for a while, as long as nothing followed it. */
export function mayUndo(
  actor: Actor,
  { lead }: LeadRow,
  last: { by: string | null; version: number; at: Date; from: LeadStage | null; undone: boolean } | undefined,
  now: Date,
): boolean {
  return (
    last !== undefined &&
    actor.role === 'staff' &&
    last.by === actor.accountId &&
    last.from !== null &&
    !last.undone &&
    last.version === lead.version &&
    now.getTime() - last.at.getTime() <= UNDO_MS
  )
}

/** Whether liaisons of the institution may read the need whole. */
export function institutionMayRead(need: NeedFull, institutionId: string): boolean {
  return fulfils(
    {
      organizationId: need.organization?.id,
      townshipId: need.townshipId,
      stage: need.stage,
      status: need.status,
      confidentiality: need.confidentiality,
      showOrganization: need.showOrganization,
      preferredInstitutionIds: need.preferredInstitutions.map(({ id }) => id),
    },
    fullNeeds(liaisonOf(institutionId)),
  )
}

/** The enterprise of the lead, where the actor may know yet whose need it is. */
export function namedEnterprise(actor: Actor, { lead, need, organization }: LeadRow) {
  const ofNeed = needVisibilityFields.map((field) => [`need.${field}`, need[field]] as const)
  const record = { introduced: lead.introducedAt !== null, ...Object.fromEntries(ofNeed) }
  return fulfils(record, namedLeads(actor)) ? organization : null
}

/** What the need is brought together with, by its name. */
export const targetTitle = ({ resultTitle, expertName, institution }: LeadRow): string =>
  resultTitle ?? expertName ?? institution.name
