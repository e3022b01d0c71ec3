import { z } from 'zod'
import { daySchema, idSchema, lineSchema } from './fields.ts'
import { later } from './later.ts'
import { listParam, pageQuerySchema } from './page.ts'
import { voucherStageSchema } from './voucher-stages.ts'

export const voucherListQuerySchema = later(() =>
  pageQuerySchema.extend({
    q: lineSchema(100).optional(),
    stage: listParam(voucherStageSchema),
    townshipId: listParam(idSchema),
    enterpriseId: listParam(idSchema),
    institutionId: listParam(idSchema),
    agreementId: listParam(idSchema),
    batchId: idSchema.optional(),
    /** those recommended, or paid, within the days */
    recommendedFrom: daySchema.optional(),
    recommendedTo: daySchema.optional(),
    paidFrom: daySchema.optional(),
    paidTo: daySchema.optional(),
    /** approved and not used up, and lapsing within so many days or lapsed already */
    lapsesWithinDays: z.coerce.number().int().min(0).max(730).optional(),
    sort: z.enum(['applied', 'lapsing', 'updated']).default('updated'),
  }),
)

export type VoucherListQuery = z.infer<ReturnType<typeof voucherListQuerySchema>>
