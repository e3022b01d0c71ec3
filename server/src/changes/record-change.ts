import type { Database } from '@duijie/db/client'
import { auditEntries, type SubjectKind } from '@duijie/db/schema/audit'
import { outbox } from '@duijie/db/schema/outbox'
import type { AuditAction } from '@duijie/shared/audit-actions'
import { type Actor, isAccount } from '../access/actor.ts'
import { insertMany } from './insert-many.ts'

export interface Change {
  action: AuditAction
  subjectKind: SubjectKind
  subjectId: string
  version?: number
  from?: string
  to?: string
  reason?: string | undefined
  changes?: Record<string, [unknown, unknown]>
}

/** Writes the audit entry and the outbox row of a change; call it in the transaction of the change. */
export async function recordChange(tx: Database, actor: Actor, change: Change): Promise<void> {
  await tx.insert(auditEntries).values(entryOf(actor, change))
  await tx.insert(outbox).values({ subjectKind: change.subjectKind, subjectId: change.subjectId })
}

/** The same for many changes at once. */
export async function recordChanges(tx: Database, actor: Actor, changes: readonly Change[]): Promise<void> {
  await insertMany(
    tx,
    auditEntries,
    changes.map((change) => entryOf(actor, change)),
  )
  await insertMany(
    tx,
    outbox,
    changes.map(({ subjectKind, subjectId }) => ({ subjectKind, subjectId })),
  )
}

const entryOf = (actor: Actor, change: Change) => ({
  actorId: isAccount(actor) ? actor.accountId : null,
  actorRole: actor.role,
  action: change.action,
  subjectKind: change.subjectKind,
  subjectId: change.subjectId,
  subjectVersion: change.version ?? null,
  from: change.from ?? null,
  to: change.to ?? null,
  reason: change.reason ?? null,
  changes: change.changes ?? null,
})
