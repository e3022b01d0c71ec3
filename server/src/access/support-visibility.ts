import type { Actor } from './actor.ts'
import { allOf, anyOf, equal, everything, type Filter, nothing, under } from './filter.ts'
import { fullNeeds, namedNeeds } from './visibility.ts'

/**
 * The vouchers that the actor may see: the enterprise its own, an institution those it renders the service of, and
 * the township that the enterprise belongs to or belonged to on the day of application, unless they are used for an
 * agreement from a need that it may not read.
 */
export const visibleVouchers = (actor: Actor): Filter => ofSides(actor)

/** The secondments that the actor may see: both sides, and the township as with vouchers. */
export const visibleSecondments = (actor: Actor): Filter => ofSides(actor)

function ofSides(actor: Actor): Filter {
  switch (actor.role) {
    case 'system':
    case 'staff':
      return everything
    case 'enterprise':
      return actor.organizationId ? equal('enterpriseId', actor.organizationId) : nothing
    case 'liaison':
      return actor.organizationId ? equal('institutionId', actor.organizationId) : nothing
    case 'township':
      return actor.townshipId
        ? allOf(equal('townshipIds', actor.townshipId), equal('ofRestrictedNeed', false))
        : nothing
    default:
      return nothing
  }
}

/** The offers of experts that the actor may see: an institution its own, enterprises those that are open. */
export function visibleSecondmentOffers(actor: Actor): Filter {
  switch (actor.role) {
    case 'system':
    case 'staff':
      return everything
    case 'liaison':
      return actor.organizationId ? equal('institutionId', actor.organizationId) : nothing
    case 'enterprise':
      return allOf(equal('status', 'open'), equal('institutionStatus', 'active'))
    default:
      return nothing
  }
}

/**
 * The requests of enterprises that the actor may see: an enterprise its own, institutions those that are open, and
 * one for a need only where it may know whose need that is. The need's own fields stand under `need`.
 */
export function visibleSecondmentRequests(actor: Actor): Filter {
  switch (actor.role) {
    case 'system':
    case 'staff':
      return everything
    case 'enterprise':
      return actor.organizationId ? equal('enterpriseId', actor.organizationId) : nothing
    case 'liaison':
      return actor.organizationId
        ? allOf(
            equal('status', 'open'),
            anyOf(equal('hasNeed', false), under('need', allOf(fullNeeds(actor), namedNeeds(actor)))),
          )
        : nothing
    default:
      return nothing
  }
}
