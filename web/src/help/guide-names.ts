import type { AccountRole } from '@duijie/shared/closed-lists'

export const guideNames = ['enterprise', 'liaison', 'staff'] as const
export type GuideName = (typeof guideNames)[number]

/** The guide that a role works by. */
export function guideOf(role: AccountRole): GuideName {
  return role === 'enterprise' || role === 'liaison' ? role : 'staff'
}
