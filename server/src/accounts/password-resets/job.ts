import { idSchema } from '@duijie/shared/fields'
import { z } from 'zod'
import { defineJob } from '../../jobs/job.ts'

/** Sends the links that somebody asked for; `accountIds` is empty where nobody is known by what was typed. */
export const sendPasswordResetsJob = defineJob({
  name: 'send-password-resets',
  payload: z.object({ requestId: idSchema, accountIds: z.array(idSchema).max(5) }),
  retryLimit: 3,
  retryDelaySeconds: 20,
  expireInSeconds: 60,
  coalesced: false,
})
