import type { Database } from '@duijie/db/client'
import { attachments } from '@duijie/db/schema/attachments'
import type { EvidenceKind } from '@duijie/shared/attachments'
import { and, inArray, isNotNull, isNull } from 'drizzle-orm'

/** The kinds of evidence that are attached to each of the records, whatever they are. */
export async function evidenceFor(
  db: Database,
  subjectIds: readonly string[],
): Promise<Map<string, Set<EvidenceKind>>> {
  const kinds = new Map<string, Set<EvidenceKind>>()
  if (subjectIds.length === 0) return kinds
  const found = await db
    .selectDistinct({ subjectId: attachments.subjectId, kind: attachments.evidenceKind })
    .from(attachments)
    .where(
      and(
        inArray(attachments.subjectId, [...subjectIds]),
        isNotNull(attachments.evidenceKind),
        isNull(attachments.deletedAt),
      ),
    )
  for (const { subjectId, kind } of found) {
    if (kind !== null) kinds.set(subjectId, (kinds.get(subjectId) ?? new Set()).add(kind))
  }
  return kinds
}
