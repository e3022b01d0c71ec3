import { z } from 'zod'
import { idSchema, instantSchema, lineSchema } from './fields.ts'
import { listParam, pageQuerySchema, pageSchema } from './page.ts'

/** Waiting to be sent, handed to a mail server, given up, or kept because no mail server is configured. */
export const mailStates = ['queued', 'sent', 'failed', 'kept'] as const
export const mailStateSchema = z.enum(mailStates)
export type MailState = z.infer<typeof mailStateSchema>

/** What a mail is about; `message` is one that staff write. */
export const mailKinds = [
  'push',
  'digest',
  'reminder',
  'invitation',
  'notice',
  'message',
  'password_reset',
] as const
export const mailKindSchema = z.enum(mailKinds)
export type MailKind = z.infer<typeof mailKindSchema>

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

export const mailListQuerySchema = pageQuerySchema.extend({
  state: listParam(mailStateSchema),
  kind: listParam(mailKindSchema),
  /** part of the receiver's name or address, or of the subject */
  q: lineSchema(60).optional(),
})
export type MailListQuery = z.infer<typeof mailListQuerySchema>

export const mailPageSchema = pageSchema(mailSchema).extend({
  /** whether a mail server is configured: without one mails are kept */
  delivering: z.boolean(),
  counts: z.record(mailStateSchema, z.int()),
})
export type MailPage = z.infer<typeof mailPageSchema>

export const mailSendingSchema = z.object({ ids: z.array(idSchema).min(1).max(500) })
export const mailSendingAnswerSchema = z.object({ queued: z.int() })
export type MailSendingAnswer = z.infer<typeof mailSendingAnswerSchema>
