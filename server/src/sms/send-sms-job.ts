import { idSchema } from '@duijie/shared/fields'
import { z } from 'zod'
import { defineJob } from '../jobs/job.ts'

/** Hands one text message to the gateway; the tries reach over about two days. */
export const sendSmsJob = defineJob({
  name: 'send-sms',
  payload: z.object({ messageId: idSchema }),
  retryLimit: 12,
  retryDelaySeconds: 20,
  expireInSeconds: 60,
  coalesced: true,
})
