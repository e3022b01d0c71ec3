import { accountStatuses } from '@duijie/shared/accounts'
import { accountRoles } from '@duijie/shared/closed-lists'
import { sql } from 'drizzle-orm'
import { check, index, integer, pgTable, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { inList, trackingColumns } from './columns.ts'
import { organizations } from './organizations.ts'
import { townships } from './townships.ts'

export const accounts = pgTable(
  'accounts',
  {
    id: uuid('id').primaryKey(),
    /** the name to sign in with, lower case */
    account: text('account').notNull(),
    name: text('name').notNull(),
    phone: text('phone').notNull().default(''),
    email: text('email').notNull().default(''),
    role: text('role', { enum: accountRoles }).notNull(),
    status: text('status', { enum: accountStatuses }).notNull(),
    organizationId: uuid('organization_id').references(() => organizations.id),
    townshipId: uuid('township_id').references(() => townships.id),
    passwordHash: text('password_hash').notNull(),
    /** goes up when all sessions are ended: tokens of an earlier one are refused */
    sessionEpoch: integer('session_epoch').notNull().default(0),
    lastSignInAt: timestamp('last_sign_in_at', { withTimezone: true }),
    ...trackingColumns,
  },
  (t) => [
    uniqueIndex('accounts_account_key').on(t.account),
    index('accounts_email_idx').on(sql`lower(${t.email})`),
    index('accounts_organization_idx').on(t.organizationId),
    inList('accounts_role_check', t.role, accountRoles),
    inList('accounts_status_check', t.status, accountStatuses),
    check(
      'accounts_belonging_check',
      sql`(${t.role} not in ('enterprise', 'liaison') or ${t.organizationId} is not null) and (${t.role} <> 'township' or ${t.townshipId} is not null)`,
    ),
  ],
)

/** One row a refresh token; the tokens that followed from one sign-in are a family. */
export const refreshTokens = pgTable(
  'refresh_tokens',
  {
    id: uuid('id').primaryKey(),
    familyId: uuid('family_id').notNull(),
    accountId: uuid('account_id')
      .notNull()
      .references(() => accounts.id, { onDelete: 'cascade' }),
    /** SHA-256 of the token, hex */
    tokenHash: text('token_hash').notNull(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
    expiresAt: timestamp('expires_at', { withTimezone: true }).notNull(),
    usedAt: timestamp('used_at', { withTimezone: true }),
    revokedAt: timestamp('revoked_at', { withTimezone: true }),
  },
  (t) => [
    uniqueIndex('refresh_tokens_hash_key').on(t.tokenHash),
    index('refresh_tokens_family_idx').on(t.familyId),
    index('refresh_tokens_account_idx').on(t.accountId),
    index('refresh_tokens_expiry_idx').on(t.expiresAt),
  ],
)
