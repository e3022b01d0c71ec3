import type { Actor } from '../access/actor.ts'

/** The words that matching goes by are the bureau's. */
export const mayEditThesaurus = (actor: Actor) =>
  actor.role === 'staff' || actor.role === 'admin' || actor.role === 'system'
