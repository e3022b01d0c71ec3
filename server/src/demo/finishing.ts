import { rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Database } from '@duijie/db/client'
import { STAFF } from '@duijie/db/demo/by-staff'
import { accounts } from '@duijie/db/schema/accounts'
import { auditEntries } from '@duijie/db/schema/audit'
import type { AuditAction } from '@duijie/shared/audit-actions'
import type { AuditSubjectKind } from '@duijie/shared/audit-queries'
import { and, eq, sql } from 'drizzle-orm'
import { writePrivateFile } from '../private-file.ts'

/**
 * What the demonstration holds beyond its first transaction is made by services that have transactions of their
 * own. A mark in the data folder says that it is not all there; a start that finds it goes on with what is missing.
 */
const markOf = (dataDir: string) => join(dataDir, 'demo-unfinished')

export const markUnfinished = (dataDir: string) => writePrivateFile(markOf(dataDir), '')
export const markFinished = (dataDir: string) => rm(markOf(dataDir), { force: true })

/** The folder may have come from elsewhere: a district that nobody prepared is not added to. */
export async function isUnfinished(db: Database, dataDir: string): Promise<boolean> {
  const marked = await stat(markOf(dataDir)).catch(() => null)
  return marked !== null && (await db.$count(accounts, eq(accounts.id, STAFF))) > 0
}

/** One process at a time; the others find it done. */
export async function alone(db: Database, work: (tx: Database) => Promise<void>): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('duijie first start'))`)
    await work(tx)
  })
}

/** The record with which the staff of the demonstration did this first. */
export async function findDone(
  db: Database,
  action: AuditAction,
  subjectKind: AuditSubjectKind,
): Promise<string | undefined> {
  const { actorId, subjectId, id } = auditEntries
  const [entry] = await db
    .select({ subjectId })
    .from(auditEntries)
    .where(
      and(eq(actorId, STAFF), eq(auditEntries.action, action), eq(auditEntries.subjectKind, subjectKind)),
    )
    .orderBy(id)
    .limit(1)
  return entry?.subjectId
}
