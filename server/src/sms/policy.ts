import type { Actor } from '../access/actor.ts'

export const maySeeSms = (actor: Actor) => actor.role === 'staff' || actor.role === 'admin'

/** Numbers, titles and links are for those who look after the needs. */
export const mayReadSms = (actor: Actor) => actor.role === 'staff'
