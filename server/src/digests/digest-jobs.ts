import { idSchema } from '@duijie/shared/fields'
import { z } from 'zod'
import { defineJob } from '../jobs/job.ts'

const payload = z.object({})

/** Each has the digests sent of the accounts with that rhythm. */
export const dailyDigestsJob = defineJob({ name: 'daily-digests', payload, coalesced: true })
export const weeklyDigestsJob = defineJob({ name: 'weekly-digests', payload, coalesced: true })
export const promptDigestsJob = defineJob({ name: 'prompt-digests', payload, coalesced: true })

/** Gathers what is new for one account and tells it. */
export const sendDigestJob = defineJob({
  name: 'send-digest',
  payload: z.object({ accountId: idSchema }),
  coalesced: true,
})
