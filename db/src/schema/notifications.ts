import { notificationKinds } from '@duijie/shared/notifications'
import { bigserial, index, jsonb, pgTable, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { accounts } from './accounts.ts'
import { subjectKinds } from './audit.ts'
import { inList } from './columns.ts'

/** What an account is told in the application. */
export const notifications = pgTable(
  'notifications',
  {
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    accountId: uuid('account_id')
      .notNull()
      .references(() => accounts.id, { onDelete: 'cascade' }),
    kind: text('kind', { enum: notificationKinds }).notNull(),
    subjectKind: text('subject_kind', { enum: subjectKinds }).notNull(),
    subjectId: uuid('subject_id').notNull(),
    /** what the text of the kind is filled with */
    values: jsonb('values').$type<Record<string, string>>().notNull().default({}),
    /** the same thing is told once */
    key: text('key').notNull(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
    readAt: timestamp('read_at', { withTimezone: true }),
  },
  (t) => [
    uniqueIndex('notifications_key').on(t.accountId, t.key),
    index('notifications_account_idx').on(t.accountId, t.id),
    inList('notifications_kind_check', t.kind, notificationKinds),
    inList('notifications_subject_kind_check', t.subjectKind, subjectKinds),
  ],
)
