import type { AccountRole } from '@duijie/shared/closed-lists'
import { redirect } from '@tanstack/react-router'
import { session } from './session.ts'

/** The page exists, but not for this role. */
export class PageForbidden extends Error {
  override readonly name = 'PageForbidden'
  /** whose page it is */
  readonly roles: readonly AccountRole[]

  constructor(roles: readonly AccountRole[]) {
    super('page of other roles')
    this.roles = roles
  }
}

/** For a route's `beforeLoad`: sends visitors to sign in and back; other roles see why the page is closed. */
export function requireAccount(...roles: AccountRole[]) {
  return ({ location }: { location: { href: string } }): void => {
    const { account } = session.get()
    if (!account) throw redirect({ to: '/sign-in', search: { next: location.href } })
    if (roles.length > 0 && !roles.includes(account.role)) throw new PageForbidden(roles)
  }
}
