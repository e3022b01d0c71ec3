import type { AccountRole } from '@duijie/shared/closed-lists'
import type { Actor } from '../access/actor.ts'

/** Staff decide about the accounts of enterprises and institutions; bureau accounts are the admin's. */
export function mayDecideAbout(actor: Actor, role: AccountRole): boolean {
  if (actor.role === 'admin' || actor.role === 'system') return true
  return actor.role === 'staff' && (role === 'enterprise' || role === 'liaison')
}
