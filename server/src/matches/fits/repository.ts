import type { Database } from '@duijie/db/client'
import { accounts } from '@duijie/db/schema/accounts'
import { matchFits } from '@duijie/db/schema/match-fits'
import type { MatchFitKind, MatchFitListQuery } from '@duijie/shared/match-fits'
import { and, count, desc, eq, getTableColumns, type SQL, sql } from 'drizzle-orm'
import { cutPage, keyset } from '../../paging/cursor.ts'

export type FitRow = typeof matchFits.$inferSelect
export type FitRead = Omit<FitRow, 'vectors'> & { activatedByName: string | null }

const { vectors: _vectors, ...columns } = getTableColumns(matchFits)

const select = (db: Database) =>
  db
    .select({ ...columns, activatedByName: accounts.name })
    .from(matchFits)
    .leftJoin(accounts, eq(matchFits.activatedBy, accounts.id))

/** Lets one change of what matching goes by after the other happen until the transaction ends. */
export async function lockFits(tx: Database): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('match_fits', 0))`)
}

export async function findFit(db: Database, id: string): Promise<FitRead | undefined> {
  const [row] = await select(db).where(eq(matchFits.id, id))
  return row
}

export async function findActiveFit(db: Database, kind: MatchFitKind): Promise<FitRead | undefined> {
  const [row] = await select(db).where(and(eq(matchFits.kind, kind), eq(matchFits.state, 'active')))
  return row
}

/** The words learnt from texts that are in use, with their vectors. */
export async function findActiveVectors(
  db: Database,
): Promise<Pick<FitRow, 'payload' | 'vectors'> | undefined> {
  const { payload, vectors, kind, state } = matchFits
  const [row] = await db
    .select({ payload, vectors })
    .from(matchFits)
    .where(and(eq(kind, 'term_vectors'), eq(state, 'active')))
  return row
}

/** The one that was made last, whatever became of it. */
export async function findLatestFit(db: Database, kind: MatchFitKind): Promise<FitRead | undefined> {
  const [row] = await select(db)
    .where(eq(matchFits.kind, kind))
    .orderBy(desc(matchFits.createdAt), desc(matchFits.id))
    .limit(1)
  return row
}

export async function listFits(db: Database, { kind, limit, cursor }: MatchFitListQuery) {
  const order = keyset(matchFits.createdAt, matchFits.id, 'desc')
  const wanted: SQL | undefined = kind && eq(matchFits.kind, kind)
  const rows = await select(db)
    .where(and(wanted, order.after(cursor)))
    .orderBy(...order.orderBy)
    .limit(limit + 1)
  const [counted] = await db.select({ total: count() }).from(matchFits).where(wanted)
  const page = cutPage(rows, limit, ({ createdAt, id }) => [createdAt.toISOString(), id])
  return { ...page, total: counted?.total ?? 0 }
}

export async function insertFit(tx: Database, values: typeof matchFits.$inferInsert): Promise<void> {
  await tx.insert(matchFits).values(values)
}

interface By {
  at: Date
  accountId: string | null
}

/** Takes the fit of that kind out of use. Call it, as what follows, under the lock. */
export async function retireActive(tx: Database, kind: MatchFitKind, { at, accountId }: By): Promise<void> {
  await tx
    .update(matchFits)
    .set({ state: 'retired', updatedAt: at, updatedBy: accountId, version: sql`${matchFits.version} + 1` })
    .where(and(eq(matchFits.kind, kind), eq(matchFits.state, 'active')))
}

export async function putToUse(tx: Database, id: string, { at, accountId }: By): Promise<void> {
  await tx
    .update(matchFits)
    .set({
      state: 'active',
      activatedAt: at,
      activatedBy: accountId,
      updatedAt: at,
      updatedBy: accountId,
      version: sql`${matchFits.version} + 1`,
    })
    .where(eq(matchFits.id, id))
}
