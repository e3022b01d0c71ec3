import { idSchema } from '@duijie/shared/fields'
import { z } from 'zod'
import { defineJob } from '../jobs/job.ts'

/**
 * Hands one mail to the mail server. One at a time: a worker that is killed between sending and marking then
 * leaves one mail that goes twice. The tries reach over about two days.
 */
export const sendMailJob = defineJob({
  name: 'send-mail',
  payload: z.object({ mailId: idSchema }),
  retryLimit: 12,
  retryDelaySeconds: 20,
  expireInSeconds: 90,
  coalesced: true,
})
