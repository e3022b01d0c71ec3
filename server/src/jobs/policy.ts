import type { Actor } from '../access/actor.ts'

/** Work of the background is the bureau's to look after. */
export const mayTendJobs = (actor: Actor) => actor.role === 'staff' || actor.role === 'admin'
