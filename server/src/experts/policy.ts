import type { Actor } from '../access/actor.ts'

/** The bureau and the liaison of the expert's own institution look after an expert and know its contact. */
export function keeps(actor: Actor, { organizationId }: { organizationId: string }): boolean {
  if (actor.role === 'staff' || actor.role === 'system') return true
  return actor.role === 'liaison' && actor.organizationId === organizationId
}
