import type { Mail, MailFull } from '@duijie/shared/mails'
import type { MailRow } from './repository.ts'

/** `readable`: the reader may know to whom it goes and what it says. */
export function presentMail(row: MailRow, readable: boolean): Mail {
  const { recipientAddress: address, recipientName: name } = row
  return {
    id: row.id,
    kind: row.kind,
    state: row.state,
    recipient: {
      address: readable ? address : null,
      name: readable ? name : null,
      domain: address.slice(address.lastIndexOf('@') + 1),
    },
    subject: readable ? row.subject : null,
    attempts: row.attempts,
    lastError: row.lastError,
    createdAt: row.createdAt.toISOString(),
    sentAt: row.sentAt?.toISOString() ?? null,
  }
}

export function presentFullMail(row: MailRow): MailFull {
  const { subject, text, html, messageId, subjectKind, subjectId } = row
  return { ...presentMail(row, true), subject, text, html, messageId, subjectKind, subjectId }
}
