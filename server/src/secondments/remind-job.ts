import { z } from 'zod'
import { defineJob } from '../jobs/job.ts'

/** Secondments whose term ends soon. */
export const remindOfSecondmentsJob = defineJob({
  name: 'remind-of-secondments',
  payload: z.object({}),
  coalesced: true,
})
