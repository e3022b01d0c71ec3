import type { Actor } from '../access/actor.ts'
import { forbidden } from '../errors.ts'

/** How the product runs is the administrator's to know. */
export function requireAdmin(actor: Actor): void {
  if (actor.role !== 'admin') throw forbidden()
}
