import type { Actor } from '../../access/actor.ts'

/** What matching has learnt is the bureau's to see; switching it is for those who work with matches. */
export const maySeeFits = (actor: Actor) => ['staff', 'admin', 'system'].includes(actor.role)
export const maySwitchFits = (actor: Actor) => ['staff', 'system'].includes(actor.role)
