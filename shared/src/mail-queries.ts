import { z } from 'zod'
import { lineSchema } from './fields.ts'
import { later } from './later.ts'
import { listParam, pageQuerySchema } from './page.ts'

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

export const mailListQuerySchema = later(() =>
  pageQuerySchema.extend({
    state: listParam(mailStateSchema),
    kind: listParam(mailKindSchema),
    /** part of the receiver's name or address, or of the subject */
    q: lineSchema(60).optional(),
  }),
)
export type MailListQuery = z.infer<ReturnType<typeof mailListQuerySchema>>
