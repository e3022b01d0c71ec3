import { type AuditSubjectKind, auditSubjectKinds } from '@duijie/shared/audit-queries'
import { roles } from '@duijie/shared/closed-lists'
import { bigserial, index, integer, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { inList } from './columns.ts'

export const actorRoles = [...roles, 'system'] as const

export const subjectKinds = auditSubjectKinds
export type SubjectKind = AuditSubjectKind

/** Who did what, when. A trigger refuses every UPDATE and DELETE. */
export const auditEntries = pgTable(
  'audit_entries',
  {
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    at: timestamp('at', { withTimezone: true }).notNull().defaultNow(),
    actorId: uuid('actor_id'),
    actorRole: text('actor_role', { enum: actorRoles }).notNull(),
    action: text('action').notNull(),
    subjectKind: text('subject_kind', { enum: subjectKinds }).notNull(),
    subjectId: uuid('subject_id').notNull(),
    subjectVersion: integer('subject_version'),
    from: text('from_state'),
    to: text('to_state'),
    reason: text('reason'),
    /** field → [before, after]; never passwords or tokens */
    changes: jsonb('changes').$type<Record<string, [unknown, unknown]>>(),
  },
  (t) => [
    index('audit_entries_subject_idx').on(t.subjectKind, t.subjectId, t.id),
    index('audit_entries_actor_idx').on(t.actorId, t.id),
    inList('audit_entries_actor_role_check', t.actorRole, actorRoles),
    inList('audit_entries_subject_kind_check', t.subjectKind, subjectKinds),
  ],
)
