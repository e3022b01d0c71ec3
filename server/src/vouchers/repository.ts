import { randomUUID } from 'node:crypto'
import type { Database } from '@duijie/db/client'
import { accounts } from '@duijie/db/schema/accounts'
import { organizations } from '@duijie/db/schema/organizations'
import { voucherMoves, vouchers } from '@duijie/db/schema/vouchers'
import type { VoucherListQuery } from '@duijie/shared/voucher-queries'
import type { VoucherStage } from '@duijie/shared/voucher-stages'
import { and, desc, eq, gte, ilike, inArray, lte, or, type SQL, sql } from 'drizzle-orm'
import type { Filter } from '../access/filter.ts'
import { filterToSql } from '../access/filter-sql.ts'
import { voucherFilterColumns, voucherTownshipId } from '../access/support-filter-columns.ts'
import { type CursorPlace, cutPage, keyset } from '../paging/cursor.ts'
import { containing } from '../paging/like.ts'
import { lapsingStages } from './policy.ts'
import { type VoucherRow, type VoucherValues, voucherRows } from './rows.ts'

export async function findVoucher(
  db: Database,
  id: string,
  visible: Filter,
): Promise<VoucherRow | undefined> {
  const [row] = await findVouchers(db, [id], visible)
  return row
}

export async function findVouchers(
  db: Database,
  ids: readonly string[],
  visible: Filter,
): Promise<VoucherRow[]> {
  if (ids.length === 0) return []
  return voucherRows(db).where(
    and(inArray(vouchers.id, [...ids]), filterToSql(visible, voucherFilterColumns)),
  )
}

export interface VoucherCondition extends Omit<VoucherListQuery, 'lapsesWithinDays'> {
  /** may still be used, and lapsing on this day or before it */
  lapsesBy?: string | undefined
}

/** For statements that select from `vouchers`. */
function voucherConditions(query: VoucherCondition, visible: Filter): SQL | undefined {
  const like = query.q && containing(query.q)
  return and(
    filterToSql(visible, voucherFilterColumns),
    like
      ? or(
          ilike(vouchers.title, like),
          ilike(vouchers.number, like),
          ilike(vouchers.providerName, like),
          sql`exists (select 1 from ${organizations}
            where ${organizations.id} in (${vouchers.enterpriseId}, ${vouchers.institutionId})
              and ${organizations.name} ilike ${like})`,
        )
      : undefined,
    query.stage && inArray(vouchers.stage, query.stage),
    query.townshipId && inArray(voucherTownshipId, query.townshipId),
    query.enterpriseId && inArray(vouchers.enterpriseId, query.enterpriseId),
    query.institutionId && inArray(vouchers.institutionId, query.institutionId),
    query.agreementId && inArray(vouchers.agreementId, query.agreementId),
    query.batchId
      ? or(eq(vouchers.publicationBatchId, query.batchId), eq(vouchers.paymentBatchId, query.batchId))
      : undefined,
    query.recommendedFrom ? gte(vouchers.recommendedOn, query.recommendedFrom) : undefined,
    query.recommendedTo ? lte(vouchers.recommendedOn, query.recommendedTo) : undefined,
    query.paidFrom ? gte(vouchers.paidOn, query.paidFrom) : undefined,
    query.paidTo ? lte(vouchers.paidOn, query.paidTo) : undefined,
    query.lapsesBy
      ? and(inArray(vouchers.stage, lapsingStages), lte(vouchers.validUntil, query.lapsesBy))
      : undefined,
  )
}

type Voucher = VoucherRow['voucher']
const sorts = {
  updated: {
    column: vouchers.updatedAt,
    direction: 'desc',
    valueOf: ({ updatedAt }: Voucher) => updatedAt.toISOString(),
  },
  applied: { column: vouchers.appliedOn, direction: 'desc', valueOf: ({ appliedOn }: Voucher) => appliedOn },
  lapsing: {
    column: vouchers.validUntil,
    direction: 'asc',
    valueOf: ({ validUntil }: Voucher) => validUntil,
  },
} as const

export async function listVouchers(db: Database, query: VoucherCondition, visible: Filter, counted: boolean) {
  const where = voucherConditions(query, visible)
  const sort = sorts[query.sort]
  const order = keyset(sort.column, vouchers.id, sort.direction)
  const [found, total] = await Promise.all([
    voucherRows(db)
      .where(and(where, order.after(query.cursor)))
      .orderBy(...order.orderBy)
      .limit(query.limit + 1),
    counted ? db.$count(vouchers, where) : 0,
  ])
  const placeOf = ({ voucher }: VoucherRow): CursorPlace => [sort.valueOf(voucher), voucher.id]
  return { ...cutPage(found, query.limit, placeOf), total }
}

export async function insertVoucher(db: Database, values: VoucherValues): Promise<void> {
  await db.insert(vouchers).values(values)
}

/** Writes the fields when the voucher still has that version and stage; false otherwise. */
export async function updateVoucher(
  db: Database,
  id: string,
  expected: { version: number; stage: VoucherStage },
  values: Partial<VoucherValues>,
): Promise<boolean> {
  const { version, stage } = expected
  const updated = await db
    .update(vouchers)
    .set({ ...values, version: version + 1 })
    .where(and(eq(vouchers.id, id), eq(vouchers.version, version), eq(vouchers.stage, stage)))
    .returning({ id: vouchers.id })
  return updated.length === 1
}

export async function insertVoucherMove(
  db: Database,
  values: Omit<typeof voucherMoves.$inferInsert, 'id'>,
): Promise<void> {
  await db.insert(voucherMoves).values({ id: randomUUID(), ...values })
}

/** The moves of a voucher, newest first, each with the name of who made it. */
export function voucherMovesOf(db: Database, voucherId: string) {
  return db
    .select({ move: voucherMoves, by: accounts.name })
    .from(voucherMoves)
    .leftJoin(accounts, eq(voucherMoves.by, accounts.id))
    .where(eq(voucherMoves.voucherId, voucherId))
    .orderBy(desc(voucherMoves.at), desc(voucherMoves.day), sql`${voucherMoves.from} is null`)
}
