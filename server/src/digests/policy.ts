import type { AccountRole } from '@duijie/shared/closed-lists'
import { type DigestPreferenceInput, usualDigestPreference } from '@duijie/shared/digests'

/** Who is told what is new: liaisons of needs, enterprises of results, staff of their tasks. */
export const digestRoles = ['enterprise', 'liaison', 'staff'] as const satisfies readonly AccountRole[]

/** What holds until the account chooses: tasks are for every day. */
export const usualFor = (role: AccountRole): DigestPreferenceInput =>
  role === 'staff' ? { ...usualDigestPreference, rhythm: 'daily' } : usualDigestPreference
