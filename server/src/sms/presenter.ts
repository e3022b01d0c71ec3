import { type SmsMessage, smsParts } from '@duijie/shared/sms'
import type { SmsRow } from './repository.ts'

/** `readable`: the reader may know to whom it goes and what it says. */
export function presentSms(row: SmsRow, readable: boolean): SmsMessage {
  const { id, kind, state, text, attempts, lastError } = row
  return {
    id,
    kind,
    state,
    recipient: readable ? { phone: row.recipientPhone, name: row.recipientName } : null,
    text: readable ? text : null,
    parts: smsParts(text),
    attempts,
    lastError,
    createdAt: row.createdAt.toISOString(),
    sentAt: row.sentAt?.toISOString() ?? null,
  }
}
