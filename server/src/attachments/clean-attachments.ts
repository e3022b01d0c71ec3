import type { Database } from '@duijie/db/client'
import { agreements } from '@duijie/db/schema/agreements'
import { attachmentFiles, attachments } from '@duijie/db/schema/attachments'
import { contractRegistrations } from '@duijie/db/schema/contract-registrations'
import { eventStops } from '@duijie/db/schema/hosted-events'
import { needs } from '@duijie/db/schema/needs'
import { proposals } from '@duijie/db/schema/proposals'
import { provincialProjects } from '@duijie/db/schema/provincial-projects'
import { reportTemplates } from '@duijie/db/schema/report-templates'
import { researchResults } from '@duijie/db/schema/research-results'
import { secondments } from '@duijie/db/schema/secondments'
import { visits } from '@duijie/db/schema/visits'
import { vouchers } from '@duijie/db/schema/vouchers'
import type { AttachmentSubject } from '@duijie/shared/attachments'
import { and, eq, lt, notExists, sql } from 'drizzle-orm'
import type { AttachmentStore } from './stores/store.ts'

const DAY_MS = 24 * 60 * 60_000
/** as long a deleted attachment can be restored */
const KEPT_DAYS = 30
const FILES_A_RUN = 1000

const tables = {
  need: needs,
  result: researchResults,
  proposal: proposals,
  agreement: agreements,
  contract_registration: contractRegistrations,
  provincial_project: provincialProjects,
  visit: visits,
  event_stop: eventStops,
  voucher: vouchers,
  secondment: secondments,
  report_template: reportTemplates,
} satisfies Record<AttachmentSubject, unknown>

/**
 * Deletes attachments that were deleted long ago or whose record is gone, and then the files that none names.
 * A file that was uploaded within a day stays: its row may be about to come.
 */
export async function cleanAttachments(db: Database, store: AttachmentStore, now: Date): Promise<void> {
  await db.delete(attachments).where(lt(attachments.deletedAt, daysBefore(now, KEPT_DAYS)))
  for (const [kind, table] of Object.entries(tables)) {
    await db
      .delete(attachments)
      .where(
        and(
          sql`${attachments.subjectKind} = ${kind}`,
          lt(attachments.createdAt, daysBefore(now, 1)),
          notExists(db.select({ id: table.id }).from(table).where(eq(table.id, attachments.subjectId))),
        ),
      )
  }
  const orphaned = and(
    lt(attachmentFiles.storedAt, daysBefore(now, 1)),
    notExists(
      db
        .select({ id: attachments.id })
        .from(attachments)
        .where(eq(attachments.sha256, attachmentFiles.sha256)),
    ),
  )
  const found = await db
    .select({ sha256: attachmentFiles.sha256 })
    .from(attachmentFiles)
    .where(orphaned)
    .limit(FILES_A_RUN)
  for (const { sha256 } of found) {
    await db.transaction(async (tx) => {
      // an upload of the same bytes waits for this row, and then stores them anew
      const deleted = await tx
        .delete(attachmentFiles)
        .where(and(eq(attachmentFiles.sha256, sha256), orphaned))
        .returning({ sha256: attachmentFiles.sha256 })
      if (deleted.length > 0) await store.remove(sha256)
    })
  }
}

export const daysBefore = (now: Date, days: number) => new Date(now.getTime() - days * DAY_MS)
