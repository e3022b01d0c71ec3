import { z } from 'zod'
import { idSchema, instantSchema } from './fields.ts'
import { mailStates } from './mail-queries.ts'
import { mailSendingAnswerSchema, mailSendingSchema } from './mails.ts'
import { pageSchema } from './page.ts'
import { smsStateSchema } from './sms-queries.ts'

/** The states of a mail: waiting, handed to the gateway, given up, or kept because no gateway is configured. */
export const smsStates = mailStates

/** What a message is about; gateways choose their approved template by it. */
export const smsKinds = [
  'push',
  'event_invited',
  'event_changed',
  'event_postponed',
  'event_cancelled',
  'event_reminder',
  'event_seat',
  'meeting_changed',
] as const
export const smsKindSchema = z.enum(smsKinds)
export type SmsKind = z.infer<typeof smsKindSchema>

/** A mobile number of the mainland as `+8613800000000`, from how people write it; null for any other. */
export function mainlandMobile(written: string): string | null {
  const digits = written
    .normalize('NFKC')
    .replace(/[\s().\-‐-―]/g, '')
    .replace(/^(?:\+|00)?86(?=1\d{10}$)/, '')
  return /^1[3-9]\d{9}$/.test(digits) ? `+86${digits}` : null
}

const ALONE = 70
const JOINED = 67

/** How many messages the operators charge for: one of 70 UTF-16 units, or several of 67. */
export const smsParts = (text: string): number => (text.length <= ALONE ? 1 : Math.ceil(text.length / JOINED))
/** The longest text that goes in so many parts. */
export const longestSms = (parts: number): number => (parts === 1 ? ALONE : parts * JOINED)

export const smsMessageSchema = z.object({
  id: idSchema,
  kind: smsKindSchema,
  state: smsStateSchema,
  /** null: not for this reader */
  recipient: z.object({ phone: z.string(), name: z.string() }).nullable(),
  /** null: not for this reader */
  text: z.string().nullable(),
  parts: z.int(),
  attempts: z.int(),
  /** why the last try failed; empty when it did not */
  lastError: z.string(),
  createdAt: instantSchema,
  sentAt: instantSchema.nullable(),
})
export type SmsMessage = z.infer<typeof smsMessageSchema>

export const smsPageSchema = pageSchema(smsMessageSchema).extend({
  /** whether a gateway is configured: without one messages are kept */
  delivering: z.boolean(),
  counts: z.record(smsStateSchema, z.int()),
})
export type SmsPage = z.infer<typeof smsPageSchema>

export const smsSendingSchema = mailSendingSchema
export const smsSendingAnswerSchema = mailSendingAnswerSchema
