import type { Database } from '@duijie/db/client'
import { accounts } from '@duijie/db/schema/accounts'
import { organizations } from '@duijie/db/schema/organizations'
import { townships } from '@duijie/db/schema/townships'
import { voucherBatches, vouchers } from '@duijie/db/schema/vouchers'
import { eq } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { voucherTownshipId } from '../access/support-filter-columns.ts'

export type VoucherValues = typeof vouchers.$inferInsert
export type VoucherRow = Awaited<ReturnType<typeof voucherRows>>[number]

const enterprises = alias(organizations, 'enterprises')
const institutions = alias(organizations, 'institutions')
const publications = alias(voucherBatches, 'publications')
const payments = alias(voucherBatches, 'payments')

/** Vouchers with the names that stand beside them. */
export function voucherRows(db: Database) {
  return db
    .select({
      voucher: vouchers,
      enterprise: { id: enterprises.id, kind: enterprises.kind, name: enterprises.name },
      institution: { id: institutions.id, kind: institutions.kind, name: institutions.name },
      township: { id: townships.id, name: townships.name },
      publication: { id: publications.id, title: publications.title },
      payment: { id: payments.id, title: payments.title },
      ownerName: accounts.name,
    })
    .from(vouchers)
    .innerJoin(enterprises, eq(vouchers.enterpriseId, enterprises.id))
    .leftJoin(institutions, eq(vouchers.institutionId, institutions.id))
    .leftJoin(townships, eq(townships.id, voucherTownshipId))
    .leftJoin(publications, eq(vouchers.publicationBatchId, publications.id))
    .leftJoin(payments, eq(vouchers.paymentBatchId, payments.id))
    .leftJoin(accounts, eq(vouchers.ownerId, accounts.id))
    .$dynamic()
}
