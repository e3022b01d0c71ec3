import { linkPurposes } from '@duijie/shared/links'
import { sql } from 'drizzle-orm'
import { check, index, integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { accounts } from './accounts.ts'
import { organizations } from './organizations.ts'

/**
 * Addresses that work without sign-in. What stands behind `/r/` is the id and a signature of it, so the table
 * alone opens nothing.
 */
export const links = pgTable(
  'links',
  {
    id: uuid('id').primaryKey(),
    purpose: text('purpose', { enum: linkPurposes }).notNull(),
    subjectKind: text('subject_kind').notNull(),
    subjectId: uuid('subject_id').notNull(),
    /** whose accounts may open it by signing in */
    organizationId: uuid('organization_id').references(() => organizations.id),
    accountId: uuid('account_id').references(() => accounts.id),
    /** whom it was sent to, as on record that day */
    recipientName: text('recipient_name').notNull().default(''),
    recipientPhone: text('recipient_phone').notNull().default(''),
    failedTries: integer('failed_tries').notNull().default(0),
    expiresAt: timestamp('expires_at', { withTimezone: true }).notNull(),
    revokedAt: timestamp('revoked_at', { withTimezone: true }),
    usedAt: timestamp('used_at', { withTimezone: true }),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull(),
    createdBy: uuid('created_by').references(() => accounts.id),
  },
  (t) => [
    index('links_subject_idx').on(t.subjectKind, t.subjectId),
    index('links_expires_idx').on(t.expiresAt),
    check('links_failed_tries_check', sql`${t.failedTries} >= 0`),
  ],
)
