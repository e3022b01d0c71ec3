import type { Database } from '@duijie/db/client'
import { accounts } from '@duijie/db/schema/accounts'
import type { SubjectKind } from '@duijie/db/schema/audit'
import { notifications } from '@duijie/db/schema/notifications'
import type { AccountRole } from '@duijie/shared/closed-lists'
import type { NotificationKind } from '@duijie/shared/notifications'
import { and, eq, sql } from 'drizzle-orm'

export const CHANNEL = 'notifications'

export interface News {
  kind: NotificationKind
  subjectKind: SubjectKind
  subjectId: string
  /** what the text is filled with: only what each of the readers may know */
  values?: Record<string, string>
  /** what is told twice under one key is told once */
  key: string
}

/** Tells accounts something, in the transaction of what happened; a page that is open hears of it at commit. */
export async function notify(
  tx: Database,
  accountIds: readonly string[],
  { values = {}, ...news }: News,
  at: Date,
): Promise<void> {
  if (accountIds.length === 0) return
  const told = await tx
    .insert(notifications)
    .values([...new Set(accountIds)].map((accountId) => ({ accountId, ...news, values, createdAt: at })))
    .onConflictDoNothing()
    .returning({ accountId: notifications.accountId })
  for (const { accountId } of told) await announce(tx, accountId)
}

/** Has every open page of the account look again. */
export async function announce(db: Database, accountId: string): Promise<void> {
  await db.execute(sql`select pg_notify(${CHANNEL}, ${accountId})`)
}

/** The active accounts of an organization with that role. */
export async function accountsOf(
  db: Database,
  organizationId: string,
  role: Extract<AccountRole, 'enterprise' | 'liaison'>,
): Promise<string[]> {
  const found = await db
    .select({ id: accounts.id })
    .from(accounts)
    .where(
      and(
        eq(accounts.organizationId, organizationId),
        eq(accounts.role, role),
        eq(accounts.status, 'active'),
      ),
    )
  return found.map(({ id }) => id)
}
