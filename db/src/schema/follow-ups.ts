import { followUpStatuses, followUpSubjects } from '@duijie/shared/follow-ups'
import { sql } from 'drizzle-orm'
import { boolean, check, date, index, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { accounts } from './accounts.ts'
import { inList, trackingColumns } from './columns.ts'

/** 跟进任务: who is to do what by which day. */
export const followUps = pgTable(
  'follow_ups',
  {
    id: uuid('id').primaryKey(),
    subjectKind: text('subject_kind', { enum: followUpSubjects }).notNull(),
    subjectId: uuid('subject_id').notNull(),
    title: text('title').notNull(),
    dueOn: date('due_on', { mode: 'string' }).notNull(),
    ownerId: uuid('owner_id')
      .notNull()
      .references(() => accounts.id),
    note: text('note').notNull().default(''),
    status: text('status', { enum: followUpStatuses }).notNull().default('open'),
    /** set by a change of stage, and dropped by the next one */
    byStage: boolean('by_stage').notNull().default(false),
    doneAt: timestamp('done_at', { withTimezone: true }),
    ...trackingColumns,
  },
  (t) => [
    index('follow_ups_owner_idx').on(t.ownerId, t.status, t.dueOn),
    index('follow_ups_subject_idx').on(t.subjectKind, t.subjectId),
    index('follow_ups_due_idx').on(t.status, t.dueOn, t.id),
    inList('follow_ups_subject_kind_check', t.subjectKind, followUpSubjects),
    inList('follow_ups_status_check', t.status, followUpStatuses),
    check('follow_ups_done_check', sql`(${t.status} = 'done') = (${t.doneAt} is not null)`),
  ],
)
