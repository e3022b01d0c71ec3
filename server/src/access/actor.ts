import type { AccountRole } from '@duijie/shared/closed-lists'

/** Who asks: a signed-in account, a visitor, or the product itself (jobs, first-run set-up). */
export type Actor =
  | { role: 'visitor' }
  | {
      role: AccountRole
      accountId: string
      organizationId: string | null
      townshipId: string | null
    }
  | { role: 'system' }

export const visitor: Actor = { role: 'visitor' }
export const system: Actor = { role: 'system' }

/** Any liaison of the institution. */
export const liaisonOf = (organizationId: string): Actor => ({
  role: 'liaison',
  accountId: '',
  organizationId,
  townshipId: null,
})

export type AccountActor = Extract<Actor, { accountId: string }>

export function isAccount(actor: Actor): actor is AccountActor {
  return 'accountId' in actor
}
