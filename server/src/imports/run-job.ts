import { z } from 'zod'
import { defineJob } from '../jobs/job.ts'

/** Enters the rows of an import, all of them or none. */
export const runImportJob = defineJob({
  name: 'run-import',
  payload: z.object({ importId: z.uuid() }),
  coalesced: true,
  retryLimit: 2,
  retryDelaySeconds: 5,
  expireInSeconds: 180,
})
