import {
  ATTACHMENT_MAX_BYTES,
  attachmentSubjects,
  attachmentTypeNames,
  attachmentVisibilities,
  evidenceKinds,
} from '@duijie/shared/attachments'
import { sql } from 'drizzle-orm'
import { check, index, integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { accounts } from './accounts.ts'
import { inList } from './columns.ts'

/**
 * The files that are kept outside the database, by the SHA-256 of their bytes. A row is there before its file
 * is and goes after it, so that no file is without one.
 */
export const attachmentFiles = pgTable(
  'attachment_files',
  {
    sha256: text('sha256').primaryKey(),
    size: integer('size').notNull(),
    /** by its content */
    mediaType: text('media_type', { enum: attachmentTypeNames }).notNull(),
    /** when it was last uploaded */
    storedAt: timestamp('stored_at', { withTimezone: true }).notNull(),
  },
  (t) => [
    check('attachment_files_sha256_check', sql`${t.sha256} ~ '^[0-9a-f]{64}$'`),
    check(
      'attachment_files_size_check',
      sql`${t.size} between 1 and ${sql.raw(String(ATTACHMENT_MAX_BYTES))}`,
    ),
    inList('attachment_files_media_type_check', t.mediaType, attachmentTypeNames),
  ],
)

/** 附件: a file under a name, attached to a record. */
export const attachments = pgTable(
  'attachments',
  {
    id: uuid('id').primaryKey(),
    subjectKind: text('subject_kind', { enum: attachmentSubjects }).notNull(),
    subjectId: uuid('subject_id').notNull(),
    visibility: text('visibility', { enum: attachmentVisibilities }).notNull(),
    /** 佐证材料: what it proves */
    evidenceKind: text('evidence_kind', { enum: evidenceKinds }),
    name: text('name').notNull(),
    sha256: text('sha256')
      .notNull()
      .references(() => attachmentFiles.sha256),
    uploadedBy: uuid('uploaded_by').references(() => accounts.id),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
    deletedAt: timestamp('deleted_at', { withTimezone: true }),
    deletedBy: uuid('deleted_by').references(() => accounts.id),
  },
  (t) => [
    index('attachments_subject_idx').on(t.subjectKind, t.subjectId, t.createdAt, t.id),
    index('attachments_sha256_idx').on(t.sha256),
    index('attachments_deleted_idx').on(t.deletedAt).where(sql`${t.deletedAt} is not null`),
    inList('attachments_subject_kind_check', t.subjectKind, attachmentSubjects),
    inList('attachments_visibility_check', t.visibility, attachmentVisibilities),
    inList('attachments_evidence_kind_check', t.evidenceKind, evidenceKinds),
    // the files of a need are for those who look after it, whatever else is asked for
    check('attachments_need_check', sql`${t.subjectKind} <> 'need' or ${t.visibility} = 'internal'`),
  ],
)
