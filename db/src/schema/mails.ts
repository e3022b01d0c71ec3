import { mailKinds, mailStates } from '@duijie/shared/mail-queries'
import { index, integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { inList } from './columns.ts'

/** Every mail that the product wanted to send, whether or not there is a mail server. */
export const mails = pgTable(
  'mails',
  {
    id: uuid('id').primaryKey(),
    /** of the occasion: the same one never makes a second mail */
    key: text('key').unique(),
    kind: text('kind', { enum: mailKinds }).notNull(),
    state: text('state', { enum: mailStates }).notNull(),
    recipientAddress: text('recipient_address').notNull(),
    recipientName: text('recipient_name').notNull(),
    subject: text('subject').notNull(),
    text: text('text').notNull(),
    html: text('html').notNull(),
    /** made once, so that a mail that goes twice is one message to the receiver's program */
    messageId: text('message_id').notNull().unique(),
    /** takes the receiver off the list by a POST; for mails that come by themselves */
    unsubscribeUrl: text('unsubscribe_url'),
    /** the record that it belongs to */
    subjectKind: text('subject_kind'),
    subjectId: uuid('subject_id'),
    attempts: integer('attempts').notNull().default(0),
    lastError: text('last_error').notNull().default(''),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
    sentAt: timestamp('sent_at', { withTimezone: true }),
  },
  (t) => [
    index('mails_created_idx').on(t.createdAt, t.id),
    index('mails_state_idx').on(t.state, t.createdAt, t.id),
    index('mails_subject_idx').on(t.subjectKind, t.subjectId),
    inList('mails_kind_check', t.kind, mailKinds),
    inList('mails_state_check', t.state, mailStates),
  ],
)
