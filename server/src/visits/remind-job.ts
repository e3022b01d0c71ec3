import { z } from 'zod'
import { defineJob } from '../jobs/job.ts'

/** Problems past their due day, and planned visits of which nobody wrote what was found. */
export const remindOfVisitsJob = defineJob({
  name: 'remind-of-visits',
  payload: z.object({}),
  coalesced: true,
})
