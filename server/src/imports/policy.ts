import type { imports } from '@duijie/db/schema/imports'
import type { ImportKind } from '@duijie/shared/import-queries'
import { type AccountActor, type Actor, isAccount } from '../access/actor.ts'
import { forbidden } from '../errors.ts'

/** What others than the bureau may import, of their own organization alone. */
const ownKinds: Partial<Record<AccountActor['role'], readonly ImportKind[]>> = {
  enterprise: ['needs'],
  liaison: ['results', 'experts'],
}

/** Whoever may import records of that kind, and on whose side: null is the bureau's. */
export function importing(actor: Actor, kind: ImportKind): { actor: AccountActor; side: string | null } {
  if (!isAccount(actor)) throw forbidden()
  if (actor.role === 'staff') return { actor, side: null }
  if (!ownKinds[actor.role]?.includes(kind) || actor.organizationId === null) throw forbidden()
  return { actor, side: actor.organizationId }
}

/** An import is seen by the bureau, and by the organization that it was uploaded for. */
export function maySee(actor: Actor, row: Pick<typeof imports.$inferSelect, 'organizationId'>): boolean {
  if (actor.role === 'staff') return true
  return (
    isAccount(actor) &&
    actor.role in ownKinds &&
    actor.organizationId !== null &&
    row.organizationId === actor.organizationId
  )
}

/** The side whose imports the actor lists; undefined: all. */
export function sideOf(actor: Actor): string | undefined {
  if (actor.role === 'staff') return undefined
  if (!isAccount(actor) || !(actor.role in ownKinds) || actor.organizationId === null) throw forbidden()
  return actor.organizationId
}
