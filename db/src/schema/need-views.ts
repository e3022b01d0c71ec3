import { needViewKinds } from '@duijie/shared/need-views'
import { date, index, pgTable, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core'
import { accounts } from './accounts.ts'
import { inList } from './columns.ts'
import { needs } from './needs.ts'
import { organizations } from './organizations.ts'

/** Who outside the enterprise and the bureau read what is not for everybody: once a reader and day. */
export const needViews = pgTable(
  'need_views',
  {
    id: uuid('id').primaryKey(),
    needId: uuid('need_id')
      .notNull()
      .references(() => needs.id, { onDelete: 'cascade' }),
    /** what the reader belongs to */
    organizationId: uuid('organization_id')
      .notNull()
      .references(() => organizations.id),
    /** null where a link was opened without sign-in */
    accountId: uuid('account_id').references(() => accounts.id),
    kind: text('kind', { enum: needViewKinds }).notNull(),
    day: date('day', { mode: 'string' }).notNull(),
    at: timestamp('at', { withTimezone: true }).notNull(),
  },
  (t) => [
    unique('need_views_key').on(t.needId, t.kind, t.day, t.organizationId, t.accountId).nullsNotDistinct(),
    index('need_views_need_idx').on(t.needId, t.at),
    inList('need_views_kind_check', t.kind, needViewKinds),
  ],
)
