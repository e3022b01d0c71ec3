import type { Database } from '@duijie/db/client'
import { accounts } from '@duijie/db/schema/accounts'
import { attachmentFiles, attachments } from '@duijie/db/schema/attachments'
import type { AttachmentTarget, AttachmentVisibility } from '@duijie/shared/attachments'
import { and, asc, eq, inArray, isNotNull, isNull, type SQL, sql } from 'drizzle-orm'

export type AttachmentValues = typeof attachments.$inferInsert
export type AttachmentRow = Awaited<ReturnType<typeof rows>>[number]

const rows = (db: Database, where: SQL | undefined) =>
  db
    .select({
      attachment: attachments,
      file: { size: attachmentFiles.size, mediaType: attachmentFiles.mediaType },
      uploader: { name: accounts.name, role: accounts.role },
    })
    .from(attachments)
    .innerJoin(attachmentFiles, eq(attachmentFiles.sha256, attachments.sha256))
    .leftJoin(accounts, eq(accounts.id, attachments.uploadedBy))
    .where(where)
    .orderBy(asc(attachments.createdAt), asc(attachments.id))

const belongsTo = ({ subjectKind, subjectId }: AttachmentTarget) =>
  and(eq(attachments.subjectKind, subjectKind), eq(attachments.subjectId, subjectId))

/** Deleted or not. */
export async function findAttachment(db: Database, id: string): Promise<AttachmentRow | undefined> {
  const [row] = await rows(db, eq(attachments.id, id))
  return row
}

export async function listAttachments(
  db: Database,
  target: AttachmentTarget,
  visibilities: readonly AttachmentVisibility[],
): Promise<AttachmentRow[]> {
  if (visibilities.length === 0) return []
  return rows(
    db,
    and(belongsTo(target), inArray(attachments.visibility, [...visibilities]), isNull(attachments.deletedAt)),
  )
}

/** Until the transaction ends nobody else adds to the record. */
export async function lockTarget(tx: Database, { subjectKind, subjectId }: AttachmentTarget): Promise<void> {
  const key = `attachments ${subjectKind} ${subjectId}`
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`)
}

/** How many files the record has, how many with those that were deleted, and how many of these very bytes. */
export async function countAttachments(tx: Database, target: AttachmentTarget, sha256: string) {
  const present = isNull(attachments.deletedAt)
  const [counted] = await tx
    .select({
      present: sql<number>`(count(*) filter (where ${present}))::int`,
      kept: sql<number>`count(*)::int`,
      same: sql<number>`(count(*) filter (where ${present} and ${eq(attachments.sha256, sha256)}))::int`,
    })
    .from(attachments)
    .where(belongsTo(target))
  return counted ?? { present: 0, kept: 0, same: 0 }
}

/** Before the bytes are stored. */
export async function announceFile(db: Database, values: typeof attachmentFiles.$inferInsert): Promise<void> {
  const { mediaType, storedAt } = values
  await db
    .insert(attachmentFiles)
    .values(values)
    .onConflictDoUpdate({ target: attachmentFiles.sha256, set: { mediaType, storedAt } })
}

export async function insertAttachment(tx: Database, values: AttachmentValues): Promise<void> {
  await tx.insert(attachments).values(values)
}

/** False where it was deleted before. */
export async function markDeleted(tx: Database, id: string, at: Date, by: string): Promise<boolean> {
  const marked = await tx
    .update(attachments)
    .set({ deletedAt: at, deletedBy: by })
    .where(and(eq(attachments.id, id), isNull(attachments.deletedAt)))
    .returning({ id: attachments.id })
  return marked.length === 1
}

/** False where it is not deleted, or gone for good. */
export async function markRestored(tx: Database, id: string): Promise<boolean> {
  const marked = await tx
    .update(attachments)
    .set({ deletedAt: null, deletedBy: null })
    .where(and(eq(attachments.id, id), isNotNull(attachments.deletedAt)))
    .returning({ id: attachments.id })
  return marked.length === 1
}
