import { z } from 'zod'
import { roles } from './closed-lists.ts'
import { daySchema, idSchema, instantSchema, lineSchema } from './fields.ts'
import { listParam, pageQuerySchema, pageSchema } from './page.ts'

/** The kinds of records whose changes are kept. */
export const auditSubjectKinds = [
  'need',
  'result',
  'organization',
  'account',
  'expert',
  'township',
  'thesaurus_group',
  'match_fit',
  'lead',
  'follow_up',
  'push',
  'proposal',
  'setting',
  'mail',
  'sms_message',
  'job',
  'hosted_event',
  'event_stop',
  'guest',
  'meeting',
  'year_plan',
  'agreement',
  'contract_registration',
  'provincial_project',
  'visit',
  'visit_problem',
  'voucher',
  'voucher_batch',
  'secondment',
  'secondment_offer',
  'secondment_request',
  'figure_target',
  'entered_figure',
  'figure_report',
  'annual_summary',
  'summary_wording',
  'report_template',
  'import',
  'news_item',
] as const
export const auditSubjectKindSchema = z.enum(auditSubjectKinds)
export type AuditSubjectKind = z.infer<typeof auditSubjectKindSchema>

export const auditRoles = [...roles, 'system'] as const
export const auditRoleSchema = z.enum(auditRoles)
export type AuditRole = z.infer<typeof auditRoleSchema>

/**
 * Who did what to which record, and when. What was written is left out: names of fields alone, no value, title,
 * reason or contact.
 */
export const auditEntrySchema = z.object({
  id: z.string(),
  at: instantSchema,
  actor: z.object({ role: auditRoleSchema, id: idSchema.nullable(), name: z.string().nullable() }),
  action: z.string(),
  /** named where the name is no content: an account, an organization, a township, a setting by its code */
  subject: z.object({ kind: auditSubjectKindSchema, id: idSchema, name: z.string().nullable() }),
  from: z.string().nullable(),
  to: z.string().nullable(),
  /** the fields that were changed */
  fields: z.array(z.string()),
})
export type AuditEntry = z.infer<typeof auditEntrySchema>
export const auditPageSchema = pageSchema(auditEntrySchema)

export const auditListQuerySchema = pageQuerySchema.extend({
  /** part of the name or account of who did it */
  q: lineSchema(60).optional(),
  actorId: listParam(idSchema),
  actorRole: listParam(auditRoleSchema),
  subjectKind: listParam(auditSubjectKindSchema),
  subjectId: idSchema.optional(),
  action: listParam(lineSchema(60).min(1)),
  /** in Asia/Shanghai, both included */
  from: daySchema.optional(),
  to: daySchema.optional(),
})
export type AuditListQuery = z.infer<typeof auditListQuerySchema>
