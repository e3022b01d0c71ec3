import { smsKinds, smsStates } from '@duijie/shared/sms'
import { index, integer, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { inList } from './columns.ts'

/** Every text message that the product wanted to send, whether or not there is a gateway. */
export const smsMessages = pgTable(
  'sms_messages',
  {
    /** goes with every try, so that the gateway sends it once */
    id: uuid('id').primaryKey(),
    /** of the occasion: the same one never makes a second message */
    key: text('key').notNull().unique(),
    kind: text('kind', { enum: smsKinds }).notNull(),
    state: text('state', { enum: smsStates }).notNull(),
    /** +86 and eleven digits */
    recipientPhone: text('recipient_phone').notNull(),
    recipientName: text('recipient_name').notNull(),
    text: text('text').notNull(),
    /** the parts of the text, for gateways that send approved templates alone */
    values: jsonb('values').$type<Record<string, string>>().notNull(),
    /** the record that it belongs to */
    subjectKind: text('subject_kind').notNull(),
    subjectId: uuid('subject_id').notNull(),
    attempts: integer('attempts').notNull().default(0),
    lastError: text('last_error').notNull().default(''),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
    sentAt: timestamp('sent_at', { withTimezone: true }),
  },
  (t) => [
    index('sms_messages_created_idx').on(t.createdAt, t.id),
    index('sms_messages_state_idx').on(t.state, t.createdAt, t.id),
    index('sms_messages_subject_idx').on(t.subjectKind, t.subjectId),
    inList('sms_messages_kind_check', t.kind, smsKinds),
    inList('sms_messages_state_check', t.state, smsStates),
  ],
)
