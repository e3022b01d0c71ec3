import { matchableNeedStages, openNeedStages } from '@duijie/shared/stages'
import type { Actor } from './actor.ts'
import { allOf, anyOf, equal, everything, type Filter, nothing, oneOf, under } from './filter.ts'

/** The fields of a need that decide who may see it. */
export const needVisibilityFields = [
  'organizationId',
  'townshipId',
  'stage',
  'status',
  'confidentiality',
  'preferredInstitutionIds',
  'createdBy',
] as const

const openNeed = allOf(oneOf('stage', openNeedStages), equal('status', 'active'))
const notRestricted = oneOf('confidentiality', ['public', 'verified'])

/** The needs that the actor may read whole. */
export function fullNeeds(actor: Actor): Filter {
  switch (actor.role) {
    case 'system':
    case 'staff':
      return everything
    case 'admin':
      return notRestricted
    case 'enterprise':
      return actor.organizationId ? equal('organizationId', actor.organizationId) : nothing
    case 'liaison':
      return actor.organizationId
        ? allOf(
            openNeed,
            anyOf(
              notRestricted,
              allOf(
                equal('confidentiality', 'restricted'),
                equal('preferredInstitutionIds', actor.organizationId),
              ),
            ),
          )
        : nothing
    case 'township':
      return anyOf(
        equal('createdBy', actor.accountId),
        ...(actor.townshipId ? [allOf(equal('townshipId', actor.townshipId), notRestricted)] : []),
      )
    case 'broker':
    case 'visitor':
      return nothing
  }
}

/** The needs of which the actor may see at least the teaser. */
export function knownNeeds(actor: Actor): Filter {
  const teasers = allOf(openNeed, equal('confidentiality', 'public'))
  return actor.role === 'system' || actor.role === 'staff' ? everything : anyOf(fullNeeds(actor), teasers)
}

/** The results that the actor may see. */
export function visibleResults(actor: Actor): Filter {
  const published = allOf(equal('stage', 'published'), oneOf('status', ['active', 'licensed']))
  switch (actor.role) {
    case 'system':
    case 'staff':
    case 'admin':
      return everything
    case 'liaison':
      return actor.organizationId
        ? anyOf(published, equal('organizationId', actor.organizationId))
        : published
    default:
      return published
  }
}

/** The experts that the actor may see: those of active institutions and of its own. */
export function visibleExperts(actor: Actor): Filter {
  if (actor.role === 'system' || actor.role === 'staff' || actor.role === 'admin') return everything
  const active = equal('organizationStatus', 'active')
  return actor.role === 'liaison' && actor.organizationId
    ? anyOf(active, equal('organizationId', actor.organizationId))
    : active
}

/**
 * The leads that the actor may see: each side those it was told of, and an institution only while it may
 * read the need. The need's own fields stand under `need`.
 */
export function visibleLeads(actor: Actor): Filter {
  switch (actor.role) {
    case 'system':
    case 'staff':
      return everything
    case 'enterprise':
    case 'township':
      return allOf(equal('enterpriseShared', true), under('need', fullNeeds(actor)))
    case 'liaison':
      return actor.organizationId
        ? allOf(
            equal('institutionShared', true),
            equal('institutionId', actor.organizationId),
            under('need', fullNeeds(actor)),
          )
        : nothing
    default:
      return nothing
  }
}

/** Needs and results that matching offers: published and still to be had. */
export const matchableNeeds = allOf(oneOf('stage', matchableNeedStages), equal('status', 'active'))
export const matchableResults = allOf(equal('stage', 'published'), equal('status', 'active'))
