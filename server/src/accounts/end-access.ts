import type { Database } from '@duijie/db/client'
import { revokeLinksTo } from '../links/repository.ts'
import { endSessions } from './refresh-tokens.ts'

export const resetSubject = (id: string) =>
  ({ purpose: 'reset_password', subjectKind: 'account', subjectId: id }) as const

/** Where the password, the role or the status is another one: no session goes on, and no link sets a password. */
export async function endAccess(tx: Database, accountId: string, now: Date): Promise<void> {
  await endSessions(tx, accountId, now)
  await revokeLinksTo(tx, resetSubject(accountId), now)
}
