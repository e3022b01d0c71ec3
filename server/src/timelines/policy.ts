import { type Actor, isAccount } from '../access/actor.ts'

/** The bureau, the organization itself and the township of an enterprise follow what happens with it. */
export const mayFollow = (
  actor: Actor,
  { id, townshipId }: { id: string; townshipId: string | null },
): boolean =>
  isAccount(actor) &&
  (actor.role === 'staff' ||
    actor.organizationId === id ||
    (actor.role === 'township' && actor.townshipId !== null && actor.townshipId === townshipId))
