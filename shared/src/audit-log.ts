import { z } from 'zod'
import { auditRoleSchema, auditSubjectKindSchema } from './audit-queries.ts'
import { idSchema, instantSchema } from './fields.ts'
import { pageSchema } from './page.ts'

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
