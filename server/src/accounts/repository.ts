import type { Database } from '@duijie/db/client'
import { accounts } from '@duijie/db/schema/accounts'
import { organizations } from '@duijie/db/schema/organizations'
import { townships } from '@duijie/db/schema/townships'
import type { AccountListQuery } from '@duijie/shared/accounts'
import { and, eq, ilike, inArray, isNull, or, type SQL, sql } from 'drizzle-orm'
import { cutPage, keyset } from '../paging/cursor.ts'
import { containing } from '../paging/like.ts'

const columns = {
  account: accounts,
  organization: { id: organizations.id, kind: organizations.kind, name: organizations.name },
  township: { id: townships.id, name: townships.name },
}

export type AccountRow = Awaited<ReturnType<typeof findAccount>> & object

const rows = (db: Database) =>
  db
    .select(columns)
    .from(accounts)
    .leftJoin(organizations, eq(accounts.organizationId, organizations.id))
    .leftJoin(townships, eq(accounts.townshipId, townships.id))

async function findOne(db: Database, where: SQL) {
  const [row] = await rows(db).where(where)
  return row
}

export const findAccount = (db: Database, id: string) => findOne(db, eq(accounts.id, id))
export const findAccountByName = (db: Database, account: string) => findOne(db, eq(accounts.account, account))

/** The account, held until the transaction is over. */
export async function lockAccount(tx: Database, id: string) {
  const [account] = await tx.select().from(accounts).where(eq(accounts.id, id)).for('update')
  return account
}

/** Who signs in by that name, or has that e-mail on record. */
export async function idsByIdentity(db: Database, identity: string, limit: number): Promise<string[]> {
  const typed = identity.toLowerCase()
  const found = await db
    .select({ id: accounts.id })
    .from(accounts)
    .where(or(eq(accounts.account, typed), eq(sql`lower(${accounts.email})`, typed)))
    .orderBy(accounts.createdAt, accounts.id)
    .limit(limit)
  return found.map(({ id }) => id)
}

export async function insertAccount(db: Database, values: typeof accounts.$inferInsert): Promise<boolean> {
  const inserted = await db
    .insert(accounts)
    .values(values)
    .onConflictDoNothing({ target: accounts.account })
    .returning()
  return inserted.length === 1
}

/** Moves an account from one status to another; false when it was not in the expected one. */
export async function moveAccount(
  db: Database,
  id: string,
  from: readonly (typeof accounts.$inferSelect)['status'][],
  to: (typeof accounts.$inferSelect)['status'],
  by: { at: Date; accountId: string | null },
): Promise<boolean> {
  const moved = await db
    .update(accounts)
    .set({ status: to, updatedAt: by.at, updatedBy: by.accountId, version: sql`${accounts.version} + 1` })
    .where(and(eq(accounts.id, id), inArray(accounts.status, [...from])))
    .returning({ id: accounts.id })
  return moved.length === 1
}

export async function setPasswordHash(
  db: Database,
  id: string,
  passwordHash: string,
  at: Date,
): Promise<void> {
  await db
    .update(accounts)
    .set({ passwordHash, updatedAt: at, updatedBy: id, version: sql`${accounts.version} + 1` })
    .where(eq(accounts.id, id))
}

export async function noteSignIn(db: Database, id: string, at: Date): Promise<void> {
  await db.update(accounts).set({ lastSignInAt: at }).where(eq(accounts.id, id))
}

export async function listAccounts(db: Database, query: AccountListQuery) {
  const where = and(
    query.role && inArray(accounts.role, query.role),
    query.status && inArray(accounts.status, query.status),
    query.organizationId && inArray(accounts.organizationId, query.organizationId),
    query.unused === 'never' ? isNull(accounts.lastSignInAt) : undefined,
    query.unused === 'long' ? sql`${accounts.lastSignInAt} < now() - interval '90 days'` : undefined,
    query.q
      ? or(ilike(accounts.account, containing(query.q)), ilike(accounts.name, containing(query.q)))
      : undefined,
  )
  const order = keyset(accounts.createdAt, accounts.id, 'desc')
  const [found, total] = await Promise.all([
    rows(db)
      .where(and(where, order.after(query.cursor)))
      .orderBy(...order.orderBy)
      .limit(query.limit + 1),
    db.$count(accounts, where),
  ])
  return {
    ...cutPage(found, query.limit, ({ account }) => [account.createdAt.toISOString(), account.id]),
    total,
  }
}

export async function staffIds(db: Database): Promise<string[]> {
  const found = await db
    .select({ id: accounts.id })
    .from(accounts)
    .where(and(eq(accounts.role, 'staff'), eq(accounts.status, 'active')))
  return found.map(({ id }) => id)
}

export type AccountCounts = Awaited<ReturnType<typeof countAccounts>>

/** How many accounts of each role are active, and how many are disabled. */
export const countAccounts = (db: Database) =>
  db
    .select({
      role: accounts.role,
      active: sql<number>`count(*) filter (where ${accounts.status} = 'active')::int`,
      disabled: sql<number>`count(*) filter (where ${accounts.status} = 'disabled')::int`,
    })
    .from(accounts)
    .groupBy(accounts.role)
    .orderBy(accounts.role)
