import { idSchema } from '@duijie/shared/fields'
import { voucherListQuerySchema } from '@duijie/shared/voucher-queries'
import { z } from 'zod'
import { readAddress } from '../lib/list-address.ts'

const { q, stage, townshipId, enterpriseId, institutionId, batchId } = voucherListQuerySchema.shape
const { recommendedFrom, recommendedTo, paidFrom, paidTo, lapsesWithinDays } = voucherListQuerySchema.shape
const shape = {
  ...{ q, stage, townshipId, enterpriseId, institutionId, batchId },
  ...{ recommendedFrom, recommendedTo, paidFrom, paidTo, lapsesWithinDays },
  sort: z.enum(['applied', 'lapsing', 'updated']),
}

/** What the list of vouchers keeps in its address. */
export type VoucherFilters = ReturnType<typeof readVoucherFilters>
export const readVoucherFilters = (search: Record<string, unknown>) => readAddress(shape, search)

const batchShape = { kind: z.enum(['publication', 'payment']) }
/** Which batches are shown, or which one is made. */
export type BatchFilters = ReturnType<typeof readBatchFilters>
export const readBatchFilters = (search: Record<string, unknown>) => readAddress(batchShape, search)

/** What a new voucher begins with. */
export const readVoucherSource = (search: Record<string, unknown>) =>
  readAddress({ agreementId: idSchema, enterpriseId: idSchema }, search)
