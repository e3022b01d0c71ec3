import type { Database } from '@duijie/db/client'
import { voucherBatches, vouchers } from '@duijie/db/schema/vouchers'
import type { VoucherBatch, VoucherBatchListQuery } from '@duijie/shared/vouchers'
import { and, eq, inArray, type SQL, sql } from 'drizzle-orm'
import { type CursorPlace, cutPage, keyset } from '../../paging/cursor.ts'

const members = sql`(${vouchers.publicationBatchId} = ${voucherBatches.id} or ${vouchers.paymentBatchId} = ${voucherBatches.id})`
/** What was published is what was reviewed; what was paid is what came in. */
const amount = sql`case ${voucherBatches.kind} when 'payment' then ${vouchers.paidFen} else ${vouchers.reviewedFen} end`
const over = (what: SQL) => sql`(select ${what} from ${vouchers} where ${members})`.mapWith(Number)

function batchRows(db: Database) {
  return db
    .select({
      batch: voucherBatches,
      vouchers: over(sql`count(*)`),
      enterprises: over(sql`count(distinct ${vouchers.enterpriseId})`),
      amountFen: over(sql`coalesce(sum(${amount}), 0)`),
    })
    .from(voucherBatches)
    .$dynamic()
}
type BatchRow = Awaited<ReturnType<typeof batchRows>>[number]

export const presentBatch = ({ batch, ...sums }: BatchRow): VoucherBatch => ({
  id: batch.id,
  kind: batch.kind,
  title: batch.title,
  day: batch.day,
  note: batch.note,
  ...sums,
  createdAt: batch.createdAt.toISOString(),
})

export async function findBatch(db: Database, id: string): Promise<BatchRow | undefined> {
  const [row] = await batchRows(db).where(eq(voucherBatches.id, id))
  return row
}

export async function listBatches(db: Database, query: VoucherBatchListQuery) {
  const where = query.kind && inArray(voucherBatches.kind, query.kind)
  const order = keyset(voucherBatches.day, voucherBatches.id, 'desc')
  const [found, total] = await Promise.all([
    batchRows(db)
      .where(and(where, order.after(query.cursor)))
      .orderBy(...order.orderBy)
      .limit(query.limit + 1),
    db.$count(voucherBatches, where),
  ])
  const placeOf = ({ batch }: BatchRow): CursorPlace => [batch.day, batch.id]
  return { ...cutPage(found, query.limit, placeOf), total }
}
