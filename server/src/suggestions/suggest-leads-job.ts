import { idSchema } from '@duijie/shared/fields'
import { z } from 'zod'
import { defineJob } from '../jobs/job.ts'

/** Matches one need against every result, or one result against every open need. */
export const suggestLeadsJob = defineJob({
  name: 'suggest-leads',
  payload: z.object({ kind: z.enum(['need', 'result']), id: idSchema }),
  coalesced: true,
})
