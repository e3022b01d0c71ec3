import { z } from 'zod'
import { defineJob } from '../jobs/job.ts'

/** Vouchers that lapse soon. */
export const remindOfVouchersJob = defineJob({
  name: 'remind-of-vouchers',
  payload: z.object({}),
  coalesced: true,
})
