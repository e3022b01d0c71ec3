import type { Actor } from '../access/actor.ts'

export const maySeeMails = (actor: Actor) => actor.role === 'staff' || actor.role === 'admin'

/** What mails say may come from restricted needs, which are not the administrator's to read. */
export const mayReadMails = (actor: Actor) => actor.role === 'staff'
