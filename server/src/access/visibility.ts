import { signedAgreementStages } from '@duijie/shared/agreement-stages'
import type { OrganizationAudience } from '@duijie/shared/closed-lists'
import {
  announcedEventStages,
  matchableNeedStages,
  openNeedStages,
  publicEventStages,
} from '@duijie/shared/stages'
import { type Actor, isAccount } from './actor.ts'
import { allOf, anyOf, equal, everything, type Filter, nothing, oneOf, under } from './filter.ts'

/** The fields of a need that decide who may see it. */
export const needVisibilityFields = [
  'organizationId',
  'townshipId',
  'stage',
  'status',
  'confidentiality',
  'showOrganization',
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

/** How far the actor is told of some of the needs that it may know of. */
export interface NeedRung {
  visible: Filter
  /** its whole text, or the teaser alone */
  whole: boolean
  /** whose it is: its name, its id, and all that leads to it */
  organization: boolean
  /** in which township the enterprise is */
  township: boolean
}

const namedTo = (...audiences: OrganizationAudience[]) => oneOf('showOrganization', audiences)

/** Of the needs read whole, those whose enterprise the actor is told. */
function namedInWhole(actor: Actor): Filter {
  switch (actor.role) {
    case 'liaison':
      return actor.organizationId
        ? anyOf(namedTo('public', 'verified'), equal('preferredInstitutionIds', actor.organizationId))
        : nothing
    case 'admin':
      return namedTo('public', 'verified')
    default:
      return everything
  }
}

/** From the most telling rung to the least; a need stands on the first whose `visible` it fulfils. */
export function needRungs(actor: Actor): NeedRung[] {
  const whole = fullNeeds(actor)
  const known = knownNeeds(actor)
  const named = {
    visible: allOf(whole, namedInWhole(actor)),
    whole: true,
    organization: true,
    township: true,
  }
  const nameless = { visible: whole, whole: true, organization: false, township: false }
  const teasers = [
    { visible: allOf(known, namedTo('public')), whole: false, organization: true, township: true },
    { visible: allOf(known, namedTo('verified')), whole: false, organization: false, township: true },
    { visible: known, whole: false, organization: false, township: false },
  ]
  switch (actor.role) {
    case 'system':
    case 'staff':
      return [named]
    case 'admin':
      return [named, nameless]
    case 'liaison':
      return actor.organizationId ? [named, nameless] : teasers
    default:
      return [named, ...teasers]
  }
}

/** The needs of which the actor may know whose they are. */
export const namedNeeds = (actor: Actor): Filter =>
  anyOf(...needRungs(actor).flatMap(({ organization, visible }) => (organization ? [visible] : [])))

/** The needs of which the actor may know in which township their enterprise is. */
export const locatedNeeds = (actor: Actor): Filter =>
  anyOf(...needRungs(actor).flatMap(({ township, visible }) => (township ? [visible] : [])))

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

/** The leads of which the actor may know whose need it is: as with the need, and once they are introduced. */
export const namedLeads = (actor: Actor): Filter =>
  anyOf(equal('introduced', true), under('need', namedNeeds(actor)))

/**
 * The events that the actor may see: once they are announced, their guests and the institutions met; everybody
 * where registration is open or the programme is published, and from then on also when it is put off.
 */
export function visibleEvents(actor: Actor): Filter {
  if (actor.role === 'system' || actor.role === 'staff' || actor.role === 'admin') return everything
  const announced = oneOf('stage', announcedEventStages)
  if (actor.role === 'township') return announced
  const open = anyOf(
    oneOf('stage', publicEventStages),
    allOf(announced, equal('registration', 'open')),
    allOf(announced, equal('wasPublic', true)),
  )
  if (!isAccount(actor) || actor.organizationId === null) return open
  const own = anyOf(
    equal('invitedOrganizationIds', actor.organizationId),
    equal('stopInstitutionIds', actor.organizationId),
  )
  return anyOf(open, allOf(announced, own))
}

/** Needs and results that matching offers: published and still to be had. */
export const matchableNeeds = allOf(oneOf('stage', matchableNeedStages), equal('status', 'active'))
export const matchableResults = allOf(equal('stage', 'published'), equal('status', 'active'))

/** The visits that the actor may see: a township officer those that belonged to its township on the day. */
export function visibleVisits(actor: Actor): Filter {
  switch (actor.role) {
    case 'system':
    case 'staff':
      return everything
    case 'township':
      return actor.townshipId ? equal('townshipId', actor.townshipId) : nothing
    default:
      return nothing
  }
}

/**
 * The problems heard on visits that the actor may see: what became a need only while it may read that need.
 * The fields of the visit and of the need stand under their names.
 */
export const visibleVisitProblems = (actor: Actor): Filter =>
  allOf(under('visit', visibleVisits(actor)), anyOf(equal('hasNeed', false), under('need', fullNeeds(actor))))

/**
 * The agreements that the actor may see, once they are signed: its parties, and the township that the enterprise
 * belongs to or belonged to on the signing day, unless they come from a need that it may not read.
 */
export function visibleAgreements(actor: Actor): Filter {
  switch (actor.role) {
    case 'system':
    case 'staff':
      return everything
    case 'enterprise':
    case 'liaison':
      return actor.organizationId
        ? allOf(oneOf('stage', signedAgreementStages), equal('partyIds', actor.organizationId))
        : nothing
    case 'township':
      return actor.townshipId
        ? allOf(
            oneOf('stage', signedAgreementStages),
            equal('townshipIds', actor.townshipId),
            equal('ofRestrictedNeed', false),
          )
        : nothing
    default:
      return nothing
  }
}

/**
 * The attendances at stops that the actor may see beside an event's own list of guests: each organization its own,
 * and the township where its enterprises have been.
 */
export function visibleAttendances(actor: Actor): Filter {
  switch (actor.role) {
    case 'system':
    case 'staff':
      return everything
    case 'enterprise':
    case 'liaison':
      return actor.organizationId ? equal('organizationId', actor.organizationId) : nothing
    case 'township':
      return actor.townshipId
        ? allOf(equal('attendance', 'attended'), equal('townshipId', actor.townshipId))
        : nothing
    default:
      return nothing
  }
}

/** The meetings that the actor may see: either side its own. */
export function visibleMeetings(actor: Actor): Filter {
  if (actor.role === 'system' || actor.role === 'staff') return everything
  if (!isAccount(actor) || actor.organizationId === null) return nothing
  if (actor.role === 'enterprise') return equal('enterpriseId', actor.organizationId)
  return actor.role === 'liaison' ? equal('institutionId', actor.organizationId) : nothing
}

/** The news that the actor may see: the bureau writes it, everybody reads what is published. */
export const visibleNews = (actor: Actor): Filter =>
  actor.role === 'system' || actor.role === 'staff' || actor.role === 'admin'
    ? everything
    : equal('stage', 'published')
