import type { Database } from '@duijie/db/client'
import { accounts } from '@duijie/db/schema/accounts'
import { auditEntries, type SubjectKind } from '@duijie/db/schema/audit'
import type { History } from '@duijie/shared/history'
import { and, desc, eq } from 'drizzle-orm'

/** The audit entries of a record, newest first; whether the reader may see them is the caller's question. */
export async function historyOf(db: Database, subjectKind: SubjectKind, subjectId: string): Promise<History> {
  const entries = await db
    .select({
      at: auditEntries.at,
      role: auditEntries.actorRole,
      name: accounts.name,
      action: auditEntries.action,
      from: auditEntries.from,
      to: auditEntries.to,
      reason: auditEntries.reason,
    })
    .from(auditEntries)
    .leftJoin(accounts, eq(auditEntries.actorId, accounts.id))
    .where(and(eq(auditEntries.subjectKind, subjectKind), eq(auditEntries.subjectId, subjectId)))
    .orderBy(desc(auditEntries.id))
  return {
    items: entries.map(({ at, role, name, ...entry }) => ({
      at: at.toISOString(),
      actor: { role, name },
      ...entry,
    })),
  }
}
