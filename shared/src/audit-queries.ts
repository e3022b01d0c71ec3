import { z } from 'zod'
import { roles } from './closed-lists.ts'
import { daySchema, idSchema, lineSchema } from './fields.ts'
import { later } from './later.ts'
import { listParam, pageQuerySchema } from './page.ts'

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

export const auditListQuerySchema = later(() =>
  pageQuerySchema.extend({
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
  }),
)
export type AuditListQuery = z.infer<ReturnType<typeof auditListQuerySchema>>
