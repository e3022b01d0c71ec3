import type { Actor } from '../access/actor.ts'

interface Subject {
  id: string
  kind: 'enterprise' | 'institution' | 'bureau'
  status: string
  townshipId: string | null
}

const owns = (actor: Actor, organization: Subject) =>
  'organizationId' in actor && actor.organizationId !== null && actor.organizationId === organization.id

const runs = (actor: Actor) => actor.role === 'staff' || actor.role === 'admin' || actor.role === 'system'

const serves = (actor: Actor, organization: Subject) =>
  actor.role === 'township' && actor.townshipId !== null && actor.townshipId === organization.townshipId

/** Pending and rejected organizations are known to the bureau and to their own accounts only. */
export const maySee = (actor: Actor, organization: Subject) =>
  organization.status === 'active' || runs(actor) || owns(actor, organization) || serves(actor, organization)

export const mayEdit = (actor: Actor, organization: Subject) => runs(actor) || owns(actor, organization)

/** What happens with an organization is for the bureau, for itself, and for the township of an enterprise. */
export const mayFollow = (actor: Actor, organization: Subject) =>
  actor.role === 'staff' ||
  actor.role === 'system' ||
  owns(actor, organization) ||
  serves(actor, organization)

/** Where an enterprise belongs is the bureau's to say. */
export const mayPlace = runs

/** What is noted of contact persons, and who looks after them, is for the bureau and the township. */
export const mayKeepNotes = (actor: Actor, organization: Subject) =>
  runs(actor) || serves(actor, organization)

export const maySeeContact = (actor: Actor, organization: Subject) =>
  runs(actor) || owns(actor, organization) || serves(actor, organization)
