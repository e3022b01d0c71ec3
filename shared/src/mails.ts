import { z } from 'zod'
import { idSchema, instantSchema } from './fields.ts'
import { mailKindSchema, mailStateSchema } from './mail-queries.ts'
import { pageSchema } from './page.ts'

/** One mailbox, without display name or comment: nothing that could start another header or command. */
export const mailAddressSchema = z
  .email()
  .max(200)
  .regex(/^[^\s<>,;:"()[\]\\\p{Cc}]+@[^\s<>,;:"()[\]\\\p{Cc}]+$/u)

/** A mail in the list; who may not read it gets the domain of its receiver alone. */
export const mailSchema = z.object({
  id: idSchema,
  kind: mailKindSchema,
  state: mailStateSchema,
  recipient: z.object({
    /** null: not for this reader */
    address: z.string().nullable(),
    name: z.string().nullable(),
    domain: z.string(),
  }),
  /** null: not for this reader */
  subject: z.string().nullable(),
  attempts: z.int(),
  /** why the last try failed; empty when it did not */
  lastError: z.string(),
  createdAt: instantSchema,
  sentAt: instantSchema.nullable(),
})
export type Mail = z.infer<typeof mailSchema>

export const mailFullSchema = mailSchema.extend({
  subject: z.string(),
  text: z.string(),
  html: z.string(),
  messageId: z.string(),
  subjectKind: z.string().nullable(),
  subjectId: idSchema.nullable(),
})
export type MailFull = z.infer<typeof mailFullSchema>

export const mailPageSchema = pageSchema(mailSchema).extend({
  /** whether a mail server is configured: without one mails are kept */
  delivering: z.boolean(),
  counts: z.record(mailStateSchema, z.int()),
})
export type MailPage = z.infer<typeof mailPageSchema>

export const mailSendingSchema = z.object({ ids: z.array(idSchema).min(1).max(500) })
export const mailSendingAnswerSchema = z.object({ queued: z.int() })
export type MailSendingAnswer = z.infer<typeof mailSendingAnswerSchema>
