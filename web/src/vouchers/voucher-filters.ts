import { idSchema } from '@duijie/shared/fields'
import { voucherListQuerySchema } from '@duijie/shared/voucher-queries'
import { z } from 'zod'
import { addressReader } from '../lib/list-address.ts'

/** What the list of vouchers keeps in its address. */
export type VoucherFilters = ReturnType<typeof readVoucherFilters>
export const readVoucherFilters = addressReader(() => {
  const { q, stage, townshipId, enterpriseId, institutionId, batchId } = voucherListQuerySchema().shape
  const { recommendedFrom, recommendedTo, paidFrom, paidTo, lapsesWithinDays } =
    voucherListQuerySchema().shape
  return {
    ...{ q, stage, townshipId, enterpriseId, institutionId, batchId },
    ...{ recommendedFrom, recommendedTo, paidFrom, paidTo, lapsesWithinDays },
    sort: z.enum(['applied', 'lapsing', 'updated']),
  }
})

/** Which batches are shown, or which one is made. */
export type BatchFilters = ReturnType<typeof readBatchFilters>
export const readBatchFilters = addressReader(() => ({ kind: z.enum(['publication', 'payment']) }))

/** What a new voucher begins with. */
export const readVoucherSource = addressReader(() => ({ agreementId: idSchema, enterpriseId: idSchema }))
